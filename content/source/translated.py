"""Translated fields, read by language and never by what happens to be active."""

from django.db.models import Model

from content.plain.canonical import normalise
from content.plain.languages import LANGUAGES, Both, Language


def field(name: str, language: Language) -> str:
    """The column of a translated field: `title_fr`."""
    return f"{name}_{language}"


def get(instance: Model, name: str, language: Language) -> str:
    """The value in one language; an empty one is the empty string, never the other language's."""
    return getattr(instance, field(name, language)) or ""


def both(instance: Model, name: str) -> Both[str]:
    """The value in each language, NFC with LF and no idle blanks."""
    return Both(*(normalise(get(instance, name, language)).strip() for language in LANGUAGES))


def both_lines(instance: Model, name: str) -> Both[tuple[str, ...]]:
    """A field that holds one entry a line, as tuples without empty entries."""
    return Both(*(split_lines(get(instance, name, language)) for language in LANGUAGES))


def split_lines(text: str) -> tuple[str, ...]:
    """The entries of a one-a-line text."""
    return tuple(line.strip() for line in normalise(text).split("\n") if line.strip())
