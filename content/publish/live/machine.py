"""What machines ask for: sitemap, robots, health, pictures."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from xml.sax.saxutils import escape

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError

from content.plain.addresses import GENERATED, article_address, generated_address
from content.plain.languages import LANGUAGES, Language
from content.publish.kept import Kept, pack
from content.publish.live.answer import Answer, text
from content.publish.live.papers import missing_papers
from content.publish.live.store import live_articles, shown
from content.source.vault import fetch

DRAWING = "svg"
KINDS = {
    DRAWING: "image/svg+xml",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
}


class PictureBytes(NamedTuple):
    """A picture's bytes, the name of their encoding (empty for none) and what they are."""

    body: bytes
    encoding: str
    kind: str


class Health(NamedTuple):
    """Whether pages can be served, and what does not work."""

    serving: bool
    degraded: tuple[str, ...]


def picture(digest: str, suffix: str, accepted: str) -> PictureBytes | None:
    """The picture of that hash, if its bytes are still those; a drawing, which is text, in the best
    encoding that an Accept-Encoding header allows."""
    body, kind = fetch(digest, suffix), KINDS[suffix]
    if body is None or suffix != DRAWING:
        return None if body is None else PictureBytes(body, "", kind)
    sent = Answer(200, _packed(body.decode())).encoded(accepted)
    return PictureBytes(sent.body, sent.encoding, kind)


@lru_cache(maxsize=128)
def _packed(drawing: str) -> Kept:
    """Compressed once for as long as this process runs."""
    return pack(drawing)


def sitemap(now: datetime) -> Answer:
    """Addresses of every page that may be indexed, each with its alternates."""
    groups = []
    real = [live for live in live_articles(now) if not live.publication.signed.demonstration]
    for live in real:
        genre, slug = live.snapshot.genre, live.snapshot.slug
        groups.append({code: article_address(genre, slug[code], code) for code in LANGUAGES})
    if real:
        groups += [
            {code: generated_address(name, code) for code in LANGUAGES} for name in GENERATED
        ]
    entries = "".join(_entry(group[code], group) for group in groups for code in LANGUAGES)
    return text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n',
        "application/xml; charset=utf-8",
    )


def _entry(address: str, group: Mapping[Language, str]) -> str:
    site = settings.SITE_URL
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(site + other)}"/>'
        for code, other in group.items()
    )
    return f"<url><loc>{escape(site + address)}</loc>{alternates}</url>\n"


def robots() -> Answer:
    """Crawlers may read all but the desk; editions say noindex themselves."""
    return text(
        f"User-agent: *\nDisallow: /admin/\nSitemap: {settings.SITE_URL}/sitemap.xml\n",
        "text/plain; charset=utf-8",
    )


def health(now: datetime) -> Health:
    """Whether pages can be served now, and the names of what is not as it should be."""
    try:
        published = {p.article.key for p in shown().live(now)}
        whole = {live.snapshot.key for live in live_articles(now)}
    except DatabaseError:
        return Health(serving=False, degraded=("database",))
    degraded = [f"words of {key}" for key in sorted(published - whole)]
    if not published:
        degraded.append("nothing published")
    degraded += [f"paper {name}" for name in missing_papers(now)]
    if not _cache_works():
        degraded.append("cache")
    return Health(serving=True, degraded=tuple(degraded))


def _cache_works() -> bool:
    try:
        cache.set("healthz", 1, 5)
        return bool(cache.get("healthz") == 1)
    except Exception:  # noqa: BLE001 - whatever a cache server throws, pages are served without it
        return False
