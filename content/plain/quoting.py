"""Quoting: where a snapshot says a figure or cites a source, and the same snapshot with another
value of it."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from content.plain.blocks import Blocks, Citation, FactText, Node, Risk
from content.plain.languages import LANGUAGES, Both
from content.plain.snapshot import Fact, Section, Snapshot, Source
from content.plain.words import inline_nodes, walk

T = TypeVar("T")


def quotes(blocks: Blocks, key: str) -> bool:
    """Whether the blocks say that figure, in a sentence or as a risk."""
    said = any(isinstance(node, FactText) and node.key == key for node in inline_nodes(blocks))
    return said or any(isinstance(block, Risk) and key in block.keys for block in walk(blocks))


def kinds_quoting(snapshot: Snapshot, key: str) -> tuple[str, ...]:
    """The sections that say it, in either language."""
    return tuple(
        section.kind
        for section in snapshot.sections
        if any(quotes(section.blocks[language], key) for language in LANGUAGES)
    )


def kinds_citing(snapshot: Snapshot, key: str) -> tuple[str, ...]:
    """The sections that cite the source, in either language."""
    return tuple(
        section.kind
        for section in snapshot.sections
        if any(
            isinstance(node, Citation) and node.key == key
            for language in LANGUAGES
            for node in inline_nodes(section.blocks[language])
        )
    )


def outdated(snapshot: Snapshot, facts: Mapping[str, Fact], sources: Mapping[str, Source]) -> bool:
    """Whether a figure or a source of it reads otherwise there. A source that is gone does not."""
    figures = any(facts.get(known.key) != known for known in snapshot.facts)
    return figures or any(sources.get(known.key, known) != known for known in snapshot.sources)


def put_all(
    snapshot: Snapshot, facts: Mapping[str, Fact], sources: Mapping[str, Source]
) -> Snapshot:
    """The snapshot with those values of all figures and sources it quotes, and not a word more
    changed."""
    for known in snapshot.facts:
        fact = facts.get(known.key, known)
        if fact != known:
            rests_on = (sources[key] for key in fact.sources if key in sources)
            snapshot = put_fact(snapshot, fact, rests_on)
    listed = tuple(sources.get(known.key, known) for known in snapshot.sources)
    return msgspec.structs.replace(snapshot, sources=listed)


def put_fact(snapshot: Snapshot, fact: Fact, sources: Iterable[Source]) -> Snapshot:
    """The snapshot with this value of the figure, and not a word more changed. A source of its
    that is not listed yet goes last, so that no other citation gets another number."""
    if all(fact.key != known.key for known in snapshot.facts):
        return snapshot
    listed = {source.key for source in snapshot.sources}
    return msgspec.structs.replace(
        snapshot,
        sections=tuple(_section(section, fact) for section in snapshot.sections),
        facts=tuple(fact if known.key == fact.key else known for known in snapshot.facts),
        sources=(*snapshot.sources, *(new for new in sources if new.key not in listed)),
    )


def _section(section: Section, fact: Fact) -> Section:
    said = (_put(section.blocks[code], fact.key, fact.text[code]) for code in LANGUAGES)
    return msgspec.structs.replace(section, blocks=Both(*said))


def _put(value: T, key: str, text: str) -> T:
    """The same tree, with that text wherever the figure stands."""
    match value:
        case FactText() if value.key == key:
            return msgspec.structs.replace(value, text=text)
        case tuple():
            return tuple(_put(inner, key, text) for inner in value)  # type: ignore[return-value]  # a tuple of the same
        case Node():
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            inside = {name: _put(inner, key, text) for name, inner in fields.items()}
            return msgspec.structs.replace(value, **inside)
    return value
