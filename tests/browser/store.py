"""The store and the server of the browser tests: the real site, in its own process."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from infiltration_site.prepared import ROOT, manage

WRITE = "from tests.browser.histories import write; write()"
SERVE = (
    "from infiltration_site.server import Server;"
    "Server(ready=lambda: print('ready', flush=True)).run()"
)
# What the tests were started with must not reach the site: an empty variable is not set.
PLAIN = dict.fromkeys(
    ("ALLOWED_HOSTS", "CACHE_URL", "DEBUG", "FOUR_EYES", "PRODUCTION", "SITE_URL"), ""
)


def prepare(folder: Path) -> None:
    """Make two stores: `published`, the demonstration with a past, and `empty`."""
    published, empty = folder / "published", folder / "empty"
    for one in (published, empty):
        one.mkdir(parents=True)
    manage("migrate", "--noinput", "--verbosity=0", **variables(empty))
    shutil.copy(empty / "db.sqlite3", published)
    manage("prepare_demonstration", **variables(published))
    codes = manage("shell", "--verbosity=0", "--command", WRITE, **variables(published))
    (published / "codes.json").write_text(codes)


def editions(folder: Path) -> dict[str, str]:
    """The codes of the editions that a history left behind."""
    codes: dict[str, str] = json.loads((folder / "published" / "codes.json").read_text())
    return codes


@contextmanager
def served(store: Path, port: str = "") -> Iterator[str]:
    """Serve a store as in production; the address, without a slash in the end. `port`: of a
    server that is to come back where it was."""
    port = port or str(free_port())
    environment = {**os.environ, **variables(store), "PORT": port, "HOST": "127.0.0.1"}
    command = [sys.executable, "-c", SERVE]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def variables(store: Path) -> dict[str, str]:
    """What tells the site to live in a store."""
    return {
        **PLAIN,
        "DATABASE_URL": f"sqlite://{store}/db.sqlite3",
        "MEDIA_ROOT": str(store / "media"),
        "DJANGO_SETTINGS_MODULE": "infiltration_site.settings",
    }


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
