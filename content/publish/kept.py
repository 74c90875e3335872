"""Kept pages: rendered once for the same values, compressed once, served many times.

The key is the digest of everything a page is made of, so nothing ever has to be invalidated: a
new signature, a changed phone, another day, a new build or a new address of the site is another
key.
"""

import gzip
import hashlib
from collections.abc import Callable
from functools import cache as once
from pathlib import Path
from typing import NamedTuple

import brotli
from django.conf import settings
from django.core.cache import caches
from django.utils.connection import ConnectionProxy

cache = ConnectionProxy(caches, "pages")
KEPT_FOR = 24 * 3600  # seconds; an unused page then leaves the cache


class Kept(NamedTuple):
    """A page as bytes, plain and compressed, with its tag."""

    plain: bytes
    brotli: bytes
    gzip: bytes
    tag: str


def kept(values: object, write: Callable[[], str]) -> Kept:
    """The page made of these values, written now if nobody wrote it before."""
    key = "page:" + hashlib.sha256(f"{build()}{settings.SITE_URL}{values!r}".encode()).hexdigest()
    found = _spared(lambda: cache.get(key))
    if isinstance(found, Kept):
        return found
    page = pack(write())
    _spared(lambda: cache.set(key, page, KEPT_FOR))
    return page


def _spared(ask: Callable[[], object]) -> object:
    """What the cache answers; nothing when it is broken. `healthz` is who says that it is."""
    try:
        return ask()
    except Exception:  # noqa: BLE001 - whatever a cache server throws, the page is written anew
        return None


def pack(html: str) -> Kept:
    """A page as bytes in every encoding."""
    content = html.encode()
    tag = hashlib.sha256(content).hexdigest()[:32]
    return Kept(
        content,
        brotli.compress(content, mode=brotli.MODE_TEXT, quality=10),
        gzip.compress(content, 9, mtime=0),
        tag,
    )


@once
def build() -> str:
    """Digest of the code and templates that make pages: a new release keeps nothing of the old."""
    root = Path(settings.ROOT)
    found = hashlib.sha256()
    for folder, pattern in (("templates", "*.*"), ("content", "*.py"), ("locale", "*.po")):
        for path in sorted((root / folder).rglob(pattern)):
            found.update(path.read_bytes())
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if manifest.exists():
        found.update(manifest.read_bytes())
    return found.hexdigest()
