"""Surroundings: what a check needs to know besides the snapshot. Built in source, read by check."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from content.plain.languages import Both


class Place(msgspec.Struct, frozen=True):
    """Where an article stands: its genre, its addresses, the sections it has."""

    genre: str
    slug: Both[str]
    kinds: frozenset[str]


class ForbiddenWords(msgspec.Struct, frozen=True):
    """Renderings of a term that must not be used, in each language."""

    term: str
    word: Both[str]
    forbidden: Both[tuple[str, ...]]


class TechniqueRule(msgspec.Struct, frozen=True):
    """What is done of one technique, and the word stems by which a text names it."""

    key: str
    region: str
    route: str
    status: str
    mentions: Both[tuple[str, ...]]


class OpenNote(msgspec.Struct, frozen=True):
    """A reviewer's question not yet cleared for the present text."""

    number: int
    subject: str
    key: str
    question: str


class UsedSlug(NamedTuple):
    """A slug that was, or is, the address of an article."""

    language: str
    slug: str
    article: str


class Surroundings(msgspec.Struct, frozen=True):
    """The rest of the house, as one frozen value."""

    places: Mapping[str, Place] = {}
    used_slugs: frozenset[UsedSlug] = frozenset()
    forbidden_words: tuple[ForbiddenWords, ...] = ()
    techniques: tuple[TechniqueRule, ...] = ()
    open_notes: tuple[OpenNote, ...] = ()
