"""“Was this part clear?”: one tap, and the reader stays at the section, with or without scripts."""

import pytest

pytestmark = pytest.mark.browser

QUESTION, THANKS = ".clear:has(+ #risks-thanks)", "#risks-thanks"


def in_sight(page) -> bool:
    """Whether the thanks are on the screen, and the question gone."""
    top = page.locator(THANKS).bounding_box()["y"]
    return bool(page.locator(QUESTION).is_hidden() and 0 < top < page.viewport_size["height"])


def test_answer_without_scripts_comes_back_to_the_section(visit, site):
    """By a redirection; asking for the page again sends nothing again."""
    page = visit("cervical", "fr", java_script_enabled=False)
    page.locator(QUESTION).get_by_role("button", name="Oui").press("Enter")
    assert page.url == site.at("cervical", "fr") + THANKS
    assert page.locator(THANKS).is_visible()
    assert in_sight(page)


def test_answer_with_scripts_leaves_the_page_where_it_is(visit, site):
    """No other page is loaded, and a voice reads the thanks."""
    page = visit("cervical", "en")
    page.locator(QUESTION).get_by_role("button", name="No").press("Enter")
    page.locator(THANKS).wait_for()
    assert page.url == site.at("cervical", "en")
    assert in_sight(page)
    assert page.evaluate("document.activeElement.id") == "risks-thanks"


def test_answer_that_could_not_be_sent_says_so(visit):
    """In a train: no page is lost for it, and the same buttons send it once the network is back."""
    page = visit("cervical", "en")
    page.context.set_offline(True)
    page.locator(QUESTION).get_by_role("button", name="Yes").click()
    page.locator(THANKS).wait_for()
    thanks = page.locator(THANKS)
    assert "could not be sent" in thanks.inner_text()
    page.context.set_offline(False)
    page.locator(QUESTION).get_by_role("button", name="Yes").click()
    page.locator(QUESTION).wait_for(state="hidden")
    assert "Thank you" in thanks.inner_text()
    assert thanks.locator("a[href^='tel:']").count() == 1


@pytest.mark.parametrize(
    ("status", "why"), [(429, "Too many answers"), (410, "Our server"), (503, "Our server")]
)
def test_refused_answer_is_not_thanked(visit, status, why):
    """What was not counted is not said to help, nor is a network blamed that is there."""
    page = visit("cervical", "en", service_workers="block")
    page.route("**/clear", lambda route: route.fulfill(status=status))
    page.locator(QUESTION).get_by_role("button", name="Yes").click()
    page.locator(THANKS).wait_for()
    said = page.locator(THANKS).inner_text()
    assert why in said
    assert "offline" not in said
    assert "Thank you" not in said
