"""What the patient's templates ask beside Django's own tags."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language

from content.plain.addresses import versions_address
from content.plain.alphabet import sortable
from content.plain.genres import ASKED_KINDS
from content.plain.page import Page, PageSection, Part, WordEntry
from content.plain.papers import Form, paper_address
from content.plain.transcript import source_parts, source_words
from content.publish.frame import CentreView, FeeView

register = template.Library()
register.filter("source_words", source_words)
register.filter("versions", lambda page: versions_address(page.slug, page.language))
register.filter("source_parts", source_parts)

_OWN_LINK = re.compile(r'<a class="term" href="#[^"]*">(.*?)</a>')
_CITATION = re.compile(r"<sup>.*?</sup>")

# Boxes that stand side by side when they follow each other.
ROWS = {"do": "advice", "dont": "advice", "call": "help", "today": "help", "emergency": "help"}


class Row(NamedTuple):
    """Parts that follow each other. `name` is advice or help where they share a row, else empty."""

    name: str
    parts: tuple[Part, ...]


class Initial(NamedTuple):
    """The words of the glossary that begin with one letter."""

    letter: str
    words: tuple[WordEntry, ...]


@register.filter
def section(page: Page, kind: str) -> PageSection | None:
    """The section of that kind, if the article has it."""
    return page.section(kind)


@register.filter
def asked(section: PageSection) -> bool:
    """Whether readers are asked if that section was clear."""
    return section.kind in ASKED_KINDS


@register.filter
def paper(page: Page, form: Form) -> str:
    """Where a paper of the page is fetched."""
    return paper_address(page.slug, page.language, form)


@register.filter
def rows(parts: Iterable[Part]) -> Iterator[Row]:
    """The parts, with boxes of the same family gathered."""
    for name, run in groupby(parts, key=lambda part: ROWS.get(part.name, "")):
        yield Row(name, tuple(run))


@register.filter
def by_letter(words: Iterable[WordEntry]) -> Iterator[Initial]:
    """The words of a glossary, which are in order, under their first letters."""
    for letter, run in groupby(words, key=lambda entry: sortable(entry.word)[:1].upper()):
        yield Initial(letter, tuple(run))


@register.filter
def steps(count: int) -> range:
    """Every mark of a line of time, the first being zero."""
    return range(count)


@register.filter
def fees_of(centre: CentreView, key: str) -> tuple[FeeView, ...]:
    """What the centre asks for one procedure; for all of them where the key is empty."""
    return tuple(fee for fee in centre.fees if not key or fee.key == key)


@register.filter
def standing_alone(html: str) -> str:
    """Signed words shown away from their page: without links to its glossary and its sources."""
    return _OWN_LINK.sub(r"\1", _CITATION.sub("", html))


@register.filter
def day(value: date) -> str:
    """A date as a person writes it: « 1er décembre 2026 », "1 December 2026"."""
    number = "1er" if value.day == 1 and get_language() == "fr" else str(value.day)
    return f"{number}\u00a0{date_format(value, 'F')}\u00a0{value.year}"


@register.filter
def clock(value: datetime) -> str:
    """An hour as a person writes it: « 9 h 05 », "9:05"."""
    between = "\u00a0h\u00a0" if get_language() == "fr" else ":"
    return f"{value.hour}{between}{value.minute:02}"


@register.filter
def french(words: str) -> str:
    """A person's name or a street of France: on a page in another language, it says that it is
    French, so that a voice reads it rightly."""
    return words if get_language() == "fr" else format_html('<span lang="fr">{}</span>', words)
