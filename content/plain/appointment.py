"""Your appointment: what a patient who comes needs of a procedure, taken from its own sections.

Nothing is written twice and no word is changed: sections are chosen, some end early, and the marks
that lead to sources stay behind, in the article. `verify` reads the page back as any other.
"""

from msgspec.structs import replace

from content.plain.blocks import (
    Block,
    Blocks,
    Box,
    Citation,
    Entry,
    Figure,
    Heading,
    Item,
    Listing,
    Paragraph,
    Risk,
    Sequence,
    Slot,
    Table,
    TermLink,
    Words,
)
from content.plain.languages import LANGUAGES, Both
from content.plain.snapshot import Section, Snapshot
from content.plain.words import inline_nodes, walk

# Kind -> the sequence that ends it here; an empty name keeps the section whole.
CHOSEN = {
    "contraindications": "tell",
    "preparation": "",
    "procedure": "steps",
    "aftercare": "",
    "warning_signs": "",
}
GREETING = "rdv"
OPENING = "appointment"  # kind of the section that the common words open the page with


def appointment(procedure: Snapshot, common: Snapshot | None, first: str = "") -> Snapshot:
    """The appointment as a snapshot of its own: never stored, composed and read back like one.

    Its title is the greeting of the common words, its lead the procedure's title; without common
    words it keeps the procedure's own title and lead. `first`: the section to begin with, whole.
    """
    greeting = next((s for s in (common.sections if common else ()) if s.kind == GREETING), None)
    opening = (_opening(greeting),) if greeting else ()
    sections = (*opening, *_sections(procedure, first))
    terms = {key for both in sections for key in _keys(both, TermLink)}
    pictures = {key for both in sections for key in _keys(both, Figure)}
    known = {*procedure.terms, *(common.terms if common else ())}
    return replace(
        procedure,
        title=greeting.heading if greeting else procedure.title,
        lead=procedure.title if greeting else procedure.lead,
        sections=sections,
        sources=(),
        terms=tuple(sorted((t for t in known if t.key in terms), key=lambda term: term.key)),
        pictures=tuple(p for p in procedure.pictures if p.key in pictures),
    )


def _opening(greeting: Section) -> Section:
    bare = Both(*(_sourceless(greeting.blocks[language]) for language in LANGUAGES))
    return Section(OPENING, Both("", ""), bare)


def _sections(procedure: Snapshot, first: str) -> tuple[Section, ...]:
    """What the page is made of; a section asked for comes before all others."""
    begin = tuple(_cut(section, "") for section in procedure.sections if section.kind == first)
    rest = (section for section in procedure.sections if section.kind != first)
    return (
        *begin,
        *(_cut(section, CHOSEN[section.kind]) for section in rest if section.kind in CHOSEN),
    )


def _cut(section: Section, end: str) -> Section:
    blocks = (_until(section.blocks[language], end) for language in LANGUAGES)
    return replace(section, blocks=Both(*(_sourceless(part) for part in blocks)))


def _until(blocks: Blocks, name: str) -> Blocks:
    """The blocks up to the first sequence of that name; all of them where it is not there."""
    for place, block in enumerate(blocks):
        if name and isinstance(block, Sequence) and block.name == name:
            return blocks[: place + 1]
    return blocks


def _sourceless(blocks: Blocks) -> Blocks:
    """The blocks without the numbers of sources, which stand in the article, and without slots:
    the page has one centre, and shows it once."""
    return tuple(_bare(block) for block in blocks if not isinstance(block, Slot))


def _bare(block: Block) -> Block:
    match block:
        case Paragraph(words) | Heading(_, words):
            return replace(block, words=_unmarked(words))
        case Listing(_, items):
            return replace(block, items=tuple(_bare_item(item) for item in items))
        case Table(head, rows):
            cells = tuple(tuple(_unmarked(cell) for cell in row) for row in rows)
            return Table(tuple(_unmarked(cell) for cell in head), cells)
        case Box(_, inside) | Risk(_, inside):
            return replace(block, blocks=_sourceless(inside))
        case Sequence(_, entries):
            bare = (Entry(_unmarked(entry.title), _unmarked(entry.words)) for entry in entries)
            return replace(block, entries=tuple(bare))
    return block


def _bare_item(item: Item) -> Item:
    return Item(_unmarked(item.words), _sourceless(item.blocks))


def _unmarked(words: Words) -> Words:
    """The words without citations, however deep."""
    return tuple(
        replace(node, words=_unmarked(inner)) if (inner := getattr(node, "words", None)) else node
        for node in words
        if not isinstance(node, Citation)
    )


def _keys(section: Section, node: type[TermLink] | type[Figure]) -> set[str]:
    """The keys of the terms or pictures that the section uses, in either language."""
    found: set[str] = set()
    for language in LANGUAGES:
        blocks = section.blocks[language]
        inside = (*inline_nodes(blocks), *walk(blocks))
        found |= {one.key for one in inside if isinstance(one, node)}
    return found
