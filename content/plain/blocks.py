"""What a section is made of once its Markdown is read: a tree of small frozen values.

Inline nodes carry words; blocks carry inline nodes or other blocks. Each is tagged in JSON, so that
an edition can be read back long after the code that wrote it has changed.
"""

from typing import Literal

import msgspec


class Node(msgspec.Struct, frozen=True, tag_field="node", tag=str.lower):
    """Base of every value in the tree. Immutable."""


# --- words ---


class Text(Node, frozen=True):
    """Plain words, typographically set."""

    text: str


class Strong(Node, frozen=True):
    """Words that matter."""

    words: tuple["Inline", ...]


class Emphasis(Node, frozen=True):
    """Words set apart."""

    words: tuple["Inline", ...]


class FactText(Node, frozen=True):
    """A fact, already written in the language of its section."""

    key: str
    text: str


class TermLink(Node, frozen=True):
    """Words explained in the glossary."""

    key: str
    words: tuple["Inline", ...]


class ArticleLink(Node, frozen=True):
    """A link to an article, or to one of its sections. `kind` is empty for the whole article."""

    key: str
    kind: str
    words: tuple["Inline", ...]


class Citation(Node, frozen=True):
    """A source cited here; `number` is its place in the article's list."""

    key: str
    number: int


class Foreign(Node, frozen=True):
    """Words in the other language, marked so that a voice reads them rightly."""

    language: str
    words: tuple["Inline", ...]


class Missing(Node, frozen=True):
    """A key that leads nowhere. `what` is fact, source, term, picture or block."""

    what: str
    key: str


Inline = Text | Strong | Emphasis | FactText | TermLink | ArticleLink | Citation | Foreign | Missing
Words = tuple[Inline, ...]

# --- blocks ---


class Paragraph(Node, frozen=True):
    """A paragraph."""

    words: Words


class Heading(Node, frozen=True):
    """A heading inside a section: level 3 or 4."""

    level: int
    words: Words


class Item(Node, frozen=True):
    """An entry of a list, with the list nested in it, if any."""

    words: Words
    blocks: tuple["Block", ...] = ()


class Listing(Node, frozen=True):
    """A list."""

    ordered: bool
    items: tuple[Item, ...]


class Table(Node, frozen=True):
    """A table; its first row is the head."""

    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


BoxName = Literal["do", "dont", "call", "today", "emergency"]


class Box(Node, frozen=True):
    """Advice that stands out: do, dont, or one of the three levels of help."""

    name: BoxName
    blocks: tuple["Block", ...]


class Entry(Node, frozen=True):
    """One entry of a sequence: a short title and what it says."""

    title: Words
    words: Words


SequenceName = Literal["steps", "timeline", "tell"]


class Sequence(Node, frozen=True):
    """Entries with a title each: steps of the procedure, moments, things to tell us."""

    name: SequenceName
    entries: tuple[Entry, ...]


class Risk(Node, frozen=True):
    """Frequencies shown with both framings; `keys` are facts of the snapshot."""

    keys: tuple[str, ...]
    blocks: tuple["Block", ...]


class Techniques(Node, frozen=True):
    """The techniques of the article's region, with what is done here and why."""


class Figure(Node, frozen=True):
    """A picture of the snapshot, by key."""

    key: str


class Slot(Node, frozen=True):
    """A place filled with practical data when read. Never words."""

    name: str


Block = (
    Paragraph
    | Heading
    | Listing
    | Table
    | Box
    | Sequence
    | Risk
    | Techniques
    | Figure
    | Slot
    | Missing
)
Blocks = tuple[Block, ...]

SLOTS = ("centre-fees", "centre-phones", "centre-access", "legal-identity")
