"""Prose of the dialect: paragraphs, lists, tables and their words, through Python-Markdown."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.plain.blocks import (
    ArticleLink,
    Block,
    Blocks,
    Citation,
    Emphasis,
    FactText,
    Foreign,
    Heading,
    Inline,
    Item,
    Listing,
    Missing,
    Paragraph,
    Strong,
    Table,
    TermLink,
    Text,
    Words,
)
from content.plain.languages import Language
from content.plain.markup import tree
from content.plain.typography import set_type


class Known(NamedTuple):
    """What keys may be used: facts with their text, sources with their number, terms, pictures."""

    facts: Mapping[str, str] = {}
    sources: Mapping[str, int] = {}
    terms: Container[str] = frozenset()
    pictures: Container[str] = frozenset()


_BLOCK_TAGS = ("p", "ul", "ol")


def read_prose(text: str, language: Language, known: Known) -> Blocks:
    """The blocks of a text that has no ::: line."""
    reader = _Reader(language, known)
    try:
        return tuple(block for element in tree(text) for block in reader.block(element))
    except RecursionError:  # hundreds of list marks on one line: nobody writes that to be read
        return (Missing("nesting", text[:20]),)


class _Reader:
    """Walks the element tree; the language and the known keys go with it."""

    def __init__(self, language: Language, known: Known) -> None:
        self.language = language
        self.known = known

    def block(self, element: Element) -> Iterator[Block]:
        if element.tag in ("ul", "ol"):
            yield Listing(element.tag == "ol", tuple(self.item(child) for child in element))
        elif element.tag == "table":
            yield self.table(element)
        elif re.fullmatch(r"h[1-6]", element.tag):
            yield Heading(4 if element.tag > "h3" else 3, self.words(element))
        elif words := self.words(element):
            yield Paragraph(words)

    def item(self, element: Element) -> Item:
        lists = [child for child in element if child.tag in ("ul", "ol")]
        words: list[Inline] = []
        for child in [element, *(child for child in element if child.tag == "p")]:
            words += ([Text(" ")] if words else []) + list(self.words(child))
        return Item(tuple(words), tuple(block for child in lists for block in self.block(child)))

    def table(self, element: Element) -> Table:
        rows = [tuple(self.words(cell) for cell in row) for row in element.iter("tr")]
        return Table(rows[0], tuple(rows[1:]))

    def words(self, element: Element) -> Words:
        """The words of a block."""
        return _stripped(self.inside(element))

    def inside(self, element: Element) -> Words:
        """The words of an element, with the blanks that part it from its neighbours."""
        nodes: list[Inline] = list(self.text(element.text))
        for child in element:
            if child.tag in _INLINE:
                nodes.append(_INLINE[child.tag](self, child))
            elif child.tag not in _BLOCK_TAGS:  # whatever Markdown made of it, its words stay
                nodes += self.inside(child)
            if child.tag not in _BLOCK_TAGS or (child.tail or "").strip():
                nodes += self.text(child.tail)
        return tuple(nodes)

    def text(self, text: str | None) -> Iterator[Text]:
        joined = re.sub(r"[ \t]*\n[ \t]*", " ", text or "")
        if joined:
            yield Text(set_type(joined, self.language))

    def fact(self, element: Element) -> Inline:
        key = element.get("key", "")
        text = self.known.facts.get(key)
        return Missing("fact", key) if text is None else FactText(key, text)

    def cite(self, element: Element) -> Inline:
        key = element.get("key", "")
        number = self.known.sources.get(key)
        return Missing("source", key) if number is None else Citation(key, number)

    def term(self, element: Element) -> Inline:
        key = element.get("key", "")
        known = key in self.known.terms
        return TermLink(key, self.inside(element)) if known else Missing("term", key)

    def article(self, element: Element) -> Inline:
        return ArticleLink(element.get("key", ""), element.get("kind", ""), self.inside(element))

    def foreign(self, element: Element) -> Inline:
        return Foreign(element.get("language", ""), self.inside(element))


_INLINE: dict[str, Callable[[_Reader, Element], Inline]] = {
    "fact": _Reader.fact,
    "cite": _Reader.cite,
    "term": _Reader.term,
    "article": _Reader.article,
    "foreign": _Reader.foreign,
    "strong": lambda reader, element: Strong(reader.inside(element)),
    "em": lambda reader, element: Emphasis(reader.inside(element)),
}


def _stripped(words: Words) -> Words:
    """Without blanks at either end, and without empty text."""
    nodes = list(words)
    if nodes and isinstance(nodes[0], Text):
        nodes[0] = Text(nodes[0].text.lstrip(" \t\n"))
    if nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(nodes[-1].text.rstrip(" \t\n"))
    return tuple(node for node in nodes if node != Text(""))
