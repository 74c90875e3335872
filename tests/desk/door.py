"""The desk's door, and the judge behind it, for the tests in a real browser."""

from django.utils import timezone

from tests import cast
from tests.browser.judged import AXE, ask, bring
from tests.desk.prepared import PASSWORD

# Rules that say nothing about our pages, with the reason.
LEFT = {"hidden-content": "only says that something is hidden"}

# What Chromium says to developers, and not because anything is wrong.
HINTS = ("verbose", "info", "debug")


def failures(page):
    """What axe finds wrong on the screen: what it cannot judge is not counted."""
    bring(page, AXE)
    told = ask(page, "axe", {"left": list(LEFT), "kinds": []})
    return [one["line"] for one in told if one["line"].startswith("fails")]


def come_in(page, username):
    """Log in by the forms, as people do."""
    page.goto("/admin/")
    page.fill("#id_login", username)
    page.fill("#id_password", PASSWORD)
    page.click("main button.btn.big")
    if "/2fa/" in page.url:
        page.fill("#id_code", cast.code_at(timezone.now()))
        page.click("main button.btn.big")
    page.wait_for_selector("#user-tools")
    page.goto("/admin/")  # whoever lacks a second factor is led to it first
