"""Both languages of an article side by side, as patients will read them."""

from typing import NamedTuple

from django.utils import timezone
from django.utils.html import format_html

from content.desk.clearness import Opinion, said_of
from content.desk.labels import KINDS, PARTS, Label
from content.desk.standing import Standing
from content.plain.compose import page_of
from content.plain.languages import LANGUAGES, Language
from content.plain.page import Page
from content.publish.frame import Frame
from content.publish.live.house import frame, visit
from content.publish.render import render


class Cell(NamedTuple):
    """One section in one language. `changed`: patients do not read it so today; `opinion` is what
    they say of it as they do read it."""

    language: Language
    heading: str
    html: str
    changed: bool
    opinion: Opinion | None = None


class Row(NamedTuple):
    """One section in both languages."""

    kind: str
    label: Label
    cells: tuple[Cell, ...]


def columns(now: Standing) -> tuple[Row, ...]:
    """The head of the page, then its sections, by the patients' own templates."""
    sides = {code: _side(now, code) for code in LANGUAGES}
    changed = now.changed
    before = now.before
    heads = (
        _head(
            sides[code][0],
            changed=before is not None
            and (before.title[code], before.lead[code])
            != (now.snapshot.title[code], now.snapshot.lead[code]),
        )
        for code in LANGUAGES
    )
    head = Row("", PARTS["title"], tuple(heads))
    rows = [head]
    said = _opinions(now)
    for place, section in enumerate(now.snapshot.sections):
        cells = (
            _cell(*sides[code], place, changed=(section.kind, code) in changed)._replace(
                opinion=said.get((section.kind, code))
            )
            for code in LANGUAGES
        )
        rows.append(Row(section.kind, KINDS.get(section.kind, section.kind), tuple(cells)))
    return tuple(rows)


def only_changed(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows that patients do not read so today, in a language at least."""
    return tuple(row for row in rows if any(cell.changed for cell in row.cells))


def _opinions(now: Standing) -> dict[tuple[str, Language], Opinion]:
    """What readers say of each section of the live edition."""
    if now.publication is None or not now.live:
        return {}
    found = said_of([now.publication.edition.code], timezone.localdate())
    return {(one.kind, one.language): one for one in found}


def _side(now: Standing, language: Language) -> tuple[Page, Frame]:
    house = visit(language, timezone.now())
    around = frame(house, addresses={}, indexed=False)
    return page_of(now.snapshot, language, house.addresses(language)), around


def _head(page: Page, *, changed: bool) -> Cell:
    return Cell(page.language, page.title, format_html("<p>{}</p>", page.lead), changed)


def _cell(page: Page, around: Frame, place: int, *, changed: bool) -> Cell:
    section = (*page.sections, *page.apart)[place]  # what stands apart comes last
    shown = {"page": page, "frame": around, "parts": section.parts}
    html = render("components/parts.html", page.language, shown)
    return Cell(page.language, section.heading, html, changed)
