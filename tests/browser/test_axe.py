"""axe: every rule, on every page at each width, and on each open sheet; in the dark, where only
colours differ, every rule about colours."""

import pytest

from tests.browser.contrast import unseen
from tests.browser.judged import AXE, ask, bring
from tests.browser.pages import EVERY_PAGE, looks

pytestmark = pytest.mark.browser

# Rules that say nothing about our pages, with the reason.
LEFT = {
    "hidden-content": "only says that something is hidden; other widths and open sheets show it",
}


def judged(page, look):
    """What axe finds. Where it cannot tell a contrast, the pixels do."""
    kinds = ["cat.color"] if look.startswith("dark") else []
    told = ask(page, "axe", {"left": list(LEFT), "kinds": kinds})
    found = [f"{look}: {one['line']}" for one in told if not one["contrast"]]
    places = [one["place"] for one in told if one["contrast"]]
    return found + [f"{look}: {line}" for line in unseen(page, places)]


@pytest.mark.parametrize(("name", "language"), EVERY_PAGE)
def test_axe_finds_nothing(visit, name, language):
    page = visit(name, language)
    bring(page, AXE)
    found = [line for look in looks(page) for line in judged(page, look)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sheet", ["contents", "words", "sources"])
def test_axe_finds_nothing_on_an_open_sheet(visit, sheet, language):
    page = visit("cervical", language)
    selector = "#contents" if sheet == "contents" else f"#{sheet} li:nth-of-type(2)"
    page.evaluate("(of) => { location.hash = document.querySelector(of).id }", selector)
    assert page.is_visible(selector)
    bring(page, AXE)
    found = [line for look in looks(page) for line in judged(page, look)]
    assert not found, "\n".join(found)
