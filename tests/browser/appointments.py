"""A reader with an appointment, whose address said when."""

from playwright.sync_api import Page

FRIDAY = "2026-11-27T09:00:00Z"
SHORT = "261204-1030"


def told(page: Page, fragment: str, now: str = FRIDAY) -> Page:
    """The page as it stands once its address got that fragment, at that moment."""
    page.clock.set_fixed_time(now)
    page.evaluate("(fragment) => { location.hash = ''; location.hash = fragment; }", fragment)
    page.locator("#dates").wait_for(state="visible")
    return page


def plain(text: str) -> str:
    """The text with common spaces."""
    return " ".join(text.split())
