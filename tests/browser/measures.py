"""Numbers of the rendered pages, for docs/measures.md: `python -m tests.browser.measures`."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings
from playwright.sync_api import Browser, ViewportSize

from content.plain.languages import LANGUAGES
from infiltration_site.prepared import collect_static, compile_labels
from tests.browser.judged import AXE, ask, bring
from tests.browser.pages import (
    ARTICLES,
    EVERY_PAGE,
    HEIGHT,
    PROCEDURES,
    STANDING_ALONE,
    WIDTHS,
    Site,
    looks,
)
from tests.browser.printed import sheets
from tests.browser.store import editions, prepare, served
from tests.browser.weights import compressed, first_visit, stylesheets
from tests.chromium import opened

NARROW = ViewportSize(width=390, height=HEIGHT)
HEAD = """# Measures of the pages

Written by `.venv/bin/python -m tests.browser.measures > docs/measures.md`, on the content of this
release with a demonstration's signature, served as in production. Bytes, ratios and counts only:
what takes time depends on the machine. The limits are tested by `make test TESTS=tests/browser`.
"""
LIGHTHOUSE = """
## Lighthouse

Read by hand on 22 November 2026 with Lighthouse 12, its simulated telephone, under a signature that
is no demonstration; performance depends on the machine:
`npx lighthouse@12 ADDRESS --chrome-flags="--headless"`, from a folder outside the project.

| page | performance | accessibility | best practices | SEO |
|---|---|---|---|---|
| lumbar fr, written at that moment | 98 | 100 | 100 | 100 |
| cervical fr | 100 | 100 | 100 | 100 |
| appointment fr | 100 | 100 | 100 | 54 |

The first reader after a change waits while the page is written once; others get what was kept.
An appointment asks search engines to leave it out, and so has no description for them: that is all
its SEO lacks."""


def main() -> None:
    """Prepare a store, serve it, measure it, and write the document."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infiltration_site.settings")
    compile_labels()
    collect_static(settings.STATIC_ROOT)
    with tempfile.TemporaryDirectory() as folder:
        stores = Path(folder) / "stores"
        prepare(stores)
        with (
            served(stores / "published") as address,
            served(stores / "empty") as empty,
            opened() as browser,
        ):
            site = Site(address, empty, editions(stores))
            sys.stdout.write("\n".join([HEAD, *document(browser, site)]) + "\n")


def document(browser: Browser, site: Site) -> Iterator[str]:
    """The parts of the document, line by line."""
    yield "## Weight of an article\n\nHTML and stylesheet in brotli, without pictures, in bytes.\n"
    yield from table(("page", "HTML", "stylesheet", "both (limit 30,000)"), weights(browser, site))
    yield f"\n## First visit at {NARROW['width']} px\n"
    yield "All that is received, headers included, before anything is scrolled to.\n"
    yield from table(("page", "requests", "bytes (limit 80,000)"), visits(browser, site))
    yield "\n## Contrast\n\nThe least contrast of any text that axe can judge, over every page at"
    yield f"{', '.join(map(str, WIDTHS))} px. AAA asks 7, or 4.5 for large text.\n"
    yield from table(("scheme", "least", "text", "ground"), contrasts(browser, site))
    yield "\n## Paper\n"
    yield from table(("page", "sheets of A4"), papers(browser, site))
    yield LIGHTHOUSE


def table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    """A table in Markdown; numbers with a comma each thousand."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        cells = [f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row]
        yield f"| {' | '.join(cells)} |"


def weights(browser: Browser, site: Site) -> Iterator[tuple[object, ...]]:
    with browser.new_context(viewport=NARROW) as person:
        page = person.new_page()
        for name in ("home", *ARTICLES):
            for language in LANGUAGES:
                page.goto(site.at(name, language))
                html, style = compressed(page.url), sum(map(compressed, stylesheets(page)))
                yield f"{name} {language}", html, style, html + style


def visits(browser: Browser, site: Site) -> Iterator[tuple[object, ...]]:
    for name in ("home", *PROCEDURES):
        for language in LANGUAGES:
            with browser.new_context(viewport=NARROW) as person:
                received = first_visit(person, site.at(name, language))
                yield f"{name} {language}", len(received), sum(received.values())


def contrasts(browser: Browser, site: Site) -> Iterator[tuple[object, ...]]:
    least: dict[str, tuple[float, str, str]] = {}
    with browser.new_context(reduced_motion="reduce") as person:
        page = person.new_page()
        for name, language in EVERY_PAGE:
            if name in STANDING_ALONE:
                continue
            page.goto(site.at(name, language))
            bring(page, AXE)
            for look in looks(page):
                scheme = look.split()[0]
                found = min(map(tuple, ask(page, "contrasts")))
                least[scheme] = min(least.get(scheme, found), found)
    yield from ((scheme, *worst) for scheme, worst in least.items())


def papers(browser: Browser, site: Site) -> Iterator[tuple[object, ...]]:
    with browser.new_context() as person:
        page = person.new_page()
        for name in ("home", *PROCEDURES):
            for language in LANGUAGES:
                page.goto(site.at(name, language))
                yield f"{name} {language}", sheets(page)


if __name__ == "__main__":
    main()
