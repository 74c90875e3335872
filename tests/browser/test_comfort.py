"""Comfort: larger and wider text, by keyboard, from the first paint, on this device alone."""

import pytest

pytestmark = pytest.mark.browser

SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
KEPT = "localStorage.getItem('comfort')"
# What the root wears when the parser meets the body: the first paint cannot come before.
EARLY = """
  new MutationObserver((_, watch) => {
    if (!document.body) return;
    window.early = document.documentElement.dataset.size;
    watch.disconnect();
  }).observe(document, { childList: true, subtree: true });
"""


def test_larger_text_stays_from_page_to_page(visit):
    """Chosen by keyboard; nothing is cut on a small screen; the usual leaves no trace."""
    page = visit("cervical", "fr", 320)
    usual = page.evaluate(SIZE)
    page.locator(".comfort summary").press("Enter")
    page.get_by_label("Habituelle").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.get_by_label("Plus d’espace").press("Space")
    page.keyboard.press("Escape")
    assert page.locator(".comfort form").is_hidden()
    assert page.evaluate("document.activeElement.localName") == "summary"
    page.add_init_script(EARLY)
    page.reload()
    assert page.evaluate("window.early") == "130"
    assert page.evaluate(SIZE) == pytest.approx(usual * 1.3)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".comfort summary").click()
    assert page.get_by_label("Très grande").is_checked()
    page.get_by_label("Habituelle").check()
    page.get_by_label("Plus d’espace").uncheck()
    assert page.evaluate(KEPT) is None


def test_refused_or_strange_storage_changes_nothing(visit):
    page = visit("home", "en")
    usual = page.evaluate(SIZE)
    for strange in ("{", "null", '{"size": "900", "space": 1}', "[]"):
        page.evaluate("(kept) => localStorage.setItem('comfort', kept)", strange)
        page.reload()
        assert page.evaluate(SIZE) == usual
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('no'); }; }")
    page.locator(".comfort summary").click()
    page.get_by_label("Very large").check()
    assert page.evaluate(SIZE) == pytest.approx(usual * 1.3)


def test_no_comfort_without_scripts(visit):
    assert visit("home", "en", java_script_enabled=False).locator(".comfort").is_hidden()
