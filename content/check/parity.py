"""French and English are one document: the same blocks, figures, sources, words and links."""

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from content.check import shape
from content.check.finding import Finding
from content.check.shape import Held
from content.plain.blocks import (
    Block,
    Blocks,
    Box,
    Heading,
    Listing,
    Missing,
    Paragraph,
    Risk,
    Sequence,
    Table,
    Words,
)
from content.plain.languages import LANGUAGES, Both
from content.plain.snapshot import Section, Snapshot
from content.plain.surroundings import Surroundings
from content.plain.words import lines, text_of

QUOTED = 80  # letters of a block, enough to find it


def parity(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """What differs between the languages, section by section, at the first place where it does."""
    for part, text in (("title", snapshot.title), ("lead", snapshot.lead)):
        yield from _typed(text, part=part)
    for section in snapshot.sections:
        yield from _typed(section.heading, section.kind, part="heading")
        if all(_read(section.blocks[language]) for language in LANGUAGES):
            yield from _Comparison(section).blocks(section.blocks.fr, section.blocks.en, "")


def _read(blocks: Blocks) -> bool:
    """Whether there is anything to compare: an empty text is told by completeness, one that is too
    long to be read by keys."""
    return bool(blocks) and not any(
        isinstance(block, Missing) and block.what == "length" for block in blocks
    )


def legends(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Legends: as many entries in both languages, because the numbers are on the picture."""
    for picture in snapshot.pictures:
        counts = {"in_fr": len(picture.legend.fr), "in_en": len(picture.legend.en)}
        if counts["in_fr"] != counts["in_en"]:
            values = {"key": picture.key} | {name: str(count) for name, count in counts.items()}
            yield Finding("parity_legend", "blocking", values=values)


def _typed(text: Both[str], section: str = "", **values: str) -> Iterator[Finding]:
    fr, en = shape.numbers_in([text.fr], "fr"), shape.numbers_in([text.en], "en")
    if fr != en:
        yield Finding(
            "parity_numbers", "blocking", "", section, text.fr, values | _difference(fr, en)
        )


def _difference(fr: Held, en: Held) -> dict[str, str]:
    """What only one language has."""
    return {"in_fr": _listed(fr - en), "in_en": _listed(en - fr)}


def _listed(held: Counter[str]) -> str:
    return ", ".join(held.elements())


class _Comparison:
    """Walks both languages of a section; `path` is the block's number, then the entry's."""

    def __init__(self, section: Section) -> None:
        self.kind = section.kind

    def blocks(self, fr: Blocks, en: Blocks, path: str) -> Iterator[Finding]:
        for number, (one, two) in enumerate(zip_longest(fr, en), 1):
            place = f"{path}{number}"
            if one is None or two is None or shape.shape(one) != shape.shape(two):
                yield self._shapes(one, two, place)
                return  # what follows would be compared with the wrong neighbour
            yield from self._same_shape(one, two, place)

    def _shapes(self, one: Block | None, two: Block | None, place: str) -> Finding:
        values = {
            "block": place,
            "in_fr": shape.shape(one) if one else "nothing",
            "in_en": shape.shape(two) if two else "nothing",
        }
        return Finding("parity_blocks", "blocking", "", self.kind, _quote(one or two), values)

    def _same_shape(self, one: Block, two: Block, place: str) -> Iterator[Finding]:
        if isinstance(one, Box | Risk) and isinstance(two, Box | Risk):
            yield from self.blocks(one.blocks, two.blocks, f"{place}.")
            return
        fr, en = (one,), (two,)
        quote = _quote(one)
        yield from self._held("parity_terms", shape.terms(fr), shape.terms(en), place, quote)
        yield from self._held("parity_links", shape.links(fr), shape.links(en), place, quote)
        yield from self._entries(one, two, place)

    def _entries(self, one: Block, two: Block, place: str) -> Iterator[Finding]:
        pairs = list(zip(_entries(one), _entries(two), strict=False))
        for number, (fr, en) in enumerate(pairs, 1):
            yield from self._words(fr, en, place if len(pairs) == 1 else f"{place}.{number}")
        if isinstance(one, Listing) and isinstance(two, Listing):
            for number, (item, twin) in enumerate(zip(one.items, two.items, strict=False), 1):
                yield from self.blocks(item.blocks, twin.blocks, f"{place}.{number}.")

    def _words(self, fr: Words, en: Words, place: str) -> Iterator[Finding]:
        quote = text_of(fr)[:QUOTED]
        numbers = shape.numbers(fr, "fr"), shape.numbers(en, "en")
        yield from self._held("parity_facts", shape.facts(fr), shape.facts(en), place, quote)
        yield from self._held("parity_sources", shape.sources(fr), shape.sources(en), place, quote)
        yield from self._held("parity_numbers", *numbers, place, quote)

    def _held(self, code: str, fr: Held, en: Held, place: str, quote: str) -> Iterator[Finding]:
        if fr != en:
            values = {"block": place} | _difference(fr, en)
            yield Finding(code, "blocking", "", self.kind, quote, values)


def _entries(block: Block) -> Iterator[Words]:
    """What is compared by itself: a figure that moved to another entry is another statement."""
    match block:
        case Paragraph(words) | Heading(_, words):
            yield words
        case Listing(_, items):
            yield from (item.words for item in items)
        case Sequence(_, entries):
            yield from ((*entry.title, *entry.words) for entry in entries)
        case Table(head, rows):
            for row in (head, *rows):
                yield tuple(node for cell in row for node in cell)


def _quote(block: Block | None) -> str:
    return next((line.text for line in lines((block,)) if line.text), "")[:QUOTED] if block else ""
