"""Statements about risks, indications, effect and contraindications that rest on no source."""

from collections.abc import Iterator
from itertools import pairwise

from content.check.finding import Finding
from content.check.fold import blank
from content.check.said import spoken
from content.plain.blocks import (
    Block,
    Blocks,
    Box,
    Citation,
    FactText,
    Listing,
    Paragraph,
    Risk,
    Sequence,
    Table,
    Text,
    Words,
)
from content.plain.genres import SOURCED_KINDS
from content.plain.languages import LANGUAGES
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings
from content.plain.words import lines, nodes, text_of

_SPACE = Text(" ")


def sourcing(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Paragraphs, entries and rows with neither a citation nor a fact that has a source."""
    sourced = frozenset(fact.key for fact in snapshot.facts if fact.sources)
    for language in LANGUAGES:
        for section in snapshot.sections:
            if section.kind in SOURCED_KINDS:
                for words in _Reader(sourced).unsourced(section.blocks[language]):
                    yield Finding(
                        "unsourced", "acceptable", language, section.kind, text_of(words).strip()
                    )


class _Reader:
    """Knows which facts have a source."""

    def __init__(self, sourced: frozenset[str]) -> None:
        self.sourced = sourced

    def rests(self, words: Words) -> bool:
        return any(
            isinstance(node, Citation) or (isinstance(node, FactText) and node.key in self.sourced)
            for node in nodes(words)
        )

    def block_rests(self, block: Block) -> bool:
        return any(self.rests(line.words) for line in lines((block,)))

    def unsourced(self, blocks: Blocks) -> Iterator[Words]:
        """The statements without source; an introduction lends its source to what it introduces."""
        for before, block in pairwise((None, *blocks)):
            if block and not (before and introduces(before) and self.block_rests(before)):
                yield from (words for words in self._unsourced(block) if _states(words))

    def _unsourced(self, block: Block) -> Iterator[Words]:
        match block:
            case Paragraph(words):
                if not introduces(block) and not self.rests(words):
                    yield words
            case Box(_, inside):
                if not self.block_rests(block):
                    yield from self.unsourced(inside)
            case Risk(keys, inside):
                if self.sourced.isdisjoint(keys):
                    yield from self.unsourced(inside)
            case Listing() | Sequence() | Table():
                yield from (words for words in self._entries(block) if not self.rests(words))

    def _entries(self, block: Listing | Sequence | Table) -> Iterator[Words]:
        """What must rest on a source by itself; a nested list's sources count for its entry."""
        match block:
            case Listing(_, items):
                for item in items:
                    nested = tuple(words for line in lines(item.blocks) for words in line.words)
                    yield item.words if not self.rests(nested) else ()
            case Sequence(_, entries):
                yield from ((*entry.title, _SPACE, *entry.words) for entry in entries)
            case Table(_, rows):
                yield from (tuple(node for cell in row for node in (*cell, _SPACE)) for row in rows)


def introduces(block: Block) -> bool:
    """Whether the block is a paragraph that leads to the next one: it ends with a colon."""
    if not isinstance(block, Paragraph):
        return False
    *_, last = ("", *spoken(text_of(block.words)))
    return last.endswith(":")


def _states(words: Words) -> bool:
    """Whether the words state anything: a question does not."""
    text = text_of(words)
    return not blank(text) and not all(sentence.endswith("?") for sentence in spoken(text))
