"""A poor network or an old browser: the words are there, and a widget is whole or is not there."""

import re

import pytest
from playwright.sync_api import Page, Route

from tests.browser.appointments import SHORT

pytestmark = pytest.mark.browser

WIDGETS = ".comfort, .dates, .listen"
MODULES = re.compile(r"/scripts/(?!comfort).*\.js$")  # comfort comes before the first paint
WORD = "#anatomy a[href^='#word-']"
VOICE = """Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "fr-FR", localService: true }], cancel() {} } });"""


def poor(visit) -> Page:
    """The lower back page of a reader with an appointment and a voice, before it is asked again."""
    page: Page = visit("lumbar", "fr", service_workers="block")
    page.add_init_script(VOICE)
    page.goto(f"{page.url}#{SHORT}")
    return page


def cut(route: Route) -> None:
    """Half of what the server says."""
    text = route.fetch().text()
    route.fulfill(content_type="text/javascript", body=text[: len(text) // 2])


def test_words_are_read_while_scripts_are_on_their_way(visit):
    """Modules hold nothing up; once they are there, so are the widgets."""
    page, held, free = poor(visit), list[Route](), list[bool]()
    # A module asks for others only once it is there.
    page.route(MODULES, lambda route: route.continue_() if free else held.append(route))
    page.reload(wait_until="commit")
    page.locator("#warning_signs h2").wait_for()
    page.wait_for_function("document.querySelector('footer')")
    assert held
    assert page.locator(WIDGETS).count() == 0
    free.append(True)
    for route in held:
        route.continue_()
    page.locator(".dates").wait_for()
    assert page.locator(".comfort").count() == 1
    assert page.locator("#risks .listen").count() == 1


def test_half_of_a_page_is_a_page(visit):
    """Without its style and with scripts cut; then with one script refused, which takes its
    widget with it and no other."""
    page = poor(visit)
    page.route("**/*.css", lambda route: route.abort())
    page.route("**/*.js", cut)
    page.reload()
    assert page.locator("h1").is_visible()
    assert page.locator("#warning_signs [href='tel:15']").is_visible()
    assert page.locator(WIDGETS).count() == 0
    page.unroute_all()
    page.route("**/appointment.*.js", lambda route: route.abort())
    page.reload()
    page.locator("#risks .listen").wait_for()
    assert page.locator(".comfort").count() == 1
    assert page.locator(".dates").count() == 0


def test_a_word_opens_by_its_address_where_nothing_opens_over_the_text(visit):
    """A browser that knows the one half of what a sheet needs."""
    page = visit("lumbar", "fr")
    page.add_init_script("delete HTMLElement.prototype.showPopover")
    page.reload()
    link = page.locator(WORD).first
    target = link.get_attribute("href")
    link.click()
    assert page.evaluate("location.hash") == target
    assert page.locator(target).is_visible()
