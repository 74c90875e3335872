"""A machine that lacks something is told the one line that brings it."""

import subprocess
import sys

import pytest

from infiltration_site.prepared import ROOT

SHELL = "/bin/sh"


@pytest.fixture
def preflight(tmp_path):
    """Run the preflight on a machine with only these commands."""

    def run(purpose, *commands, python=sys.executable):
        for command in commands:
            (tmp_path / command).symlink_to("/bin/true")
        return subprocess.run(
            [SHELL, str(ROOT / "scripts" / "preflight"), purpose],
            env={"PATH": str(tmp_path), "PYTHON": str(python)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_machine_that_has_all_is_silent(preflight):
    done = preflight("test", "chromium", "node", "npm", "java", "w3m")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_everything_missing_is_named_in_one_line(preflight):
    done = preflight("test", "node")
    assert done.returncode == 1
    missing = "chromium npm default-jre-headless w3m"
    assert done.stderr.endswith(f"sudo apt-get install -y {missing}\n")


def test_running_needs_python_only(preflight):
    assert preflight("run").returncode == 0


def test_missing_python_is_named(preflight):
    done = preflight("run", python="python-that-is-not-there")
    assert done.returncode == 1
    assert "apt-get install -y python3 python3-venv" in done.stderr


def test_old_python_is_refused(preflight, tmp_path):
    old = tmp_path / "old"
    old.write_text('#!/bin/sh\ncase "$1" in -V) echo Python 3.9.2;; *) exit 1;; esac\n')
    old.chmod(0o755)
    done = preflight("run", python=old)
    assert done.returncode == 1
    assert "is Python 3.9.2, and the site needs Python 3.11 or newer" in done.stderr
    assert "make run PYTHON=" in done.stderr
