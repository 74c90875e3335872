"""Boxes to tick are the reader's own: a tick stays on the page, and moves nothing there."""

import pytest

from content.plain.languages import LANGUAGES

pytestmark = pytest.mark.browser

ELSE = """() => [location.href, document.body.innerText, document.body.scrollHeight,
    document.cookie, {...localStorage}, {...sessionStorage}]"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_ticking_a_question_to_ask_changes_nothing_else(visit, language):
    """Not a word, not a height, no address, nothing kept and nothing sent."""
    page, sent = visit("lumbar", language), []
    boxes = page.locator("#questions input[type=checkbox]")
    boxes.first.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    before = page.evaluate(ELSE)
    page.on("request", lambda request: sent.append(request.url))
    for box in boxes.all():
        box.check()
    ticked = page.locator("main input:checked")
    assert ticked.count() == boxes.count() >= 3
    assert page.evaluate(ELSE) == before
    assert sent == []
