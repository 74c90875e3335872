"""Snapshot: what a reader of one article would see, in both languages, as one frozen value."""

import msgspec

from content.plain.blocks import Blocks
from content.plain.languages import Both


class Section(msgspec.Struct, frozen=True):
    """A section in both languages. Its kind is also its address on the page."""

    kind: str
    heading: Both[str]
    blocks: Both[Blocks]


class Fact(msgspec.Struct, frozen=True):
    """A figure as both languages write it. `rest` is the other side of a frequency, else empty."""

    key: str
    kind: str
    name: Both[str]
    text: Both[str]
    rest: Both[str]
    population: Both[str]
    year: int | None
    sources: tuple[str, ...]
    local: bool = False


class Source(msgspec.Struct, frozen=True):
    """A publication. Its title stands in its own language."""

    key: str
    authors: str
    title: str
    language: str
    publisher: str
    year: int | None
    url: str


class Term(msgspec.Struct, frozen=True):
    """A word of the glossary. Synonyms are the everyday words people look for."""

    key: str
    word: Both[str]
    definition: Both[str]
    synonyms: Both[tuple[str, ...]]


class PictureFile(msgspec.Struct, frozen=True):
    """A file of a picture, named by its hash: `variant` wide or narrow, `scheme` light or dark."""

    variant: str
    scheme: str
    digest: str
    suffix: str
    width: int
    height: int


class Route(msgspec.Struct, frozen=True):
    """What a drawing shows of one technique."""

    route: str
    status: str


class Picture(msgspec.Struct, frozen=True):
    """A drawing or a photograph with its words. Files are named by the hash of their bytes."""

    key: str
    title: Both[str]
    alternative: Both[str]
    caption: Both[str]
    legend: Both[tuple[str, ...]]
    files: Both[tuple[PictureFile, ...]]
    routes: tuple[Route, ...] = ()


class Technique(msgspec.Struct, frozen=True):
    """Region, route and drug, with what is done here and why."""

    key: str
    region: str
    route: str
    status: str
    name: Both[str]
    drug: Both[str]
    why: Both[str]
    sources: tuple[str, ...]


class Snapshot(msgspec.Struct, frozen=True):
    """Everything signed about one article. Facts, sources, terms and pictures in order of use."""

    key: str
    genre: str
    region: str
    slug: Both[str]
    title: Both[str]
    lead: Both[str]
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    terms: tuple[Term, ...] = ()
    pictures: tuple[Picture, ...] = ()
    techniques: tuple[Technique, ...] = ()
    form: int = 1  # of the stored bytes; raised when their meaning changes


BY_WORD = 2  # the form from which a glossary is listed by word, in each language


def form_of(genre: str) -> int:
    """The form in which a snapshot of that genre is taken today."""
    return BY_WORD if genre == "glossary" else 1
