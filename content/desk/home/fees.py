"""Fees that run out, leave days out, overlap, or were never entered."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.desk.home.panel import Panel, Reader, Row, Tone, day, left_words, title_of
from content.plain.periods import DAY, Period, overlap, uncovered
from content.publish.publication import Publication
from content.source.article import Article
from content.source.centre import Centre, Fee
from content.source.translated import get

AHEAD = timedelta(days=60)
SOON, NOW = 30, 7  # days left up to which a fee is said to end soon, or now


class Lack(NamedTuple):
    """What is wrong with the fees of a procedure at a centre: the first day without one and the
    next fee's first day, if one is known; or the days that have two. `last`: the last day with a
    fee before the first one without."""

    centre: Centre
    article: Article
    without: date | None
    last: date | None = None
    resumes: date | None = None
    twice: Period | None = None


def fees(reader: Reader) -> Panel | None:
    """Every procedure at every open centre whose fee is missing within sixty days, or written
    twice. As many queries for many centres as for one."""
    if not (reader.centres or reader.accounts):
        return None
    found = sorted(_lacks(reader), key=lambda one: _urgency(one, reader.today))
    rows = tuple(_row(one, reader) for one in found[: reader.most])
    headline = ngettext(
        "%(number)s fee needs a look", "%(number)s fees need a look", len(found)
    ) % {"number": len(found)}
    empty = gettext_lazy("No fee is missing or ends within sixty days.")
    return Panel("fees", gettext_lazy("Fees to look at"), rows, len(found), empty, headline)


def _lacks(reader: Reader) -> Iterator[Lack]:
    for (centre, article), periods in _known(reader).items():
        twice = overlap(one for one in periods if one.last >= reader.today)
        if twice:
            yield Lack(centre, article, None, twice=twice)
        without = uncovered(periods, reader.today)
        if without - DAY > reader.today + AHEAD:
            continue
        last = max((one.last for one in periods if one.last < without), default=None)
        resumes = min((one.first for one in periods if one.first > without), default=None)
        yield Lack(centre, article, without, last, resumes)


def _known(reader: Reader) -> dict[tuple[Centre, Article], list[Period]]:
    """The periods of each procedure at each open centre, of the live ones also where none is."""
    centres = Centre.objects.open(reader.today)
    live = Publication.objects.live(reader.now).filter(article__genre="procedure")
    procedures = [publication.article for publication in live.select_related("article")]
    found: dict[tuple[Centre, Article], list[Period]] = {
        (centre, article): [] for centre in centres for article in procedures
    }
    for fee in Fee.objects.filter(centre__in=centres).select_related("centre", "article"):
        periods = found.setdefault((fee.centre, fee.article), [])
        periods.append(Period(fee.valid_from, fee.valid_until))
    return found


def _urgency(lack: Lack, today: date) -> date:
    """What comes first: what patients miss already, then by day."""
    return lack.last or lack.without or today


def _row(lack: Lack, reader: Reader) -> Row:
    centre = get(lack.centre, "name", reader.language) or lack.centre.key
    left = ((lack.last or reader.today - DAY) - reader.today).days
    ends = lack.last is not None and not lack.twice
    return Row(
        title=f"{centre}, {title_of(lack.article, reader.language)}",
        address=reverse("admin:content_centre_change", args=[lack.centre.pk]),
        why=tuple(_why(lack, reader.today)),
        act=_act(lack) if reader.centres else "",
        tag=left_words(left) if ends else "",
        tone="soon" if lack.twice else _tone(left),
    )


def _why(lack: Lack, today: date) -> Iterator[str]:
    """What is wrong, and what to do."""
    if lack.twice:
        known = {"first": day(lack.twice.first), "last": day(lack.twice.last)}
        yield _("Two fees from %(first)s to %(last)s: patients read both") % known
        yield _("Let one of them end before the other begins")
        return
    assert lack.without is not None  # or there would be two
    if lack.last:
        yield _("Last day: %(at)s") % {"at": day(lack.last)}
    elif not lack.resumes:
        yield _("No fee was ever entered")
    if lack.without <= today:
        yield _("Patients now read “ask the centre”")
    if lack.resumes:
        known = {"first": day(lack.without), "last": day(lack.resumes - DAY)}
        yield _("No fee from %(first)s to %(last)s: let the next one begin earlier") % known


def _act(lack: Lack) -> str:
    if lack.twice or lack.resumes:
        return _("Correct the dates")
    return _("Enter the new one") if lack.last else _("Enter it")


def _tone(left: int) -> Tone:
    """How loudly a fee with so many days left is shown."""
    return "late" if left <= NOW else "soon" if left <= SOON else ""
