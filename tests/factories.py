"""Plain factories: each makes one valid thing, saying only what a test does not say itself."""

from typing import Any

from content.plain import snapshot as plain
from content.plain.blocks import Blocks, Paragraph, Text
from content.plain.languages import Both
from content.source.article import Article, Section
from content.source.fact import Fact, Source
from content.source.technique import Technique
from content.source.term import Term
from content.source.user import User

# --- values ---


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def plain_section(
    kind: str, fr: Blocks = (), en: Blocks = (), heading: tuple[str, str] = ("Quoi ?", "What?")
) -> plain.Section:
    """A section's value; `fr` and `en` are its blocks."""
    return plain.Section(kind, Both(*heading), Both(fr, en))


def plain_snapshot(**given: Any) -> plain.Snapshot:
    """A procedure's value, of no section unless given."""
    values: dict[str, Any] = {
        "key": "neck",
        "genre": "procedure",
        "region": "cervical",
        "slug": Both("cou", "neck"),
        "title": Both("Infiltration du cou", "Neck injection"),
        "lead": Both("Une piqûre.", "An injection."),
        "sections": (),
    }
    return plain.Snapshot(**values | given)


# --- rows ---


def user(username: str = "editor", **given: Any) -> User:
    return User.objects.create_user(username, **given)


def article(key: str = "neck", **given: Any) -> Article:
    """A stored procedure whose addresses are its key."""
    values: dict[str, Any] = {
        "genre": "procedure",
        "region": "cervical",
        "title_fr": "Infiltration du cou",
        "title_en": "Neck injection",
        "slug_fr": f"{key.replace('_', '-')}-fr",
        "slug_en": f"{key.replace('_', '-')}-en",
        "lead_fr": "Une piqûre.",
        "lead_en": "An injection.",
    }
    return Article.objects.create(key=key, **values | given)


def section(of: Article, kind: str = "what", fr: str = "Texte.", en: str = "Text.") -> Section:
    """A stored section; `fr` and `en` are its bodies."""
    return Section.objects.create(
        article=of, kind=kind, heading_fr="Quoi ?", heading_en="What?", body_fr=fr, body_en=en
    )


def fact(key: str = "table_time", **given: Any) -> Fact:
    """A stored duration of 10 to 30 minutes."""
    values: dict[str, Any] = {"kind": "duration", "unit": "minute", "low": 10, "high": 30}
    return Fact.objects.create(key=key, **values | given)


def source(key: str = "nice", **given: Any) -> Source:
    values: dict[str, Any] = {"title": "Low back pain", "language": "en", "publisher": "NICE"}
    return Source.objects.create(key=key, **values | given)


def term(key: str = "disc", **given: Any) -> Term:
    values: dict[str, Any] = {
        "word_fr": "disque",
        "word_en": "disc",
        "definition_fr": "Un coussin.",
        "definition_en": "A cushion.",
    }
    return Term.objects.create(key=key, **values | given)


def technique(key: str = "cervical_facet", **given: Any) -> Technique:
    values: dict[str, Any] = {
        "region": "cervical",
        "route": "facet",
        "status": "offered",
        "name_fr": "Infiltration facettaire",
        "name_en": "Facet injection",
        "drug_fr": "cortisone",
        "drug_en": "steroid",
    }
    return Technique.objects.create(key=key, **values | given)
