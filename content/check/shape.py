"""The shape of a block, and what it holds that must be the same in both languages."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from content.plain.blocks import (
    ArticleLink,
    Block,
    Blocks,
    Box,
    Citation,
    FactText,
    Figure,
    Heading,
    Listing,
    Missing,
    Paragraph,
    Risk,
    Sequence,
    Slot,
    Table,
    Techniques,
    TermLink,
    Text,
    Words,
)
from content.plain.languages import Both
from content.plain.words import inline_nodes, nodes

# A number as each language writes it, 1 234,5 and 1,234.5; and names such as WCAG 2.2, in both.
_NUMBER = Both(
    re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*"),
    re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*"),
)


# Each block's name and measure, as the wording spells them out: "list 3", "box do".
_MEASURES: dict[type[Block], tuple[str, Callable[[Any], object]]] = {
    Paragraph: ("paragraph", lambda block: ""),
    Heading: ("heading", lambda block: block.level),
    Listing: ("list", lambda block: len(block.items)),
    Table: ("table", lambda block: f"{len(block.rows)}×{len(block.head)}"),
    Box: ("box", lambda block: block.name),
    Sequence: ("", lambda block: f"{block.name} {len(block.entries)}"),
    Risk: ("risk", lambda block: " ".join(block.keys)),
    Techniques: ("techniques", lambda block: ""),
    Figure: ("picture", lambda block: block.key),
    Slot: ("slot", lambda block: block.name),
    Missing: ("missing", lambda block: block.key),
}


def shape(block: Block) -> str:
    """What must be alike in both languages before the words of a block can be compared."""
    name, measure = _MEASURES[type(block)]
    if isinstance(block, Listing) and block.ordered:
        name = "numbered"
    return f"{name} {measure(block)}".strip()


Held = Counter[str]


def facts(words: Words) -> Held:
    return Counter(node.key for node in nodes(words) if isinstance(node, FactText))


def sources(words: Words) -> Held:
    return Counter(node.key for node in nodes(words) if isinstance(node, Citation))


def numbers(words: Words, language: str) -> Held:
    """Numbers typed by hand, written alike: « 1 234,50 » and "1,234.5" are one."""
    texts = (node.text for node in nodes(words) if isinstance(node, Text))
    return numbers_in(texts, language)


def numbers_in(texts: Iterable[str], language: str) -> Held:
    return Counter(
        _plain(found, language) for text in texts for found in _NUMBER[language].findall(text)
    )


def _plain(number: str, language: str) -> str:
    decimal = number.replace(",", "." if language == "fr" else "")
    whole, point, decimals = re.sub(r"[^\d.]", "", decimal).partition(".")
    decimals = decimals.rstrip("0")
    return (whole.lstrip("0") or "0") + (point + decimals if decimals else "")


def terms(blocks: Blocks) -> Held:
    return Counter(node.key for node in inline_nodes(blocks) if isinstance(node, TermLink))


def links(blocks: Blocks) -> Held:
    return Counter(
        f"{node.key}#{node.kind}" if node.kind else node.key
        for node in inline_nodes(blocks)
        if isinstance(node, ArticleLink)
    )
