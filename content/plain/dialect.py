"""The Markdown dialect: a section's text in, typed blocks out. docs/dialect.md has the table.

Anything outside the dialect, raw HTML included, is text. A key that leads nowhere becomes Missing;
nothing here raises, whatever is typed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from content.plain.blocks import (
    SLOTS,
    Block,
    Blocks,
    Box,
    Entry,
    Figure,
    Item,
    Listing,
    Missing,
    Risk,
    Sequence,
    Slot,
    Strong,
    Techniques,
    Text,
    Words,
)
from content.plain.canonical import normalise
from content.plain.languages import Language
from content.plain.prose import Known, read_prose

# Longer than any section a patient would read to its end; keeps every step below linear and short.
LONGEST = 20_000
DEEPEST_INDENT = 8

BOXES = ("do", "dont", "call", "today", "emergency")
SEQUENCES = ("steps", "timeline", "tell")

_FENCE = re.compile(r"^:::[ \t]*(.*)$")
_BLANKS = re.compile(rf"[ \t]{{{DEEPEST_INDENT + 1},}}")


class Passage(NamedTuple):
    """A run of lines: prose when `name` is empty, else the inside of a ::: block."""

    name: str
    arguments: tuple[str, ...]
    text: str


def read_blocks(text: str, language: Language, known: Known) -> Blocks:
    """The blocks of a section's Markdown, with facts and sources resolved from `known`."""
    if len(text) > LONGEST:
        return (Missing("length", str(len(text))),)
    text = _BLANKS.sub(" " * DEEPEST_INDENT, normalise(text))
    return tuple(
        block for passage in passages(text) for block in _read_passage(passage, language, known)
    )


def passages(text: str) -> Iterator[Passage]:
    """Cut a text at its ::: lines. A block left open runs to the end."""
    name, arguments, lines = "", (), list[str]()
    for line in text.split("\n"):
        fence = _FENCE.match(line)
        if not fence:
            lines.append(line)
            continue
        if name or any(map(str.strip, lines)):
            yield Passage(name, arguments, "\n".join(lines))
        word, *rest = fence[1].split() or [""]
        name, arguments, lines = word, tuple(rest), []
    if name or any(map(str.strip, lines)):
        yield Passage(name, arguments, "\n".join(lines))


def _read_passage(passage: Passage, language: Language, known: Known) -> Blocks:
    inside = read_prose(passage.text, language, known)
    name, arguments = passage.name, passage.arguments
    if not name:
        return inside
    if name in BOXES and not arguments:
        return (Box(name, inside),)  # type: ignore[arg-type]  # just tested
    if name in SEQUENCES and not arguments:
        return _sequence(name, inside)
    if name == "risk" and arguments:
        return _risk(arguments, inside, known)
    return (_single(name, arguments, known), *inside)


def _single(name: str, arguments: tuple[str, ...], known: Known) -> Block:
    match name, arguments:
        case "techniques", ():
            return Techniques()
        case "picture", (key,):
            return Figure(key) if key in known.pictures else Missing("picture", key)
        case "slot", (key,):
            return Slot(key) if key in SLOTS else Missing("slot", key)
    return Missing("block", " ".join((name, *arguments)))


def _risk(keys: tuple[str, ...], inside: Blocks, known: Known) -> Blocks:
    lost = tuple(Missing("fact", key) for key in keys if key not in known.facts)
    found = tuple(key for key in keys if key in known.facts)
    return (*lost, Risk(found, inside)) if found else (*lost, *inside)


def _sequence(name: str, inside: Blocks) -> Blocks:
    """Entries of the one list inside; anything beside that list is kept and reported."""
    entries = tuple(
        _entry(item) for block in inside if isinstance(block, Listing) for item in block.items
    )
    beside = tuple(block for block in inside if not isinstance(block, Listing))
    wrong = (Missing("block", name),) if beside or not entries else ()
    return (*wrong, Sequence(name, entries), *beside)  # type: ignore[arg-type]  # caller tested


def _entry(item: Item) -> Entry:
    first, *rest = item.words or (Text(""),)
    if isinstance(first, Strong):
        return Entry(first.words, _trimmed(tuple(rest)))
    return Entry((), item.words)


def _trimmed(words: Words) -> Words:
    if words and isinstance(words[0], Text):
        return (Text(words[0].text.lstrip()), *words[1:])
    return words
