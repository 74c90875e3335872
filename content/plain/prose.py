"""Prose of the dialect: paragraphs, lists, tables and their words, through Python-Markdown."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor

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
from content.plain.typography import set_type


class Known(NamedTuple):
    """What keys may be used: facts with their text, sources with their number, terms, pictures."""

    facts: Mapping[str, str] = {}
    sources: Mapping[str, int] = {}
    terms: Container[str] = frozenset()
    pictures: Container[str] = frozenset()


# Every pattern is bounded, so that no text takes more than linear time.
_INSIDE = r"([^\[\]\n]{1,300})"
_KEY = r"([a-z][a-z0-9_]{0,63})"
PATTERNS: dict[str, tuple[str, tuple[str, ...]]] = {
    "cite": (rf"\[\^{_KEY}\]", ("key",)),
    "foreign": (rf"\[{_INSIDE}\]\{{lang=(fr|en)\}}", ("text", "language")),
    "term": (rf"\[{_INSIDE}\]\(term:{_KEY}\)", ("text", "key")),
    "article": (rf"\[{_INSIDE}\]\(article:{_KEY}(?:#{_KEY})?\)", ("text", "key", "kind")),
    "fact": (rf"\{{{_KEY}\}}", ("key",)),
    "strong": (r"\*\*(?=\S)([^*\n]{1,300}(?:\n[^*\n]{1,300}){0,3})\*\*", ("text",)),
    "em": (r"\*(?=\S)([^*\n]{1,300}(?:\n[^*\n]{1,300}){0,3})\*", ("text",)),
}
# Parts of Markdown that the dialect leaves out: what they would match stays text.
_UNUSED_INLINE = (
    "backtick",
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "linebreak",
    "html",
    "entity",
    "em_strong",
)
_UNUSED_BLOCKS = ("code", "setextheader", "hr", "quote", "reference")


_BLOCK_TAGS = ("p", "ul", "ol")


class _Mark(InlineProcessor):
    """Turns one pattern of the dialect into an element that carries its parts."""

    def __init__(self, tag: str) -> None:
        pattern, self.parts = PATTERNS[tag]
        super().__init__(pattern)
        self.tag = tag

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802 - named by Markdown
        element = Element(self.tag)
        for part, value in zip(self.parts, m.groups(), strict=True):
            if part == "text":
                element.text = value
            else:
                element.set(part, value or "")
        return element, m.start(0), m.end(0)


def _markdown() -> Markdown:
    markdown = Markdown(extensions=[SaneListExtension(), TableExtension()])
    for name in _UNUSED_BLOCKS:
        markdown.parser.blockprocessors.deregister(name)
    markdown.preprocessors.deregister("html_block")
    markdown.treeprocessors.deregister("prettify")
    for name in _UNUSED_INLINE:
        markdown.inlinePatterns.deregister(name)
    for order, tag in enumerate(PATTERNS):
        markdown.inlinePatterns.register(_Mark(tag), tag, 170 - order)
    return markdown


def _tree(text: str) -> Element:
    """Python-Markdown's element tree, before it would be written as HTML."""
    markdown = _markdown()
    lines = text.split("\n")
    for preprocessor in markdown.preprocessors:
        lines = preprocessor.run(lines)
    root = markdown.parser.parseDocument(lines).getroot()
    assert root is not None
    for treeprocessor in markdown.treeprocessors:
        root = treeprocessor.run(root) or root
    return root


def read_prose(text: str, language: Language, known: Known) -> Blocks:
    """The blocks of a text that has no ::: line."""
    reader = _Reader(language, known)
    try:
        return tuple(block for element in _tree(text) for block in reader.block(element))
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
        nodes: list[Inline] = list(self.text(element.text))
        for child in element:
            if child.tag in _INLINE:
                nodes.append(_INLINE[child.tag](self, child))
            elif child.tag not in _BLOCK_TAGS:  # whatever Markdown made of it, its words stay
                nodes += self.words(child)
            if child.tag not in _BLOCK_TAGS or (child.tail or "").strip():
                nodes += self.text(child.tail)
        return _stripped(nodes)

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
        return TermLink(key, self.words(element)) if known else Missing("term", key)

    def article(self, element: Element) -> Inline:
        return ArticleLink(element.get("key", ""), element.get("kind", ""), self.words(element))

    def foreign(self, element: Element) -> Inline:
        return Foreign(element.get("language", ""), self.words(element))


_INLINE: dict[str, Callable[[_Reader, Element], Inline]] = {
    "fact": _Reader.fact,
    "cite": _Reader.cite,
    "term": _Reader.term,
    "article": _Reader.article,
    "foreign": _Reader.foreign,
    "strong": lambda reader, element: Strong(reader.words(element)),
    "em": lambda reader, element: Emphasis(reader.words(element)),
}


def _stripped(nodes: list[Inline]) -> Words:
    """Without blanks at either end, and without empty text."""
    if nodes and isinstance(nodes[0], Text):
        nodes[0] = Text(nodes[0].text.lstrip(" \t\n"))
    if nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(nodes[-1].text.rstrip(" \t\n"))
    return tuple(node for node in nodes if node != Text(""))
