"""What is missing, or empty in one language. Nothing of this can be accepted: a patient would see
a hole, or the other language."""

from collections.abc import Iterable, Iterator

from content.check.finding import Finding
from content.check.fold import blank
from content.check.said import risk_keys
from content.plain.blocks import Block, Figure, Missing, Risk, Slot, Techniques
from content.plain.genres import KINDS
from content.plain.languages import LANGUAGES, Both
from content.plain.snapshot import Picture, Section, Snapshot
from content.plain.surroundings import Surroundings
from content.plain.words import lines


def sections(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Sections that the genre requires; headings and bodies empty in a language."""
    present = {section.kind for section in snapshot.sections}
    for kind in KINDS.get(snapshot.genre, ()):
        if kind.required and kind.name not in present:
            yield Finding("missing_section", "blocking", section=kind.name)
    for section in snapshot.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[Finding]:
    for language in LANGUAGES:
        if blank(section.heading[language]):
            yield Finding("empty_heading", "blocking", language, section.kind)
        if not any(map(_shows, section.blocks[language])):
            yield Finding("empty_section", "blocking", language, section.kind)


def _shows(block: Block) -> bool:
    """Whether a reader sees something; what a Missing key hides is reported by its own check."""
    shown = isinstance(block, Figure | Risk | Slot | Techniques | Missing)
    return shown or any(not blank(line.text) for line in lines((block,)))


def head(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Title, lead and address, in both languages."""
    parts = {"title": snapshot.title, "lead": snapshot.lead, "slug": snapshot.slug}
    for part, text in parts.items():
        yield from _empty("empty_part", text, part=part)


def terms(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Words of the glossary without word or definition."""
    for term in snapshot.terms:
        yield from _empty("empty_part", term.word, part="term", key=term.key)
        yield from _empty("empty_part", term.definition, part="definition", key=term.key)


def pictures(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Pictures without alternative, caption or file."""
    for picture in snapshot.pictures:
        yield from _empty("empty_part", picture.alternative, part="alternative", key=picture.key)
        yield from _empty("empty_part", picture.caption, part="caption", key=picture.key)
        yield from _files(picture)
        yield from _legend(picture)


def _files(picture: Picture) -> Iterator[Finding]:
    for language in LANGUAGES:
        if not picture.files[language]:
            yield Finding("missing_file", "blocking", language, values={"key": picture.key})


def _legend(picture: Picture) -> Iterator[Finding]:
    for language in LANGUAGES:
        if any(map(blank, picture.legend[language])):
            values = {"part": "legend", "key": picture.key}
            yield Finding("empty_part", "blocking", language, values=values)


def facts(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Facts without text; those shown as risks need a name and the people they were measured in."""
    shown = risk_keys(snapshot)
    for fact in snapshot.facts:
        yield from _empty("empty_part", fact.text, part="figure", key=fact.key)
        if fact.key in shown:
            yield from _empty("empty_part", fact.name, part="fact", key=fact.key)
            yield from _empty("empty_part", fact.population, part="population", key=fact.key)


def techniques(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Rows of the table of techniques without name or reason."""
    for technique in snapshot.techniques:
        yield from _empty("empty_part", technique.name, part="technique", key=technique.key)
        yield from _empty("empty_part", technique.why, part="why", key=technique.key)


def _empty(code: str, text: Both[str], **values: str) -> Iterable[Finding]:
    for language in LANGUAGES:
        if blank(text[language]):
            yield Finding(code, "blocking", language, values=values)
