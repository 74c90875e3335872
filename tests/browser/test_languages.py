"""Languages: each word says in which one it is, and each page leads to the same in the other."""

import re

import pytest

from content.check.betraying import betraying_words
from content.plain.languages import LANGUAGES, NAMES, other
from tests.browser.judged import ask
from tests.browser.pages import EVERY_PAGE, PROCEDURES, STANDING_ALONE

pytestmark = pytest.mark.browser

# Names: of French things, which are the same in every language, of a French authority, of streets;
# and the codes of editions, in which a short word may hide.
NAMES_OF_THINGS = re.compile(
    r"carte Vitale|mutuelle|ordonnance|kiné\b|\bHAS\b|\d+ rue .+?, \d{5} [\w-]+|[0-9a-f]{12}"
)
SENTENCE = re.compile(r"(?<=[.!?…])\s+")
SWITCH = "header a[hreflang]"


@pytest.mark.parametrize(("name", "language"), EVERY_PAGE)
def test_words_are_in_the_language_they_say(visit, name, language):
    page = visit(name, language)
    assert page.get_attribute("html", "lang") == language
    segments = ask(page, "segments")
    assert {one["language"] for one in segments} <= set(LANGUAGES)
    found = [
        f"{one['language']}: {sentence} ({', '.join(words)})"
        for one in segments
        for sentence in SENTENCE.split(NAMES_OF_THINGS.sub("", one["words"]))
        if (words := betraying_words(sentence, one["language"]))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_unmarked_word_is_found(visit, language):
    """The same words, said to be in the other language, betray themselves on every page."""
    for name in PROCEDURES:
        page = visit(name, language)
        told = [
            betraying_words(one["words"], other(language))
            for one in ask(page, "segments")
            if one["language"] == language
        ]
        assert sum(map(bool, told)) > len(told) / 3


@pytest.mark.parametrize(
    ("name", "language"), [one for one in EVERY_PAGE if one[0] not in STANDING_ALONE]
)
def test_switch_leads_to_the_same_page(visit, site, name, language):
    page = visit(name, language)
    switch, there = page.locator(SWITCH), other(language)
    assert switch.get_attribute("hreflang") == switch.get_attribute("lang") == there
    assert switch.inner_text() == NAMES[there]
    gone = name in ("retired", "missing")
    switch.click()
    assert page.url == site.at("home" if gone else name, there)
    assert page.get_attribute("html", "lang") == there


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_section_leads_to_the_same_section(visit, site, language):
    """And that section is there, with a link back."""
    page = visit("lumbar", language)
    here = {one.get_attribute("href") for one in page.locator("section > a[hreflang]").all()}
    assert len(here) > 15
    away = visit("lumbar", other(language))
    anchors = {address.partition("#")[2] for address in here}
    assert all(away.locator(f"section#{anchor} > a[hreflang]").count() == 1 for anchor in anchors)
    assert {address.partition("#")[0] for address in here} == {
        site.at("lumbar", other(language)).removeprefix(site.address)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_signed_page_tells_search_engines_of_both(visit, site, language):
    """Canonical and alternates, which a demonstration does not have."""
    page = visit("lumbar", language)
    links = {
        one.get_attribute("hreflang"): one.get_attribute("href")
        for one in page.locator("head link[rel=alternate]").all()
    }
    both = {code: site.at("lumbar", code) for code in LANGUAGES}
    assert links == both | {"x-default": both["fr"]}
    assert page.get_attribute("head link[rel=canonical]", "href") == both[language]
    assert visit("cervical", language).locator("head link[rel=alternate]").count() == 0
