"""The visible words of blocks, as plain text: for checks, transcripts, search."""

from collections.abc import Iterator
from typing import NamedTuple

from content.plain.blocks import (
    ArticleLink,
    Block,
    Blocks,
    Box,
    Citation,
    Emphasis,
    FactText,
    Foreign,
    Heading,
    Listing,
    Missing,
    Paragraph,
    Risk,
    Sequence,
    Strong,
    Table,
    TermLink,
    Text,
    Words,
)


class Line(NamedTuple):
    """What stands together on the page: a paragraph, a list entry, a cell. `own` leaves out words
    marked as being in the other language."""

    words: Words
    text: str
    own: str
    heading: bool = False


def text_of(words: Words, *, foreign: bool = True) -> str:
    """The words as read, citations as [1]. With foreign=False, words of the other language go."""
    return "".join(_texts(words, foreign=foreign))


def _texts(words: Words, *, foreign: bool) -> Iterator[str]:
    for node in words:
        match node:
            case Text(text) | FactText(_, text):
                yield text
            case Citation(_, number):
                yield f"[{number}]"
            case Missing(_, key):
                yield f"{{{key}}}"
            case Foreign(_, inner):
                if foreign:
                    yield from _texts(inner, foreign=foreign)
            case Strong(inner) | Emphasis(inner) | TermLink(_, inner) | ArticleLink(_, _, inner):
                yield from _texts(inner, foreign=foreign)


def line(words: Words, *, heading: bool = False) -> Line:
    """The line that these words make."""
    return Line(words, text_of(words), text_of(words, foreign=False), heading)


def lines(blocks: Blocks) -> Iterator[Line]:
    """Every line of the blocks, in reading order. Pictures, slots, techniques have none here."""
    for block in blocks:
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[Line]:
    match block:
        case Paragraph(words):
            yield line(words)
        case Heading(_, words):
            yield line(words, heading=True)
        case Listing(_, items):
            for item in items:
                yield line(item.words)
                yield from lines(item.blocks)
        case Table(head, rows):
            yield from (line(cell, heading=True) for cell in head)
            yield from (line(cell) for row in rows for cell in row)
        case Box(_, inside) | Risk(_, inside):
            yield from lines(inside)
        case Sequence(_, entries):
            for entry in entries:
                if entry.title:
                    yield line(entry.title, heading=True)
                yield line(entry.words)


def nodes(words: Words) -> Iterator[object]:
    """Every inline node, however deep."""
    for node in words:
        yield node
        if isinstance(node, Strong | Emphasis | TermLink | ArticleLink | Foreign):
            yield from nodes(node.words)


def walk(blocks: Blocks) -> Iterator[Block]:
    """Every block, those inside lists and boxes included."""
    for block in blocks:
        yield block
        if isinstance(block, Box | Risk):
            yield from walk(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from walk(item.blocks)


def inline_nodes(blocks: Blocks) -> Iterator[object]:
    """Every inline node of every line."""
    for found in lines(blocks):
        yield from nodes(found.words)
