"""The languages of the site: the one place that lists them.

To add a language: add a field to Both, a row to every table that is typed Both (the type checker
names them), then follow docs/adding.md.
"""

from typing import Generic, Literal, TypeVar

import msgspec

T = TypeVar("T")

Language = Literal["fr", "en"]


class Both(msgspec.Struct, Generic[T], frozen=True):
    """One value in each language. An article is never known in one language only."""

    fr: T
    en: T

    def __getitem__(self, language: str) -> T:
        """Return the value in one language; KeyError for a language we do not have."""
        if language not in LANGUAGES:
            raise KeyError(language)
        value: T = getattr(self, language)
        return value


LANGUAGES: tuple[Language, ...] = ("fr", "en")
NAMES = Both("Français", "English")


def other(language: Language) -> Language:
    """The language a reader of this one may switch to."""
    return LANGUAGES[1 - LANGUAGES.index(language)]
