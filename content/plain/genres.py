"""Genres of articles and the kinds of sections each has, in their fixed order."""

from typing import Literal, NamedTuple

Genre = Literal["procedure", "common", "glossary", "page", "alert"]


class Kind(NamedTuple):
    """A known place for a section. A required one must be written in both languages."""

    name: str
    required: bool


def _kinds(names: str) -> tuple[Kind, ...]:
    return tuple(Kind(name.rstrip("*"), name.endswith("*")) for name in names.split())


KINDS: dict[str, tuple[Kind, ...]] = {
    "procedure": _kinds(
        "essentials* anatomy* conditions* what* indications* alternatives* contraindications*"
        " preparation* procedure* radiation* risks* aftercare* effect* warning_signs* cost*"
        " simple companion questions changes"
    ),
    "common": _kinds(
        "home* home_what* appointment* help_call* help_today* help_emergency* home_trust*"
        " message card rdv"
    ),
    "glossary": _kinds("intro* changes"),
    "page": _kinds("summary* details limits contact changes"),
    "alert": _kinds("alert*"),
}

GENRES: tuple[str, ...] = tuple(KINDS)

# Signed sentences that other forms quote (messages, cards): not shown on the article's own page.
QUOTED_KINDS = frozenset({"message", "card", "rdv"})

# Why this edition differs from the one before: shown on the page of editions, not in the article.
APART_KINDS = frozenset({"changes"})

# Sections in which a statement must rest on a source.
SOURCED_KINDS = frozenset({"risks", "indications", "effect", "contraindications"})

# The section whose lists are questions to tick and take along.
TICKED_KIND = "questions"

# Sections at whose end readers are asked whether the part was clear: what they must act on.
ASKED_KINDS = frozenset(
    {
        "indications",
        "contraindications",
        "preparation",
        "procedure",
        "risks",
        "aftercare",
        "effect",
        "cost",
    }
)

# Where a generated part of the page may be linked to, beside the kinds themselves.
GENERATED_ANCHORS = frozenset({"sources", "words"})


def position(genre: str, kind: str) -> int:
    """Where the kind stands in its genre; an unknown kind goes last."""
    names = [known.name for known in KINDS.get(genre, ())]
    return names.index(kind) if kind in names else len(names)


def anchors(genre: str) -> frozenset[str]:
    """Every section id that a page of this genre may have."""
    return frozenset(kind.name for kind in KINDS[genre]) - APART_KINDS | GENERATED_ANCHORS
