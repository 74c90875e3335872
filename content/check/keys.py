"""Keys, links and addresses that lead nowhere, or to somebody else's place."""

import re
from collections import Counter
from collections.abc import Iterator

from content.check.finding import Finding
from content.check.fold import fold
from content.plain.blocks import ArticleLink, Blocks, FactText, Figure, Missing, Risk
from content.plain.genres import GENERATED_ANCHORS, KINDS
from content.plain.languages import LANGUAGES
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings
from content.plain.words import inline_nodes, walk

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What Missing says of a text that could not be read at all, and how that is reported.
_UNREADABLE = {"length": "too_long", "block": "unreadable_block", "nesting": "unreadable_block"}


def keys(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Keys and blocks that nobody knows; text too long to read."""
    for language in LANGUAGES:
        for section in snapshot.sections:
            for what, key in _lost(section.blocks[language], snapshot):
                code = _UNREADABLE.get(what, "unknown_key")
                values = {"what": what, "key": key}
                yield Finding(code, "blocking", language, section.kind, key, values)


def _lost(blocks: Blocks, snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    facts = {fact.key for fact in snapshot.facts}
    pictures = {picture.key for picture in snapshot.pictures}
    for block in walk(blocks):
        match block:
            case Missing(what, key):
                yield what, key
            case Figure(key) if key not in pictures:
                yield "picture", key
            case Risk(keys):
                yield from (("fact", key) for key in keys if key not in facts)
    for node in inline_nodes(blocks):
        match node:
            case Missing(what, key):
                yield what, key
            case FactText(key) if key not in facts:
                yield "fact", key


def links(snapshot: Snapshot, surroundings: Surroundings) -> Iterator[Finding]:
    """Links to an article, or to a section of it, that does not exist."""
    places = {key: place.kinds for key, place in surroundings.places.items()}
    places[snapshot.key] = frozenset(section.kind for section in snapshot.sections)
    for language in LANGUAGES:
        for section in snapshot.sections:
            for node in inline_nodes(section.blocks[language]):
                if isinstance(node, ArticleLink) and (code := _dead(node, places)):
                    values = {"key": node.key, "kind": node.kind}
                    target = f"{node.key}#{node.kind}" if node.kind else node.key
                    yield Finding(code, "blocking", language, section.kind, target, values)


def _dead(link: ArticleLink, places: dict[str, frozenset[str]]) -> str:
    if link.key not in places:
        return "dead_link"
    if link.kind and link.kind not in places[link.key] | GENERATED_ANCHORS:
        return "dead_anchor"
    return ""


def slugs(snapshot: Snapshot, surroundings: Surroundings) -> Iterator[Finding]:
    """Addresses that are no address, or are or were another article's: an old one is never given
    away."""
    taken = {
        (used.language, fold(used.slug)): used.article
        for used in surroundings.used_slugs
        if used.article != snapshot.key
    } | {
        (language, fold(place.slug[language])): key
        for key, place in surroundings.places.items()
        for language in LANGUAGES
        if key != snapshot.key
    }
    for language in LANGUAGES:
        slug = snapshot.slug[language]
        if slug and not _SLUG.fullmatch(slug):
            yield Finding("bad_slug", "blocking", language, "", slug)
        elif slug and (language, slug) in taken:
            article = taken[language, slug] or "–"  # a generated page belongs to no article
            yield Finding("used_slug", "blocking", language, "", slug, {"article": article})


def kinds(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """A genre nobody knows, sections that it does not have, and sections that come twice."""
    if snapshot.genre not in KINDS:
        yield Finding("unknown_genre", "blocking", quote=snapshot.genre)
        return
    known = {kind.name for kind in KINDS[snapshot.genre]}
    for kind, count in Counter(section.kind for section in snapshot.sections).items():
        if kind not in known:
            yield Finding("unknown_kind", "blocking", section=kind)
        if count > 1:
            yield Finding("repeated_section", "blocking", section=kind)
