"""Journeys with the keyboard alone, on a phone and on a wide screen."""

import pytest

from content.plain.languages import LANGUAGES, other
from tests.browser.judged import ask
from tests.browser.keyboard import FOCUSED, follow, go_to, stops
from tests.browser.pages import slug

pytestmark = pytest.mark.browser


def top_of(page, anchor):
    """How far below the top of the window an element begins."""
    return page.evaluate("(of) => document.getElementById(of).getBoundingClientRect().top", anchor)


@pytest.mark.parametrize("language", LANGUAGES)
def test_reader_on_a_phone_goes_around(visit, site, language):
    """Home, article, contents, section, top, and the same section in the other language."""
    page = visit("home", language)
    follow(page, f"/{language}/{slug('cervical', language)}/")
    assert page.url == site.at("cervical", language)
    follow(page, "#contents", "Shift+Tab")
    assert page.locator("#contents").is_visible()
    follow(page, "#risks")
    assert page.locator("#contents").is_hidden()
    assert 0 <= top_of(page, "risks-title") < 200
    there = f"/{other(language)}/{slug('cervical', other(language))}/"
    go_to(page, f"{there}#risks")
    follow(page, "#top")
    assert page.evaluate("scrollY") == 0
    follow(page, there)
    assert page.url == site.at("cervical", other(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_reader_keeps_the_section_across_languages(visit, site, language):
    page = visit("lumbar", language)
    target = f"/{other(language)}/{slug('lumbar', other(language))}/#aftercare"
    follow(page, target)
    assert page.url == site.address + target
    assert 0 <= top_of(page, "aftercare-title") < 200


@pytest.mark.parametrize("width", [390, 1280])
def test_skip_link_leads_past_the_header(visit, width):
    page = visit("cervical", "fr", width)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "#content"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("scripts", [True, False])
def test_word_opens_and_closes_without_losing_the_place(visit, scripts):
    """Over the text, where a script may run and where none may."""
    page = visit("cervical", "en", java_script_enabled=scripts)
    go_to(page, "#word-infiltration")
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    word = page.locator("#word-infiltration")
    assert word.evaluate("(of) => getComputedStyle(of).position") == "fixed"
    assert ask(page, "sideways") == []
    go_to(page, "#closed")
    page.keyboard.press("Enter")
    assert word.evaluate("(of) => getComputedStyle(of).position") != "fixed"
    assert abs(page.evaluate("scrollY") - before) < 100


def test_word_gives_the_focus_back_to_its_link(visit):
    """Escape closes it, and so does going elsewhere; the address has not changed."""
    page = visit("cervical", "en", 1280)
    address, word = page.url, page.locator("#word-infiltration")
    for key in ("Escape", "Shift+Tab"):
        go_to(page, "#word-infiltration")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "word-infiltration"
        page.keyboard.press(key)
        word.and_(page.locator(":not([popover])")).wait_for(state="attached")
        assert page.evaluate(FOCUSED)
    assert page.url == address


@pytest.mark.parametrize(
    ("opener", "key"), [("#contents", "Shift+Tab"), ("#word-infiltration", "Tab")]
)
def test_open_sheet_hides_no_stop(visit, opener, key):
    """Whoever tabs on past a sheet sees what has the focus, under nothing."""
    page = visit("cervical", "en", java_script_enabled=False)
    follow(page, opener, key)
    assert page.locator(opener).is_visible()
    found = [f"{stop['place']} {', '.join(stop['wrong'])}" for stop in stops(page) if stop["wrong"]]
    assert not found, "\n".join(found)
