"""Page: a snapshot in one language, as the templates need it. Values only."""

from collections.abc import Mapping
from typing import NamedTuple

from content.plain.course import Course
from content.plain.languages import Both, Language
from content.plain.milestones import Milestone
from content.plain.odds import Odds
from content.plain.snapshot import PictureFile, Source

# What is said of a technique: medical words, so they are in the transcript and not in a .po file.
STATUS_WORDS = {
    "offered": Both("Pratiquée ici", "Done here"),
    "not_offered": Both("Non pratiquée ici", "Not done here"),
    "contraindicated": Both("Contre-indiquée, non pratiquée", "Contraindicated, not done"),
}


class Named(NamedTuple):
    """An entry with a title, both as safe HTML."""

    title: str
    html: str


class RiskRow(NamedTuple):
    """One frequency with its other side, where it was measured, its sources' numbers, and how it
    is drawn."""

    name: str
    text: str
    rest: str
    population: str
    sources: tuple[tuple[str, int], ...]
    drawn: Odds = Odds()


class TechniqueRow(NamedTuple):
    """One technique in one language."""

    name: str
    drug: str
    status: str
    said: str
    why: str


class Rendition(NamedTuple):
    """A photograph in one format: its kind, and its addresses with their widths."""

    kind: str
    srcset: str


class PictureView(NamedTuple):
    """A picture in one language; files by (variant, scheme). A photograph's renditions: the newer
    formats, then the addresses of the one that every browser reads."""

    key: str
    title: str
    alternative: str
    caption: str
    legend: tuple[str, ...]
    files: Mapping[str, PictureFile]
    renditions: tuple[Rendition, ...] = ()
    srcset: str = ""


class Part(NamedTuple):
    """A piece of a section: `template` names the component that shows it."""

    template: str
    html: str = ""
    name: str = ""
    entries: tuple[Named, ...] = ()
    risks: tuple[RiskRow, ...] = ()
    techniques: tuple[TechniqueRow, ...] = ()
    picture: PictureView | None = None
    course: Course | None = None

    @property
    def dotted(self) -> bool:
        """Whether a frequency among these is drawn as dots, which then need a key."""
        return any(row.drawn.dots for row in self.risks)


class PageSection(NamedTuple):
    """A section in one language; `kind` is its id."""

    kind: str
    heading: str
    parts: tuple[Part, ...]


class WordEntry(NamedTuple):
    """A glossary word in one language."""

    key: str
    word: str
    definition: str
    synonyms: tuple[str, ...]


class Page(NamedTuple):
    """Everything a template shows of one article in one language."""

    key: str
    genre: str
    region: str
    language: Language
    slug: str
    title: str
    lead: str
    sections: tuple[PageSection, ...]
    sources: tuple[Source, ...]
    words: tuple[WordEntry, ...]
    milestones: tuple[Milestone, ...] = ()
    apart: tuple[PageSection, ...] = ()  # signed with the rest, and read on another page

    def section(self, kind: str) -> PageSection | None:
        """The section of that kind, if the article has it."""
        found = (section for section in (*self.sections, *self.apart) if section.kind == kind)
        return next(found, None)
