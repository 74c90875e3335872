"""What can be found: each section of an article, with the passages a reader may be shown."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from content.plain.blocks import (
    Block,
    Blocks,
    Box,
    Figure,
    Heading,
    Listing,
    Risk,
    Sequence,
    Table,
    Techniques,
    TermLink,
    Words,
)
from content.plain.genres import APART_KINDS, QUOTED_KINDS
from content.plain.languages import Language
from content.plain.page import STATUS_WORDS
from content.plain.snapshot import Section, Snapshot
from content.plain.words import lines, nodes, text_of

_CITED = re.compile(r"\s*\[\d+\]")

# Not found by searching: the emergency cards stand on every page, beside the results too.
LEFT_OUT = QUOTED_KINDS | APART_KINDS | {"home", "help_call", "help_today", "help_emergency"}


HEADING = "heading"  # the box of a heading until the passage under it takes it in


class Passage(NamedTuple):
    """Signed words that stand together. `box` is do, dont, call, today, emergency, or empty: a
    line of a box means the contrary without its label. `terms` are keys of words it explains."""

    pieces: tuple[str, ...]
    box: str = ""
    terms: tuple[str, ...] = ()


class Entry(NamedTuple):
    """A section in one language."""

    article: str
    genre: str
    kind: str
    title: str
    heading: str
    passages: tuple[Passage, ...]


def entries_of(snapshot: Snapshot, language: Language) -> Iterator[Entry]:
    """Every section of the article that may be found."""
    for section in snapshot.sections:
        if section.kind not in LEFT_OUT:
            yield Entry(
                snapshot.key,
                snapshot.genre,
                section.kind,
                snapshot.title[language],
                section.heading[language],
                tuple(passages(snapshot, section, language)),
            )


def passages(snapshot: Snapshot, section: Section, language: Language) -> Iterator[Passage]:
    """What a section says, in reading order, without its own heading."""
    return _under_headings(_Passages(snapshot, language).of(section.blocks[language]))


class _Passages:
    def __init__(self, snapshot: Snapshot, language: Language) -> None:
        self.language = language
        self.techniques = snapshot.techniques
        self.facts = {fact.key: fact for fact in snapshot.facts}
        self.pictures = {picture.key: picture for picture in snapshot.pictures}

    def of(self, blocks: Blocks, box: str = "") -> Iterator[Passage]:
        for block in blocks:
            match block:
                case Box(name, inside):
                    yield from self.of(inside, name)
                case Risk(keys, inside):
                    yield from self.of(inside, box)
                    yield from (self.risk(key) for key in keys)
                case Techniques():
                    yield from self.offered()
                case Figure(key):
                    yield Passage((self.pictures[key].caption[self.language],))
                case Listing(_, items):
                    for item in items:
                        yield _passage(box, item.words)
                        yield from self.of(item.blocks, box)
                case _:
                    yield from _prose(block, box)

    def risk(self, key: str) -> Passage:
        fact = self.facts[key]
        said = (fact.name, fact.text, fact.rest, fact.population)  # never one side alone
        return Passage(tuple(text[self.language] for text in said if text[self.language]))

    def offered(self) -> Iterator[Passage]:
        for one in self.techniques:
            said = STATUS_WORDS[one.status][self.language]
            yield Passage((one.name[self.language], said, one.why[self.language]))


def _prose(block: Block, box: str) -> Iterator[Passage]:
    """What is words and nothing else; an entry or a row stands together."""
    match block:
        case Heading(_, words):
            yield _passage(HEADING, words)
        case Sequence(_, entries):
            yield from (_passage(box, entry.title, entry.words) for entry in entries)
        case Table(_, rows):
            yield from (_passage(box, *row) for row in rows)
        case _:
            yield from (_passage(box, line.words) for line in lines((block,)))


def _passage(box: str, *pieces: Words) -> Passage:
    """Words without the numbers of their sources, which lead nowhere away from their page."""
    said = tuple(_CITED.sub("", text_of(words)).strip() for words in pieces)
    found = (node.key for words in pieces for node in nodes(words) if isinstance(node, TermLink))
    return Passage(tuple(filter(None, said)), box, tuple(found))


def _under_headings(passages: Iterator[Passage]) -> Iterator[Passage]:
    """A heading is shown with what stands under it, never alone."""
    heading: tuple[str, ...] = ()
    for passage in passages:
        if passage.box == HEADING:
            heading = passage.pieces
        elif passage.pieces:
            yield passage._replace(pieces=(*heading, *passage.pieces))
            heading = ()
