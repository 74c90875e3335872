"""A page on paper."""

import re

from playwright.sync_api import Page

SHEET = re.compile(rb"/Type\s*/Page\b")


def sheets(page: Page) -> int:
    """How many sheets of A4 the page takes."""
    return len(SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True)))
