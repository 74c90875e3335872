"""Asking for pages as `read` does, without its addresses."""

from datetime import datetime

from content.plain.languages import LANGUAGES
from content.publish.live import pages
from content.publish.live.answer import Answer
from tests.cast import NOW


def at(address: str, now: datetime = NOW) -> Answer:
    """The answer at `/en/advice-en/`, `/en/` or `/e/CODE/en/`."""
    *place, last = address.strip("/").split("/")
    language = next(code for code in LANGUAGES if code in (*place, last))
    if place[:1] == ["e"]:
        return pages.by_code(place[1], language, now)
    return pages.by_slug(language, last, now) if place else pages.home(language, now)


def html(address: str, now: datetime = NOW) -> str:
    """The page there, whatever its status."""
    page = at(address, now).page
    assert page is not None
    return page.plain.decode()
