"""The real content, as a demonstration: each page in one language, and nothing but it."""

import re
from html.parser import HTMLParser

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

from content.check.betraying import betraying_words
from content.plain.languages import LANGUAGES, other

# They look at no table, but come before the tests that leave the tables empty behind them.
pytestmark = pytest.mark.django_db
CODE = re.compile(r"/e/[0-9a-f]{12}/\w\w/|[0-9a-f]{12}")
# Names of French things and people, which an English reader meets as they are.
NAMES = re.compile(
    "carte Vitale|mutuelle|ordonnance|kiné|(rue|avenue) de l’Exemple|Signataire de démonstration"
)
BREAKS = {"br", "p", "li", "td", "th", "div", "h1", "h2", "h3", "h4", "dt", "dd", "a", "section"}


class Reader(HTMLParser):
    """What is read on a page in its own language: no mark of another one, no script, no name."""

    def __init__(self, language):
        super().__init__(convert_charrefs=True)
        self.language, self.open, self.texts = language, [(language, True)], []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        spoken = given.get("lang", self.open[-1][0])
        for name in ("alt", "title", "aria-label", "placeholder"):
            if given.get(name) and spoken == self.language:
                self.texts.append(given[name])
        if tag in BREAKS:
            self.texts.append("")
        if tag not in ("img", "br", "meta", "link", "source", "wbr", "hr", "input"):
            self.open.append((spoken, self.open[-1][1] and tag not in ("script", "style")))

    def handle_endtag(self, tag):
        if len(self.open) > 1:
            self.open.pop()
        if tag in BREAKS:
            self.texts.append("")

    def handle_data(self, data):
        if self.open[-1] == (self.language, True):
            self.texts.append(self.texts.pop() + data if self.texts else data)


def texts(html: str, language: str) -> list[str]:
    reader = Reader(language)
    reader.feed(html)
    said = (CODE.sub("", text).strip() for text in reader.texts)
    return [" ".join(text.split()) for text in said if text]


def labels() -> dict[str, set[str]]:
    """Every label of ours in each language, where the two differ."""
    with (settings.ROOT / "locale/fr/LC_MESSAGES/django.po").open("rb") as file:
        pairs = [(str(one.string), str(one.id)) for one in read_po(file) if one.id and one.string]
    differing = [(fr, en) for fr, en in pairs if fr != en]
    return {"fr": {fr for fr, _ in differing}, "en": {en for _, en in differing}}


def in_language(real, language):
    return {a: html for a, html in real.pages.items() if a.startswith(f"/{language}/")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there(real, language):
    """Home, both procedures, glossary, pages, and those made of them."""
    assert len(in_language(real, language)) == 20


def test_pages_say_what_was_signed(real):
    """verify holds for the real content and today's templates."""
    assert real.verdict.wrong == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_of_the_other_language_is_shown(real, language):
    """No label of the templates comes out untranslated, or translated where it should not be."""
    foreign = labels()[other(language)] - labels()[language]
    found = {
        (address, text)
        for address, html in in_language(real, language).items()
        for text in texts(html, language)
        if text in foreign
    }
    assert found == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_other_language_is_shown(real, language):
    """No French on an English page that does not say it is French, nor the reverse."""
    found = {
        (address, text, words)
        for address, html in in_language(real, language).items()
        for text in texts(html, language)
        if (words := betraying_words(NAMES.sub("", text), language))
    }
    assert found == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_switch_stays_on_the_page(real, language):
    """Each page leads to itself in the other language."""
    for address, html in in_language(real, language).items():
        switch = re.search(r'<a class="language" href="([^"]*)"', html)
        assert switch
        assert switch[1] in real.pages
        back = re.search(r'<a class="language" href="([^"]*)"', real.pages[switch[1]])
        assert back
        assert back[1] == address


def test_every_link_of_the_site_leads_somewhere(real):
    """No page links to one that is not there, nor to a section it does not have."""
    for address, html in real.pages.items():
        for href in set(re.findall(r'<a [^>]*href="([^"]*)"', html)):
            page, _, anchor = href.partition("#")
            if page.endswith(".pdf"):
                assert real.papers[page].startswith(b"%PDF"), (address, href)
            elif page.startswith(("/fr/", "/en/")) or href.startswith("#"):
                target = real.pages[page or address]
                assert not anchor or f'id="{anchor}"' in target, (address, href)


def test_no_page_shows_a_hole(real):
    """No missing figure, no broken template tag, no Python."""
    for address, html in real.pages.items():
        assert not re.search(r"\{[a-z_]+\}|\{\{|\{%|\bNone\b|&lt;[a-z]", html), address
