"""`make run`, as a person does it: an empty machine, a second start, a stop."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import urlopen

import pytest

from infiltration_site.prepared import ROOT

STATED = "The site is at "


@pytest.fixture
def variables(tmp_path):
    """An empty store of its own, and a free door."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return {
        "DATABASE_URL": f"sqlite://{tmp_path}/db.sqlite3",
        "MEDIA_ROOT": str(tmp_path / "media"),
        "PORT": str(port),
    }


@contextmanager
def started(variables: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Start the site; the address it states, and all it said before. Stops it in the end."""
    with subprocess.Popen(
        [sys.executable, "-m", "infiltration_site.start"],
        cwd=ROOT,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        said: list[str] = []
        for line in process.stdout or ():
            if line.startswith(STATED):
                yield line.removeprefix(STATED).split()[0], "".join(said)
                break
            said.append(line)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
    assert process.returncode == 0, "".join(said)


def get(address: str) -> tuple[int, str]:
    with urlopen(address) as answer:
        return answer.status, answer.read().decode()


def test_site_starts_on_an_empty_store_and_shows_logins_once(variables):
    with started(variables) as (address, said):
        assert address == f"http://127.0.0.1:{variables['PORT']}/"
        assert f"{address}admin/" in said
        assert get(f"{address}healthz")[0] == 200
        status, page = get(f"{address}fr/infiltration-cervicale/")
        assert status == 200
        assert "<h1" in page
    with started(variables) as (address, said):
        assert said.strip() == ""
        assert get(f"{address}healthz")[0] == 200
