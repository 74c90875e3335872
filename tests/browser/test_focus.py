"""Focus: each stop of the tab key shows its ring, whole and under nothing."""

import pytest

from tests.browser.keyboard import stops
from tests.browser.pages import EVERY_PAGE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(("name", "language"), EVERY_PAGE)
def test_every_stop_is_seen(visit, name, language, width):
    page = visit(name, language, width)
    walked = list(stops(page))
    assert walked
    found = [f"{stop['place']} {', '.join(stop['wrong'])}" for stop in walked if stop["wrong"]]
    assert not found, "\n".join(found)


def test_stop_that_is_covered_is_found(visit):
    page = visit("home", "en")
    over = "position: fixed; inset: 0; z-index: 9; background: red"
    page.evaluate("(over) => { document.querySelector('.top').style.cssText = over }", over)
    assert any("is covered" in stop["wrong"] for stop in stops(page))
