"""Addresses of pages. Articles have slugs of their own; generated pages have these."""

from content.plain.languages import LANGUAGES, Both, Language

GENERATED = {
    "sources": Both("sources", "sources"),
    "centres": Both("centres-et-tarifs", "centres-and-fees"),
    "register": Both("qui-signe", "who-signs"),
}
SEARCH = Both("recherche", "search")
OFFLINE = Both("hors-ligne", "offline")
RESERVED = frozenset(
    (language, slugs[language])
    for slugs in (*GENERATED.values(), SEARCH, OFFLINE)
    for language in LANGUAGES
)


def home_address(language: Language) -> str:
    """The home page."""
    return f"/{language}/"


def article_address(genre: str, slug: str, language: Language) -> str:
    """Where an article is read. The common words are the home page."""
    return home_address(language) if genre == "common" else f"/{language}/{slug}/"


def generated_address(name: str, language: Language) -> str:
    """Where a generated page is read."""
    return f"/{language}/{GENERATED[name][language]}/"


def search_address(language: Language) -> str:
    """Where a reader asks a question."""
    return f"/{language}/{SEARCH[language]}/"


def offline_address(language: Language) -> str:
    """What a device shows without network, where it kept no copy."""
    return f"/{language}/{OFFLINE[language]}/"


def versions_address(slug: str, language: Language) -> str:
    """Where the editions of an article are listed."""
    return f"/{language}/{slug}/versions/"


def edition_address(code: str, language: Language) -> str:
    """Where an edition is read for ever, in one language."""
    return f"/e/{code}/{language}/"


def link_address(code: str, language: Language | None = None) -> str:
    """Where a link leads; without a language, in that of the link or of the reader."""
    return f"/r/{code}/{language}/" if language else f"/r/{code}"
