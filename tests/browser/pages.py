"""The patient's pages as the judges visit them: every one, in both languages."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from playwright.sync_api import Page

from content.plain.addresses import (
    GENERATED,
    generated_address,
    home_address,
    link_address,
    offline_address,
    search_address,
    versions_address,
)
from content.plain.languages import LANGUAGES, Language
from infiltration_site.prepared import ROOT

CONTENT = ROOT / "content" / "pages"
ARTICLES = ("cervical", "lumbar", "glossary", "about", "accessibility", "privacy", "legal")
PROCEDURES = ("cervical", "lumbar")
# `retired` is gone; `retired_edition` and `superseded` are permanent addresses, with a banner.
OTHERS = (
    *("home", "search", "appointment", "versions", "changes", "offline"),
    *("retired", "retired_edition", "superseded", "missing", "pending"),
)
# Pages of one file, in both languages at once, for when nothing else works.
STANDING_ALONE = ("400", "403", "500")
NAMES = (*ARTICLES, *GENERATED, *OTHERS)

EVERY_PAGE: list[tuple[str, Language]] = [
    (name, language) for name in NAMES for language in LANGUAGES
]
EVERY_PAGE += [(name, "fr") for name in STANDING_ALONE]

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 390, 1280)
HEIGHT = 800


class Site(NamedTuple):
    """Where the site is served, with its published pages and before any; its editions' codes."""

    address: str
    empty: str
    codes: Mapping[str, str]

    def at(self, name: str, language: Language) -> str:
        """The full address of a page."""
        if name == "pending":
            return self.empty + home_address(language)
        return self.address + self._path(name, language)

    def _path(self, name: str, language: Language) -> str:
        if name in GENERATED:
            return generated_address(name, language)
        if name in ARTICLES:
            return f"/{language}/{slug(name, language)}/"
        codes = self.codes
        return {
            "home": home_address(language),
            "retired": f"/{language}/{'ancienne-page' if language == 'fr' else 'former-page'}/",
            "retired_edition": f"/e/{codes['retired']}/{language}/",
            "superseded": f"/e/{codes['superseded']}/{language}/",
            "search": search_address(language),
            "offline": offline_address(language),
            "appointment": link_address(self.codes["link"], language),
            "versions": versions_address(slug("about", language), language),
            "changes": versions_address(slug("about", language), language)
            + f"{codes['current']}/{codes['superseded']}/",
        }.get(name, f"/{language}/{name}/")


def slug(key: str, language: Language) -> str:
    """The last part of an article's address."""
    with (CONTENT / key / "article.toml").open("rb") as file:
        found: str = tomllib.load(file)["slug"][language]
    return found


def looks(page: Page, dark: tuple[int, ...] = WIDTHS) -> Iterator[str]:
    """Show the page at each width, and in the dark at those of `dark`, scrolled to its end, where
    the dock lies over nothing; the name of the look."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS if scheme == "light" else dark:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
            yield f"{scheme} {width} px"
