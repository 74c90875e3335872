"""The vault: files kept under the hash of their bytes, written once, never overwritten."""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


def place(digest: str, suffix: str) -> Path:
    """Where the file of that digest lies, whether or not it is there."""
    return Path(settings.MEDIA_ROOT) / "pictures" / f"{digest}.{suffix}"


def keep(content: bytes, suffix: str) -> str:
    """Keep the bytes; return their SHA-256. Keeping the same bytes twice writes nothing."""
    digest = hashlib.sha256(content).hexdigest()
    path = place(digest, suffix)
    if path.exists():
        return digest
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(unfinished).chmod(0o644)
    Path(unfinished).replace(path)  # whole or not at all
    return digest


def fetch(digest: str, suffix: str) -> bytes | None:
    """The bytes, if they are there and still what their name says; else None."""
    path = place(digest, suffix)
    if not path.is_file():
        return None
    content = path.read_bytes()
    return content if hashlib.sha256(content).hexdigest() == digest else None
