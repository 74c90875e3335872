"""Debian's Chromium, started so that it asks nothing of any other machine."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PLACE = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@contextmanager
def opened() -> Iterator[Browser]:
    """A browser, closed in the end. Each of its contexts is a new person's profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PLACE, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
