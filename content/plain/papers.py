"""Forms of paper of an article, and what their files are called."""

from typing import Literal

from content.plain.languages import Both, Language

Form = Literal["leaflet", "large"]
SUFFIXES: dict[Form, Both[str]] = {
    "leaflet": Both("", ""),
    "large": Both("-gros-caracteres", "-large-print"),
}
FORMS: tuple[Form, ...] = tuple(SUFFIXES)
PRINTED_GENRES = frozenset({"procedure"})  # what a patient takes home


def paper_stem(slug: str, language: Language, form: Form) -> str:
    """The file's name without its ending."""
    return slug + SUFFIXES[form][language]


def paper_address(slug: str, language: Language, form: Form) -> str:
    """Where a paper of an article is fetched."""
    return f"/{language}/{paper_stem(slug, language, form)}.pdf"
