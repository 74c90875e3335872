"""How the site starts: what it refuses, what it prepares, and what it does not do twice."""

import socket
import subprocess

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import PoFileError
from django.core.exceptions import ImproperlyConfigured

from infiltration_site import prepared, start
from infiltration_site.environment import Environment

LABELS = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Sources"
msgstr "Références"
"""


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "infiltration.example.fr"])
def test_demonstration_stays_on_this_machine(settings, host):
    settings.HOST = host
    with pytest.raises(ImproperlyConfigured, match="other machines can reach"):
        start.refuse_strangers(Environment({}))


@pytest.mark.parametrize(
    ("host", "production", "asked"),
    [("127.0.0.1", False, "no"), ("0.0.0.0", True, "no"), ("0.0.0.0", False, "yes")],
)
def test_site_starts_where_it_may(settings, host, production, asked):
    settings.HOST, settings.PRODUCTION = host, production
    start.refuse_strangers(Environment({"ALLOW_PUBLIC_DEMONSTRATION": asked}))


def test_taken_door_stops_the_start_before_anything_is_made():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(ImproperlyConfigured, match=f"PORT is {port}.*take another"):
            start.refuse_taken_door("127.0.0.1", port)
    start.refuse_taken_door("127.0.0.1", port)


@pytest.fixture
def commands(monkeypatch):
    """The commands of manage.py that would run."""
    run: list[str] = []

    def manage(command, *arguments):
        run.append(command)
        return "logins"

    monkeypatch.setattr(start, "manage", manage)
    monkeypatch.setattr(start, "collect_static", lambda target: False)
    return run


def test_demonstration_is_prepared_and_its_logins_kept_for_last(commands):
    assert start.prepare() == "logins\n"
    assert commands == ["migrate", "prepare_demonstration", "prepare_papers"]


def test_production_is_checked_and_never_demonstrates(commands, settings):
    settings.PRODUCTION = True
    assert start.prepare() == ""
    assert commands == ["migrate", "check", "prepare_papers"]


def test_failed_step_stops_the_start_and_is_named(commands, monkeypatch, capsys):
    def fail(*said):
        raise subprocess.CalledProcessError(1, ["python", "manage.py", *said])

    monkeypatch.setattr(start, "manage", fail)
    monkeypatch.setattr(start, "refuse_taken_door", lambda host, port: None)
    assert start.main() == 1
    assert "`migrate` failed" in capsys.readouterr().err


def test_logins_are_said_when_all_is_made_and_the_server_comes(commands, monkeypatch, capsys):
    """It takes this process's place, and reads its own settings."""
    began: list[str] = []
    monkeypatch.setattr(start, "refuse_taken_door", lambda host, port: None)
    monkeypatch.setattr("os.execv", lambda program, said: began.append(said[-1]))
    start.main()
    assert capsys.readouterr().out == "\nlogins\n\n"
    assert began == ["infiltration_site.server"]


@pytest.fixture
def label_file(tmp_path):
    file = tmp_path / "fr" / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True)
    file.write_text(LABELS)
    return file


def test_labels_are_compiled_only_when_they_changed(tmp_path, label_file):
    compiled = label_file.with_suffix(".mo")
    assert prepared.compile_labels(tmp_path) == [compiled]
    assert prepared.compile_labels(tmp_path) == []
    with compiled.open("rb") as file:
        assert {one.id: one.string for one in read_mo(file)}["Sources"] == "Références"


def test_broken_labels_stop_and_leave_the_old_ones(tmp_path, label_file):
    label_file.write_text("msgid Sources\n")
    with pytest.raises(PoFileError):
        prepared.compile_labels(tmp_path)
    assert not label_file.with_suffix(".mo").exists()


def test_static_files_are_collected_only_when_they_changed(tmp_path, monkeypatch):
    run = []
    monkeypatch.setattr(prepared, "manage", lambda *said, **variables: run.append(variables))
    assert prepared.collect_static(tmp_path) is True
    assert prepared.collect_static(tmp_path) is False
    (tmp_path / prepared.STAMP).write_text("of older files")
    assert prepared.collect_static(tmp_path) is True
    assert run == [{"STATIC_ROOT": str(tmp_path)}] * 2
