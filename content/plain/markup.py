"""What Markdown makes of a text once the dialect's own marks stand in place of its own."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor

# Every pattern is bounded, so that no text takes more than linear time.
_INSIDE = r"(?=[ \t]*[^\s\[\]])([^\[\]\n]{1,300})"
_MARKED = r"(?=\S)([^*\n]{1,300}(?:\n[^*\n]{1,300}){0,3})(?<=\S)"
_KEY = r"([a-z][a-z0-9_]{0,63})"
_PATTERNS: dict[str, tuple[str, tuple[str, ...]]] = {
    "cite": (rf"\[\^{_KEY}\]", ("key",)),
    "foreign": (rf"\[{_INSIDE}\]\{{lang=(fr|en)\}}", ("text", "language")),
    "term": (rf"\[{_INSIDE}\]\(term:{_KEY}\)", ("text", "key")),
    "article": (rf"\[{_INSIDE}\]\(article:{_KEY}(?:#{_KEY})?\)", ("text", "key", "kind")),
    "fact": (rf"\{{{_KEY}\}}", ("key",)),
    "strong": (rf"\*\*{_MARKED}\*\*", ("text",)),
    "em": (rf"\*{_MARKED}\*", ("text",)),
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


class _Mark(InlineProcessor):
    """Turns one pattern of the dialect into an element that carries its parts."""

    def __init__(self, tag: str) -> None:
        pattern, self.parts = _PATTERNS[tag]
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
    for order, tag in enumerate(_PATTERNS):
        markdown.inlinePatterns.register(_Mark(tag), tag, 170 - order)
    return markdown


def tree(text: str) -> Element:
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
