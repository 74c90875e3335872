"""Typed blocks to safe HTML: prose only. Boxes, pictures and the like have templates."""

from collections.abc import Mapping
from html import escape

import nh3

from content.plain.blocks import (
    ArticleLink,
    Block,
    Blocks,
    Citation,
    Emphasis,
    FactText,
    Foreign,
    Heading,
    Listing,
    Missing,
    Paragraph,
    Strong,
    Table,
    TermLink,
    Text,
    Words,
)
from content.plain.milestones import after
from content.plain.words import text_of

Addresses = Mapping[str, str]

# nh3 is the second lock: the tree cannot hold markup, and what is written here is cleaned again.
_ALLOWED = {
    "p": set(),
    "h3": set(),
    "h4": set(),
    "ul": set(),
    "ol": set(),
    "li": set(),
    "div": {"class", "tabindex", "role"},
    "table": set(),
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": {"scope"},
    "td": set(),
    "strong": set(),
    "em": set(),
    "sup": set(),
    "mark": {"class"},
    "a": {"href", "class"},
    "span": {"lang", "class", "data-label", "data-to", "data-after"},
}


def prose(blocks: Blocks, addresses: Addresses) -> str:
    """HTML of paragraphs, headings, lists and tables; other blocks are left out."""
    return _clean("".join(_block(block, addresses) for block in blocks))


def phrase(words: Words, addresses: Addresses) -> str:
    """HTML of words, to stand inside an element of a template."""
    return _clean(_words(words, addresses))


def _clean(html: str) -> str:
    return nh3.clean(html, tags=set(_ALLOWED), attributes=_ALLOWED, link_rel=None)


def _block(block: Block, addresses: Addresses) -> str:
    match block:
        case Paragraph(words):
            return f"<p>{_words(words, addresses)}</p>"
        case Heading(level, words):
            return f"<h{level}>{_words(words, addresses)}</h{level}>"
        case Listing(ordered, items):
            inside = "".join(
                f"<li>{_words(item.words, addresses)}"
                f"{''.join(_block(nested, addresses) for nested in item.blocks)}</li>"
                for item in items
            )
            tag = "ol" if ordered else "ul"
            return f"<{tag}>{inside}</{tag}>"
        case Table():
            return _table(block, addresses)
    return ""


def _table(table: Table, addresses: Addresses) -> str:
    head = "".join(f'<th scope="col">{_words(cell, addresses)}</th>' for cell in table.head)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_words(cell, addresses)}</td>' for cell in row)}</tr>"
        for row in table.rows
    )
    return (
        f'<div class="scroll"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _words(words: Words, addresses: Addresses) -> str:
    said, lead = list[str](), ""
    for node in words:
        said.append(_inline(node, addresses, lead))
        lead = text_of((node,))
    return "".join(said)


def _inline(node: object, addresses: Addresses, lead: str) -> str:
    match node:
        case Text(text):
            return escape(text, quote=False)
        case FactText(_, text):
            return _fact(text, lead)
        case Strong(inner):
            return f"<strong>{_words(inner, addresses)}</strong>"
        case Emphasis(inner):
            return f"<em>{_words(inner, addresses)}</em>"
        case TermLink(key, inner):
            return f'<a class="term" href="#word-{key}">{_words(inner, addresses)}</a>'
        case ArticleLink(key, kind, inner):
            return _article_link(key, kind, _words(inner, addresses), addresses)
        case Citation(key, number):
            return (
                f'<sup><a href="#source-{key}"><span class="vh" data-label="">Source </span>'
                f"[{number}]</a></sup>"
            )
        case Foreign(language, inner):
            return f'<span lang="{escape(language)}">{_words(inner, addresses)}</span>'
        case Missing(_, key):
            return f'<mark class="missing">{{{escape(key)}}}</mark>'
    return ""


def _fact(text: str, lead: str) -> str:
    """A figure; a duration also says how many days or months it counts. `lead`: words before it."""
    lasting = after(text, lead)
    shown = escape(text, quote=False)
    return f'<span data-after="{lasting}">{shown}</span>' if lasting else shown


def _article_link(key: str, kind: str, inner: str, addresses: Addresses) -> str:
    """A link to what is live. Where the other article is not: its words, which lead nowhere but
    still say what they were signed to lead to."""
    place = escape(f"#{kind}" if kind else "")
    address = addresses.get(key)
    if not address:
        return f'<span data-to="{escape(key)}{place}">{inner}</span>'
    return f'<a href="{escape(address)}{place}">{inner}</a>'
