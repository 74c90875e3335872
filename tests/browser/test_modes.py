"""Other ways to look at a page: forced colours, no motion, paper."""

import re

import pytest

from content.plain.languages import LANGUAGES
from tests.browser.contrast import ENOUGH, pixels, pixels_of, widest
from tests.browser.judged import ask
from tests.browser.pages import PROCEDURES
from tests.browser.printed import sheets

pytestmark = pytest.mark.browser

# What a box or a button is without its background.
EDGED = ".btn, .box, .care, .foot, .region, .stamp, .tell input"
WORDS = (
    "h1, h2:not(.vh), .btn, .care .head, .lead, .stamp, .foot a, .foot .brand, dfn, legend, .said"
)
MOST = 40
MOST_SHEETS = 12


def outline(of):
    return of.evaluate("(of) => of.outerHTML.slice(0, 150)")


@pytest.mark.parametrize("name", ["home", "cervical", "centres", "register", "retired"])
def test_forced_colours_keep_every_edge_and_word(visit, name):
    """A style says the colours it asked for; what the reader gets, only pixels tell."""
    page = visit(name, "fr", forced_colors="active")
    for box in page.locator(EDGED).locator("visible=true").all():
        style = box.evaluate("(of) => getComputedStyle(of).borderTopStyle")
        assert style != "none", outline(box)
    words = page.locator(WORDS).locator("visible=true").all()[:MOST]
    seen = pixels_of(page.screenshot(full_page=True), words)
    for one, colours in zip(words, seen, strict=True):
        assert widest(colours) > ENOUGH, outline(one)


def test_forced_colours_keep_signs_and_ticks(visit):
    """An icon is drawn, and a ticked box differs from one that is not."""
    page = visit("cervical", "fr", forced_colors="active")
    icons = page.locator("main .i:visible").all()
    assert all(len(seen) > 1 for seen in pixels_of(page.screenshot(full_page=True), icons))
    tick = page.locator(".tell input").first
    empty = pixels(tick.screenshot())
    tick.check()
    assert pixels(tick.screenshot()) != empty


def test_nothing_moves_for_who_asked_so(visit):
    still, moving = visit("home", "fr"), visit("home", "fr", reduced_motion="no-preference")
    assert ask(still, "motion") == []
    assert ask(moving, "motion")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PROCEDURES)
def test_paper_keeps_what_matters(visit, name, language):
    """The cards with their numbers, every section and picture, the code and address; no tool."""
    page = visit(name, language, 1280)
    page.emulate_media(media="print")
    assert page.locator(".care:visible").count() == 3
    assert page.locator(".care.emergency").inner_text().count("112") >= 1
    paper = page.locator(".paper")
    assert re.search(r"(begin with|commencent par) http\S+[^/]\n", paper.inner_text())
    code = page.locator(".colophon b").first.inner_text()
    assert re.fullmatch("[0-9a-f]{12}", code)
    assert f"/e/{code}/{language}/" in page.locator(".paper").inner_text()
    assert page.locator("main section:not([hidden]):not(:visible)").count() == 0
    for tool in (".dock", ".toc", ".skip", ".same", ".up", "header nav", ".close"):
        assert page.locator(f"{tool}:visible").count() == 0, tool


def test_half_page_that_was_opened_alone_is_printed_alone(visit):
    """For the person who comes along: one sheet, with whom to call."""
    page = visit("lumbar", "fr")
    page.evaluate("location.hash = 'companion'")
    assert sheets(page) == 1
    page.emulate_media(media="print")
    assert page.locator("#companion").is_visible()
    assert page.locator("#risks").is_hidden()
    assert "15 ou 112" in page.locator(".paper").inner_text()
    assert page.locator(".paper").is_visible()


def test_dark_drawing_is_turned_for_paper_and_no_photograph_is(visit):
    """A drawing in the dark has a dark twin; of a photograph, the negative would be printed."""
    page = visit("lumbar", "fr", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    picture = page.locator(".picture img").first
    filtered = "(of) => getComputedStyle(of).filter"
    assert picture.evaluate(filtered).startswith("invert(1)")
    picture.evaluate("(of) => of.closest('figure').classList.remove('drawn')")
    assert picture.evaluate(filtered) == "none"


@pytest.mark.parametrize("name", PROCEDURES)
def test_paper_is_short_and_shows_its_pictures(visit, name):
    page = visit(name, "fr", 1280)
    assert 4 <= sheets(page) <= MOST_SHEETS
    shown = page.eval_on_selector_all(
        "main .picture img", "(all) => all.map((one) => one.complete && one.naturalWidth > 0)"
    )
    assert shown
    assert all(shown)
