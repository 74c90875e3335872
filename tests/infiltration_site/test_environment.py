"""Variables are read strictly, and an error says what to write without showing a secret."""

import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from infiltration_site.environment import Environment, kept_secret


def environment(**variables):
    return Environment(variables)


def refusal(read):
    with pytest.raises(ImproperlyConfigured) as refused:
        read()
    return str(refused.value)


def test_unset_and_empty_mean_the_default():
    assert environment().text("A", "x") == environment(A=" ").text("A", "x") == "x"
    assert environment(A="").boolean("A", default=True) is True
    assert environment(A="").integer("A", 5, least=1, most=9) == 5
    assert environment(A="").listing("A", ["x"]) == ["x"]


@pytest.mark.parametrize(
    ("value", "meaning"),
    [("yes", True), ("TRUE", True), ("1", True), ("on", True), ("no", False), ("0", False)],
)
def test_boolean_is_yes_or_no(value, meaning):
    assert environment(A=value).boolean("A") is meaning


@pytest.mark.parametrize("value", ["oui", "y", "2", "True!"])
def test_any_other_boolean_is_refused(value):
    said = refusal(lambda: environment(DEBUG=value).boolean("DEBUG"))
    assert said == f"DEBUG is {value!r}. Write yes or no."


@pytest.mark.parametrize("value", ["0", "65536", "-1", "8 0", "٣", "1e3", "9" * 5000])
def test_number_out_of_bounds_is_refused(value):
    said = refusal(lambda: environment(PORT=value).integer("PORT", 1, least=1, most=65535))
    assert said.startswith("PORT is ")
    assert said.endswith("Write a whole number from 1 to 65535.")


def test_number_in_bounds_is_read():
    assert environment(PORT="65535").integer("PORT", 1, least=1, most=65535) == 65535


def test_choice_names_the_choices():
    said = refusal(
        lambda: environment(FOUR_EYES="on").choice("FOUR_EYES", ("off", "required"), "off")
    )
    assert said == "FOUR_EYES is 'on'. Write one of: off, required."


def test_list_is_parted_by_commas():
    assert environment(A="a.fr, b.fr").listing("A") == ["a.fr", "b.fr"]


@pytest.mark.parametrize("value", ["a.fr b.fr", "a.fr,,b.fr", ","])
def test_list_without_commas_is_refused(value):
    assert "one comma" in refusal(lambda: environment(A=value).listing("A"))


def test_folder_is_absolute(tmp_path):
    assert environment(A="/media").folder("A", tmp_path).as_posix() == "/media"
    assert "absolute path" in refusal(lambda: environment(A="media").folder("A", tmp_path))


def test_control_character_is_refused():
    assert "control character" in refusal(lambda: environment(A="x\ny").text("A"))


def test_secret_comes_from_the_variable_or_from_a_file(tmp_path):
    file = tmp_path / "secret"
    file.write_text("from-file\n")
    assert environment(KEY="plain").secret("KEY") == "plain"
    assert environment(KEY_FILE=str(file)).secret("KEY") == "from-file"
    assert environment().secret("KEY", "fallback") == "fallback"


def test_secret_given_twice_is_refused_and_not_shown():
    said = refusal(lambda: environment(KEY="hidden", KEY_FILE="/x").secret("KEY"))
    assert "KEY_FILE" in said
    assert "hidden" not in said


def test_secret_with_a_control_character_is_refused_and_not_shown():
    said = refusal(lambda: environment(KEY="hid\x00den").secret("KEY"))
    assert "hid" not in said


def test_secret_file_missing_or_empty_is_refused(tmp_path):
    (tmp_path / "empty").touch()
    for name, problem in (("missing", "cannot be read"), ("empty", "is empty")):
        file = str(tmp_path / name)
        said = refusal(lambda file=file: environment(KEY_FILE=file).secret("KEY"))
        assert said.startswith("KEY_FILE names ")
        assert problem in said


def test_kept_secret_is_made_once_for_its_owner_only(tmp_path):
    path = tmp_path / "deep" / "secret_key"
    first = kept_secret(path)
    assert len(first) >= 50
    assert kept_secret(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["secret_key"]
