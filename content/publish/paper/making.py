"""Making papers: what is missing on the shelf, for now and for the moments that are known ahead."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.utils import timezone

from content.plain.compose import page_of
from content.plain.languages import LANGUAGES
from content.plain.page import Page
from content.plain.papers import paper_stem
from content.publish.live.house import frame, visit
from content.publish.paper import shelf
from content.publish.paper.leaflet import leaflet, leaflet_values
from content.publish.paper.parts import pictures_of, printable
from content.publish.paper.typeset import PaperRefused
from content.publish.paper.wanted import Wanted, all_wanted
from content.publish.publication import Publication
from content.source.centre import Centre, Fee
from content.source.vault import fetch

AHEAD = timedelta(days=60)  # how far known changes of practical data are made ready


class Prepared(NamedTuple):
    """What was made and what could not be, with the reason: one line each."""

    made: tuple[str, ...]
    failed: tuple[str, ...]


def prepare(now: datetime) -> Prepared:
    """Make every paper that is missing. A failure is told, and stops no other."""
    made, failed, current = [], [], set[str]()
    for moment in moments(now):
        for language in LANGUAGES:
            for paper in all_wanted(visit(language, moment)):
                current.add(paper.key)
                if shelf.fetch(paper.words, paper.key):
                    continue
                try:
                    shelf.keep(paper.words, paper.key, make(paper), since=moment)
                    made.append(_called(paper))
                except (PaperRefused, OSError) as error:
                    failed.append(f"{_called(paper)}: {error}")
    shelf.sweep(current, now)
    return Prepared(tuple(made), tuple(failed))


def make(wanted: Wanted) -> bytes:
    """The PDF of a wanted paper. PaperRefused says why there is none."""
    pictures = _pictures(_page(wanted))
    return leaflet(values_of(wanted), pictures, at=wanted.live.publication.published.at)


def values_of(wanted: Wanted) -> dict[str, Any]:
    """What a wanted paper says."""
    sign_off = wanted.sign_off
    around = frame(
        wanted.house,
        addresses={},
        current=wanted.live.snapshot.key,
        demonstration=sign_off.demonstration,
    )
    site = settings.SITE_URL
    return leaflet_values(_page(wanted), around, sign_off, site=site, form=wanted.form)


def _page(wanted: Wanted) -> Page:
    language = wanted.house.language
    return page_of(wanted.live.snapshot, language, wanted.house.addresses(language))


def moments(now: datetime) -> list[datetime]:
    """Now, and each moment known ahead: other words begin, other fees, a centre closes."""
    waiting = Publication.objects.waiting(now).values_list("live_from", flat=True)
    ahead = [moment for moment in _practical_changes() if now < moment <= now + AHEAD]
    return [now, *sorted({*waiting, *ahead})]


def _practical_changes() -> Iterator[datetime]:
    for day in Centre.objects.values_list("closed_on", flat=True):
        if day:
            yield _midnight(day)
    for first, last in Fee.objects.values_list("valid_from", "valid_until"):
        yield from (_midnight(first), _midnight(last + timedelta(days=1)))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _pictures(page: Page) -> dict[str, bytes]:
    found = {}
    for file in pictures_of(page):
        content = fetch(file.digest, file.suffix)
        if content is None:
            raise PaperRefused(f"the picture {file.digest}.{file.suffix} is not in the vault")
        found[f"{file.digest}.{file.suffix}"] = printable(content, file.suffix)
    return found


def _called(wanted: Wanted) -> str:
    slug = wanted.live.snapshot.slug[wanted.house.language]
    return f"{paper_stem(slug, wanted.house.language, wanted.form)}.pdf"
