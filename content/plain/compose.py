"""From a snapshot to the Page of one language: each block becomes a part that a template shows."""

from collections.abc import Iterable
from itertools import groupby

from content.plain.alphabet import terms_in_order
from content.plain.blocks import (
    Block,
    Blocks,
    Box,
    Entry,
    FactText,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Risk,
    Sequence,
    Slot,
    Table,
    Techniques,
)
from content.plain.course import Course, course
from content.plain.genres import APART_KINDS, TICKED_KIND
from content.plain.html import Addresses, phrase, prose
from content.plain.languages import Language
from content.plain.milestones import milestones
from content.plain.odds import odds
from content.plain.page import (
    STATUS_WORDS,
    Named,
    Page,
    PageSection,
    Part,
    PictureView,
    Rendition,
    RiskRow,
    TechniqueRow,
    WordEntry,
)
from content.plain.snapshot import Fact, Picture, PictureFile, Section, Snapshot, Technique
from content.plain.words import nodes


def page_of(snapshot: Snapshot, language: Language, addresses: Addresses) -> Page:
    """The snapshot in one language. `addresses`: article key -> address in that language."""
    view = _View(snapshot, language, addresses)
    kept = tuple(view.section(section) for section in snapshot.sections)
    return Page(
        snapshot.key,
        snapshot.genre,
        snapshot.region,
        language,
        snapshot.slug[language],
        snapshot.title[language],
        snapshot.lead[language],
        tuple(section for section in kept if section.kind not in APART_KINDS),
        snapshot.sources,
        tuple(
            WordEntry(
                term.key, term.word[language], term.definition[language], term.synonyms[language]
            )
            for term in terms_in_order(snapshot, language)
        ),
        tuple(found for section in snapshot.sections for found in milestones(section, language)),
        tuple(section for section in kept if section.kind in APART_KINDS),
    )


# Formats of photographs, the smallest file first; JPEG is what every browser reads.
NEWER = ("avif", "webp")

_PROSE = (Paragraph, Heading, Listing, Table)


class _View:
    """One snapshot, one language: what each block needs to become a Part."""

    def __init__(self, snapshot: Snapshot, language: Language, addresses: Addresses) -> None:
        self.language = language
        self.addresses = addresses
        self.facts = {fact.key: fact for fact in snapshot.facts}
        self.numbers = {source.key: n for n, source in enumerate(snapshot.sources, 1)}
        self.pictures = {picture.key: picture for picture in snapshot.pictures}
        self.techniques = snapshot.techniques

    def section(self, section: Section) -> PageSection:
        parts: list[Part] = []
        kind = _is_running if section.kind == TICKED_KIND else _is_prose
        for is_prose, run in groupby(section.blocks[self.language], key=kind):
            blocks = tuple(run)
            parts += [self.prose(blocks)] if is_prose else [self.part(block) for block in blocks]
        return PageSection(section.kind, section.heading[self.language], tuple(parts))

    def prose(self, blocks: Blocks) -> Part:
        return Part("prose", prose(blocks, self.addresses))

    def part(self, block: Block) -> Part:
        match block:
            case Box(name, inside):
                return Part("box", prose(inside, self.addresses), name)
            case Sequence(name, entries):
                named = (
                    Named(phrase(entry.title, self.addresses), phrase(entry.words, self.addresses))
                    for entry in entries
                )
                drawn = self.course(entries) if name == "timeline" else None
                return Part(name, name=name, entries=tuple(named), course=drawn)
            case Listing(_, items):
                asked = (Named(phrase(item.words, self.addresses), "") for item in items)
                return Part("tell", name="ask", entries=tuple(asked))
            case Risk(keys, inside):
                rows = tuple(self.risk(self.facts[key]) for key in keys)
                return Part("risk", prose(inside, self.addresses), risks=rows)
            case Techniques():
                rows_ = tuple(self.technique(technique) for technique in self.techniques)
                return Part("techniques", techniques=rows_)
            case Figure(key):
                return Part("picture", picture=self.picture(self.pictures[key]))
            case Slot(name):
                return Part("slot", name=name)
        return Part("missing", name=getattr(block, "key", ""))

    def course(self, entries: tuple[Entry, ...]) -> Course | None:
        """The durations that the moments of a timeline quote, drawn on one line."""
        quoted = (node for entry in entries for node in nodes(entry.words))
        keys = dict.fromkeys(node.key for node in quoted if isinstance(node, FactText))
        facts = (self.facts[key] for key in keys if key in self.facts)
        durations = [(f.name[self.language], f.text[self.language]) for f in facts]
        return course(durations, self.language)

    def risk(self, fact: Fact) -> RiskRow:
        numbers = tuple((key, self.numbers[key]) for key in fact.sources if key in self.numbers)
        return RiskRow(
            fact.name[self.language],
            fact.text[self.language],
            fact.rest[self.language],
            fact.population[self.language],
            numbers,
            odds(fact.text[self.language], self.language),
        )

    def technique(self, technique: Technique) -> TechniqueRow:
        return TechniqueRow(
            technique.name[self.language],
            technique.drug[self.language],
            technique.status,
            STATUS_WORDS[technique.status][self.language],
            technique.why[self.language],
        )

    def picture(self, picture: Picture) -> PictureView:
        files = picture.files[self.language]
        kinds = [kind for kind in NEWER if srcset(files, kind)]
        return PictureView(
            picture.key,
            picture.title[self.language],
            picture.alternative[self.language],
            picture.caption[self.language],
            picture.legend[self.language],
            {f"{f.variant}_{f.scheme}": f for f in files if not f.variant.isdigit()},
            tuple(Rendition(f"image/{kind}", srcset(files, kind)) for kind in kinds),
            srcset(files, "jpg"),
        )


def srcset(files: Iterable[PictureFile], suffix: str) -> str:
    """The renditions in one format, as the srcset attribute of an image; empty without any."""
    named = sorted((f.width, f.digest) for f in files if f.variant.isdigit() and f.suffix == suffix)
    return ", ".join(f"/p/{digest}.{suffix} {width}w" for width, digest in named)


def _is_running(block: Block) -> bool:
    """Prose, but for a list that readers tick one by one."""
    single = isinstance(block, Listing) and not any(item.blocks for item in block.items)
    return _is_prose(block) and not single


def _is_prose(block: Block) -> bool:
    return isinstance(block, _PROSE)
