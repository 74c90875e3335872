"""The tools that judge the code agree with it, and each can find a fault planted for it."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.house.source_code import ROOT

TEMPLATES = ("templates", "content")


def run(tool: str, *arguments: str | Path) -> tuple[int, str]:
    """The exit status of a tool and what it said, with the rules of this project."""
    command = [str(Path(sys.executable).parent / tool), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def templates() -> list[Path]:
    return sorted(path for folder in TEMPLATES for path in (ROOT / folder).rglob("*.html"))


def test_ruff_finds_nothing():
    assert run("ruff", "check", ".") == (0, "All checks passed!\n")


def test_ruff_has_nothing_to_format():
    status, said = run("ruff", "format", "--check", ".")
    assert status == 0, said


def test_djade_has_nothing_to_format():
    status, said = run("djade", "--check", "--target-version", "5.2", *templates())
    assert status == 0, said


def test_mypy_finds_only_what_is_planted(tmp_path):
    """The whole project is judged together with one wrong file, which alone is found."""
    planted = tmp_path / "planted.py"
    planted.write_text("from content.source.user import User\n\nx: int = User().language\n")
    status, said = run("mypy", "content", "infiltration_site", "tests", "manage.py", planted)
    errors = [line for line in said.splitlines() if ": error:" in line]
    assert status == 1, said
    assert len(errors) == 1, said
    assert "planted.py:3: error: Incompatible types" in errors[0]


@pytest.mark.parametrize(
    ("tool", "name", "text"),
    [
        (("ruff", "check"), "x.py", "import json\n"),
        (("ruff", "check"), "x.py", "from . import views\n\nviews()\n"),
        (("ruff", "check"), "x.py", "def f(one):\n    return one._two\n"),
        (("ruff", "format", "--check"), "x.py", "x = {  'a':1}\n"),
        (("djade", "--check", "--target-version", "5.2"), "x.html", "{%if x%}{{x}}{% endif %}\n"),
    ],
)
def test_tool_finds_what_is_planted(tmp_path, tool, name, text):
    planted = tmp_path / name
    planted.write_text(text)
    config = ("--config", ROOT / "pyproject.toml") if tool[0] == "ruff" else ()
    status, said = run(*tool, *config, planted)
    assert status == 1, said


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.django_db
def test_missing_migration_is_found(settings, tmp_path, monkeypatch):
    """With an empty folder for its migrations, every table of the site is missing one."""
    (tmp_path / "no_migrations").mkdir()
    (tmp_path / "no_migrations" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    settings.MIGRATION_MODULES = {"content": "no_migrations"}
    with pytest.raises(SystemExit):
        call_command("makemigrations", "content", "--check", "--dry-run", verbosity=0)
