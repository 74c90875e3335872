"""The shelf: papers as files, by what they are made of.

MEDIA_ROOT/papers/WORDS/KEY.DIGEST.pdf – all papers of the same signed words stand in one folder;
KEY is everything else that a paper is made of; DIGEST is of its bytes, so that a file somebody
changed is as good as none. A file's date is the moment from which it is right.
"""

import hashlib
import os
import tempfile
from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

LEFT_FOR = timedelta(days=30)  # how long a paper stays that nothing points to


def keep(words: str, key: str, content: bytes, *, since: datetime) -> None:
    """Put a paper on the shelf, whole or not at all."""
    folder = _root() / words
    folder.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(unfinished).chmod(0o644)
    os.utime(unfinished, (since.timestamp(), since.timestamp()))
    Path(unfinished).replace(folder / f"{key}.{_digest(content)}.pdf")


def fetch(words: str, key: str) -> bytes | None:
    """The paper made of exactly these values."""
    return _first((_root() / words).glob(f"{key}.*.pdf"))


def latest(words: str, now: datetime) -> bytes | None:
    """The last paper that was right for these words by `now`, whatever else it is made of."""
    dated = []
    for path in (_root() / words).glob("*.pdf"):
        with suppress(FileNotFoundError):  # swept by another process just now
            dated.append((path.stat().st_mtime, path))
    begun = sorted(one for one in dated if one[0] <= now.timestamp())
    return _first(path for _, path in reversed(begun))


def sweep(current: Collection[str], now: datetime) -> int:
    """Remove papers whose key has not been current for 30 days; how many. A mark beside a paper
    says since when it is not."""
    removed = 0
    for path in _root().glob("*/*.pdf"):
        mark = path.with_suffix(".left")
        if path.name.partition(".")[0] in current:
            mark.unlink(missing_ok=True)
        elif not mark.exists():
            mark.touch()
            os.utime(mark, (now.timestamp(), now.timestamp()))
        elif now.timestamp() - mark.stat().st_mtime > LEFT_FOR.total_seconds():
            path.unlink(missing_ok=True)
            mark.unlink(missing_ok=True)
            removed += 1
    return removed


def _root() -> Path:
    return Path(settings.MEDIA_ROOT) / "papers"


def _first(paths: Iterable[Path]) -> bytes | None:
    """The first file whose bytes are still those of its name."""
    for path in paths:
        with suppress(FileNotFoundError):  # swept by another process just now
            content = path.read_bytes()
            if path.name.split(".")[1] == _digest(content):
                return content
    return None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
