"""Everything a snapshot says in one language, line by line, each with its place."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from content.check.finding import Finding, Severity
from content.plain.blocks import Risk, Text
from content.plain.languages import LANGUAGES
from content.plain.readability import sentences
from content.plain.snapshot import Fact, Picture, Section, Snapshot, Technique, Term
from content.plain.words import Line, line, lines, walk

# Longer than any sentence; one without end is read in pieces, so that no check takes long.
LONGEST_PIECE = 1_000

# What stands in a line without being words: a citation's number, a key that leads nowhere.
_MARKS = re.compile(r"\s?\[\d{1,4}\]|\{[a-z][a-z0-9_]{0,63}\}")


class Said(NamedTuple):
    """A line and its place: the section's kind, or the part (title, caption…) and its key."""

    line: Line
    section: str = ""
    part: str = ""
    key: str = ""

    def finding(
        self, code: str, severity: Severity, language: str, quote: str, **values: str
    ) -> Finding:
        """A finding at this place."""
        place = {"part": self.part, "key": self.key} if self.part else {}
        return Finding(code, severity, language, self.section, quote, place | values)


def said(snapshot: Snapshot, language: str) -> Iterator[Said]:
    """Every line of the snapshot, in the order of a page; empty ones are left out."""
    sources = chain(
        [
            _plain(snapshot.title[language], part="title"),
            _plain(snapshot.lead[language], part="lead"),
        ],
        chain.from_iterable(_section(section, language) for section in snapshot.sections),
        chain.from_iterable(_picture(picture, language) for picture in snapshot.pictures),
        chain.from_iterable(_technique(technique, language) for technique in snapshot.techniques),
        chain.from_iterable(_fact(fact, language) for fact in snapshot.facts),
        chain.from_iterable(_term(term, language) for term in snapshot.terms),
    )
    return (found for found in sources if found.line.text.strip())


def _plain(text: str, section: str = "", part: str = "", key: str = "") -> Said:
    return Said(line((Text(text),)), section, part, key)


def _section(section: Section, language: str) -> Iterator[Said]:
    yield _plain(section.heading[language], section.kind, "heading")
    for found in lines(section.blocks[language]):
        yield Said(found, section.kind)


def _picture(picture: Picture, language: str) -> Iterator[Said]:
    yield _plain(picture.title[language], part="picture_title", key=picture.key)
    yield _plain(picture.alternative[language], part="alternative", key=picture.key)
    yield _plain(picture.caption[language], part="caption", key=picture.key)
    for entry in picture.legend[language]:
        yield _plain(entry, part="legend", key=picture.key)


def _technique(technique: Technique, language: str) -> Iterator[Said]:
    yield _plain(technique.name[language], part="technique", key=technique.key)
    yield _plain(technique.drug[language], part="drug", key=technique.key)
    yield _plain(technique.why[language], part="why", key=technique.key)


def _fact(fact: Fact, language: str) -> Iterator[Said]:
    yield _plain(fact.name[language], part="fact", key=fact.key)
    yield _plain(fact.population[language], part="population", key=fact.key)


def _term(term: Term, language: str) -> Iterator[Said]:
    yield _plain(term.word[language], part="term", key=term.key)
    yield _plain(term.definition[language], part="definition", key=term.key)


def own_sentences(found: Said) -> Iterator[str]:
    """The sentences of a line, without words marked as being in the other language."""
    return spoken(found.line.own)


def spoken(text: str) -> Iterator[str]:
    """The sentences of a text without citations and keys, none longer than a piece."""
    for sentence in sentences(_MARKS.sub("", text)):
        yield from _pieces(sentence)


def _pieces(sentence: str) -> Iterator[str]:
    start = 0
    while len(sentence) - start > LONGEST_PIECE:
        cut = sentence.rfind(" ", start + 1, start + LONGEST_PIECE)
        cut = cut if cut > 0 else start + LONGEST_PIECE
        yield sentence[start:cut].strip()
        start = cut
    if rest := sentence[start:].strip():
        yield rest


def risk_keys(snapshot: Snapshot) -> frozenset[str]:
    """The facts shown in risk blocks, in either language."""
    return frozenset(
        key
        for section in snapshot.sections
        for language in LANGUAGES
        for block in walk(section.blocks[language])
        if isinstance(block, Risk)
        for key in block.keys
    )
