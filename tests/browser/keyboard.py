"""Walks through a page with the keyboard alone."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.judged import ask

MOST = 1000  # more stops than any page has
FOCUSED = "document.activeElement.getAttribute('href') || ''"


def stops(page: Page) -> Iterator[dict[str, Any]]:
    """Press tab up to the end of the page; each stop, with what is wrong with how it shows."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = ask(page, "stop")
        if stop is None:
            return
        yield stop
    pytest.fail(f"The tab key never leaves {page.url}")


def go_to(page: Page, wanted: str, key: str = "Tab") -> None:
    """Press tab until the link has the focus, seen and under nothing."""
    for _ in range(MOST):
        page.keyboard.press(key)
        if page.evaluate(FOCUSED) == wanted:
            assert ask(page, "stop")["wrong"] == []
            return
    pytest.fail(f"No stop of the tab key on {page.url} leads to {wanted}")


def follow(page: Page, wanted: str, key: str = "Tab") -> None:
    """Go to the link and press enter; back when the address is the link's."""
    go_to(page, wanted, key)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: address.endswith(wanted))
