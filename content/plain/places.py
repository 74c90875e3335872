"""Places: everything a snapshot says in one language, line by line, by where it stands.

More than the visible words: a box that turns from “do” to “dont”, or a link that leads elsewhere,
is a change that a signatory must see.
"""

from collections.abc import Iterator

from content.plain.blocks import (
    ArticleLink,
    Block,
    Blocks,
    Box,
    Figure,
    Listing,
    Risk,
    Sequence,
    Slot,
    Techniques,
    TermLink,
    Words,
)
from content.plain.languages import Language
from content.plain.page import STATUS_WORDS
from content.plain.snapshot import Picture, Snapshot, Technique, Term
from content.plain.words import lines, nodes, text_of

Place = tuple[tuple[str, str], tuple[str, ...]]


def places(snapshot: Snapshot, language: Language) -> Iterator[Place]:
    """((kind, name), lines): kind is a section's, or head, fact, technique, term, source,
    picture; name says which of them."""
    yield ("head", "title"), (snapshot.title[language],)
    yield ("head", "lead"), (snapshot.lead[language],)
    yield ("head", "slug"), (snapshot.slug[language],)
    for section in snapshot.sections:
        said = tuple(_blocks(section.blocks[language]))
        yield (section.kind, ""), (section.heading[language], *said)
    yield from _quoted(snapshot, language)


def _quoted(snapshot: Snapshot, language: Language) -> Iterator[Place]:
    for fact in snapshot.facts:
        words = (fact.name, fact.text, fact.rest, fact.population)
        year = (str(fact.year),) if fact.year else ()
        said = (*(text[language] for text in words if text[language]), *year, *_cited(fact.sources))
        yield ("fact", fact.key), said
    for technique in snapshot.techniques:
        yield ("technique", technique.key), _technique(technique, language)
    for term in snapshot.terms:
        yield ("term", term.key), _term(term, language)
    for source in snapshot.sources:
        printed = (source.authors, source.title, source.publisher, str(source.year or ""))
        yield ("source", source.key), tuple(filter(None, (*printed, source.url)))
    for picture in snapshot.pictures:
        yield ("picture", picture.key), tuple(_picture(picture, language))


def _technique(technique: Technique, language: Language) -> tuple[str, ...]:
    words = (technique.name, technique.drug, technique.why)
    status = STATUS_WORDS[technique.status][language]
    return (status, *(text[language] for text in words), *_cited(technique.sources))


def _term(term: Term, language: Language) -> tuple[str, ...]:
    return (term.word[language], term.definition[language], ", ".join(term.synonyms[language]))


def _picture(picture: Picture, language: Language) -> Iterator[str]:
    for words in (picture.title, picture.alternative, picture.caption):
        yield words[language]
    yield from picture.legend[language]
    yield from (f"[{route.route}: {route.status}]" for route in picture.routes)
    yield from (f"{f.variant} {f.scheme} {f.digest[:12]}" for f in picture.files[language])


def _cited(sources: tuple[str, ...]) -> tuple[str, ...]:
    return (f"[{', '.join(sources)}]",) if sources else ()


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    """The lines of a block in reading order, with what kind of box they stand in."""
    match block:
        case Figure(key) | Slot(key):
            yield f"[{key}]"
        case Techniques():
            yield "[techniques]"
        case Box(name, inside):
            yield f"[{name}]"
            yield from _blocks(inside)
        case Risk(keys, inside):
            yield f"[{', '.join(keys)}]"
            yield from _blocks(inside)
        case Sequence(name, _):
            yield f"[{name}]"
            for line in lines((block,)):
                yield from _line(line.words)
        case Listing(_, items):
            for item in items:
                yield from _line(item.words)
                yield from _blocks(item.blocks)
        case _:
            for line in lines((block,)):
                yield from _line(line.words)


def _line(words: Words) -> Iterator[str]:
    """The words, then where the links among them lead: a line of its own, so that it is not in
    the way where only words changed."""
    yield text_of(words)
    if targets := "".join(map(_leads, nodes(words))):
        yield targets.strip()


def _leads(node: object) -> str:
    match node:
        case ArticleLink(key, kind, _):
            return f" → {key}{'#' + kind if kind else ''}"
        case TermLink(key, _):
            return f" → {key}"
    return ""
