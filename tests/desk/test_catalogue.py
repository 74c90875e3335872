"""The desk in French: every sentence that staff may read has its translation."""

import io
from collections.abc import Iterator

import pytest
from babel.messages.extract import extract
from django.utils.translation import trans_real
from django.utils.translation.template import templatize

from infiltration_site.prepared import ROOT

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}
ROOMS = ("desk", "source", "sign", "publish")
FOLDERS = ("admin", "desk", "account", "mfa", "allauth")
ALONE = ("403_csrf.html", "429.html")


def sources() -> Iterator[tuple[str, str]]:
    """Each file with its text as Python, which is what the extractor reads."""
    for room in ROOMS:
        for path in sorted((ROOT / "content" / room).rglob("*.py")):
            yield str(path), path.read_text()
    pages = [page for name in FOLDERS for page in (ROOT / "templates" / name).rglob("*.*")]
    for path in [*sorted(pages), *(ROOT / "templates" / name for name in ALONE)]:
        yield str(path), templatize(path.read_text(), origin=str(path))


def untranslated(text: str) -> list[str]:
    """The sentences of a file that French does not have."""
    catalogue = trans_real.translation("fr")._catalog
    lost = []
    for _, message, _, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
        singular, plural = (*message, "")[:2] if isinstance(message, tuple) else (message, "")
        key = f"{context}\x04{singular}" if context else singular
        known = (catalogue.get((key, 0)) if plural else catalogue.get(key)) if singular else "-"
        lost += [] if known else [singular]
    return lost


@pytest.mark.parametrize(("name", "text"), [pytest.param(*one, id=one[0]) for one in sources()])
def test_every_sentence_is_translated(name, text):
    assert untranslated(text) == []


@pytest.mark.parametrize(
    "planted",
    [
        '_("Never said before")',
        'ngettext("One never said", "Many never said", 2)',
        'pgettext("nowhere", "French")',
        templatize("{% load i18n %}{% translate 'Never said before' %}"),
    ],
)
def test_planted_sentence_is_found(planted):
    assert len(untranslated(planted)) == 1
