"""What the server needs and git does not hold: compiled labels and collected static files.

Each is made again only when what it is made from has changed.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
STAMP = "collected.sha256"


def compile_labels(folder: Path = ROOT / "locale") -> list[Path]:
    """Compile each .po under `folder` into the .mo beside it; the ones that were out of date.

    Babel does it, so that the machine needs no gettext.
    """
    compiled = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime_ns <= source.stat().st_mtime_ns:
            write_labels(source, target)
            compiled.append(target)
    return compiled


def write_labels(source: Path, target: Path) -> None:
    """Compile one file. A reader of `target` sees the old labels or the new ones, never half."""
    with source.open("rb") as file:
        catalog = read_po(file, abort_invalid=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}")
    with draft.open("wb") as file:
        write_mo(file, catalog)
    draft.replace(target)


def collect_static(target: Path) -> bool:
    """Collect, hash and compress the static files into `target`; whether that was needed."""
    ours = (ROOT / "requirements" / "run.txt", Path(__file__).with_name("static.py"))
    sources = [*sorted((ROOT / "static").rglob("*")), *ours]
    wanted, stamp = fingerprint(sources), target / STAMP
    if stamp.exists() and stamp.read_text() == wanted:
        return False
    manage("collectstatic", "--noinput", "--verbosity=0", STATIC_ROOT=str(target))
    stamp.write_text(wanted)
    return True


def fingerprint(paths: Iterable[Path]) -> str:
    """One digest of the names and bytes of some files."""
    digest = hashlib.sha256()
    for path in paths:
        if path.is_file():
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{path.relative_to(ROOT)} {content}\n".encode())
    return digest.hexdigest()


def manage(*arguments: str, **variables: str) -> str:
    """Run a command of manage.py in its own process; what it said on standard output.

    Its progress, on standard error, goes straight to the terminal. Raises CalledProcessError.
    """
    done = subprocess.run(  # noqa: S603  # our own commands
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **variables},
    )
    return done.stdout
