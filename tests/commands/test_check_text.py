"""check_text: the checks of words, on any plain text."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError


@pytest.fixture
def write(tmp_path):
    def write(text: str | bytes):
        path = tmp_path / "page.txt"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write


def check(run, path, language="en"):
    """What was printed, and the failure, if any."""
    try:
        return run("check_text", path, language=language).out, None
    except CommandError as failed:
        return "", failed


def test_clean_text_passes(run, write):
    """Nothing to say, nothing said."""
    path = write("You lie still on your front.\n\nThe nurse brings you back.\n")
    assert check(run, path) == ("", None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The injection is painless.", "en"),
        ("L’injection est indolore.", "fr"),
        ("Vous restez allongé sur le ventre.", "en"),
        ("You lie still on your front.", "fr"),
    ],
)
def test_findings_fail(run, write, text, language):
    """A promise, or a sentence in the other language: the command fails."""
    _, failed = check(run, write(text), language)
    assert failed is not None
    assert failed.returncode != 0
    assert str(failed).startswith("1 ")


def test_finding_names_file_and_line(write):
    """Where to look, in the form that editors of text can open."""
    path = write("You lie still.\n\nThe needle is thin.\nThe injection is painless.\n")
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("check_text", str(path), language="en", stdout=out)
    assert out.getvalue().startswith(f"{path}:4: acceptable: ")


def test_advice_alone_does_not_fail(run, write):
    """A long sentence is said, and left to the writer."""
    text = "The nurse " + "walks with you and " * 20 + "sits down.\n"
    out, failed = check(run, write(text))
    assert failed is None
    assert ":1: advice: " in out


def test_file_that_is_no_text_is_named(run, write):
    """What to do, instead of a traceback."""
    assert "save it as UTF-8" in str(check(run, write(b"\xff\xfe\x00"))[1])


def test_file_that_is_not_there_is_named(run, tmp_path):
    """The same."""
    assert "cannot be read" in str(check(run, tmp_path / "nowhere.txt")[1])


@pytest.mark.parametrize("options", [{}, {"language": "de"}])
def test_language_is_asked_for(run, write, options):
    """A text is checked in one of our two languages."""
    with pytest.raises(CommandError):
        run("check_text", write("x"), *(f"--language={code}" for code in options.values()))
