"""Every edition of an article that was ever live: from when to when, who signed it, what changed
and why. In the readers' words: what was signed as “changes”, and the words themselves."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import NamedTuple

from django.utils import timezone

from content.plain.addresses import edition_address, versions_address
from content.plain.compose import page_of
from content.plain.languages import LANGUAGES, Language
from content.plain.page import PageSection
from content.plain.snapshot import Snapshot
from content.publish.frame import SignOff
from content.publish.kept import kept
from content.publish.live.answer import Answer, go_to
from content.publish.live.differences import differences
from content.publish.live.generated import absent
from content.publish.live.house import House, frame, visit
from content.publish.live.store import find, shown, snapshot_of
from content.publish.publication import Publication
from content.publish.render import render
from content.publish.sign_off import sign_off_of
from content.source.address import Address


class Version(NamedTuple):
    """An edition as it was live. `until` is None while it is; `timed`: another was live on its one
    day, so that only hours tell them apart. `why` is what was signed about it; `changes` leads to
    its differences from the one before."""

    sign_off: SignOff
    since: datetime  # both in the time of Paris
    until: datetime | None
    timed: bool
    why: PageSection | None
    address: str
    changes: str

    @property
    def day(self) -> date | None:
        """The only day on which it was live, if there was only one."""
        one = self.until and self.until.date() == self.since.date()
        return self.since.date() if one else None


class Told(NamedTuple):
    """A publication whose words are whole."""

    publication: Publication
    snapshot: Snapshot

    @property
    def code(self) -> str:
        """The code of its edition."""
        return self.publication.edition.code


def listed(language: Language, slug: str, now: datetime) -> Answer:
    """The editions of the article at that address, newest first."""
    house = visit(language, now)
    history = _history(house, slug)
    if not history:
        return absent(house)
    own = _slug(house, history)
    if own != slug:
        return go_to(versions_address(own, language), forever=True)
    versions = tuple(_versions(history, house, own))
    days = Counter(version.day for version in versions)
    timed = [one._replace(timed=bool(one.day) and days[one.day] > 1) for one in versions]
    return _page(house, history, "versions.html", {"versions": timed})


def compared(
    language: Language, slug: str, code: str, now: datetime, *, before: str = ""
) -> Answer:
    """What the edition of that code changed in the one that was live before it. An edition that
    was published again has several before it: `before` is the code of the one that is meant."""
    house = visit(language, now)
    history = _history(house, slug)
    found = (
        (new, old)
        for new, old in pairwise(history)
        if new.code == code and (not before or old.code == before)
    )
    new, old = next(found, (None, None))
    if new is None or old is None:
        return absent(house)
    signed = [_sign_off(told.publication, house) for told in (new, old)]
    titles = {live.snapshot.key: live.snapshot.title[language] for live in house.articles}
    context = {
        "differences": differences(old.snapshot, new.snapshot, language, titles),
        "same": old.publication.edition.digest == new.publication.edition.digest,
        "new": signed[0],
        "old": signed[1],
        "withdrawn": tuple(one for one in signed if one.withdrawn_on),
        "why": _why(new, house),
        "versions": versions_address(_slug(house, history), language),
    }
    return _page(house, history, "changes.html", context, f"{new.code}/{old.code}/")


def _history(house: House, slug: str) -> tuple[Told, ...]:
    """What was live of the article that has or had that slug, newest first."""
    given = Address.objects.filter(language=house.language, slug=slug).first()
    if given is None:
        return ()
    begun = shown().begun(house.now).filter(article=given.article_id)
    found = begun.order_by("-live_from", "-published__number")
    told = ((one, snapshot_of(one.edition, one.signed)) for one in found)
    return tuple(Told(one, snapshot) for one, snapshot in told if snapshot is not None)


def _slug(house: House, history: tuple[Told, ...]) -> str:
    """The slug that the article has today, or had last."""
    live = find(house.articles, history[0].snapshot.key)
    return (live.snapshot if live else history[0].snapshot).slug[house.language]


def _versions(history: tuple[Told, ...], house: House, slug: str) -> Iterator[Version]:
    language = house.language
    after: Publication | None = None
    for n, told in enumerate(history):
        publication, before = told.publication, history[n + 1 : n + 2]
        changes = [f"{versions_address(slug, language)}{told.code}/{old.code}/" for old in before]
        yield Version(
            _sign_off(publication, house),
            timezone.localtime(publication.live_from),
            _until(publication, after, house.now),
            timed=False,
            why=_why(told, house),
            address=edition_address(told.code, language),
            changes="".join(changes),
        )
        after = publication


def _sign_off(publication: Publication, house: House) -> SignOff:
    """Who signed it, and the day it was withdrawn, if it was."""
    sign_off = sign_off_of(publication, house.language, timezone.localdate(house.now))
    withdrawn = publication.withdrawn
    on = timezone.localdate(withdrawn.at) if withdrawn else None
    return sign_off._replace(withdrawn_on=on)


def _until(publication: Publication, after: Publication | None, now: datetime) -> datetime | None:
    """When it ceased to be read: withdrawn, ended or replaced, whichever came first."""
    ends = (
        publication.withdrawn.at if publication.withdrawn else None,
        publication.live_until,
        after.live_from if after else None,
    )
    over = [end for end in ends if end and end <= now]
    return timezone.localtime(min(over)) if over else None


def _why(told: Told, house: House) -> PageSection | None:
    page = page_of(told.snapshot, house.language, house.addresses(house.language))
    return page.section("changes")


def _page(
    house: House,
    history: tuple[Told, ...],
    template: str,
    context: Mapping[str, object],
    below: str = "",
) -> Answer:
    """A page about the editions: never indexed, for what it holds may be withdrawn."""
    language, newest = house.language, history[0]
    slug = newest.snapshot.slug
    around = frame(
        house,
        addresses={code: versions_address(slug[code], code) + below for code in LANGUAGES},
        current=newest.snapshot.key,
        indexed=False,
        demonstration=any(told.publication.signed.demonstration for told in history),
    )
    shown_values = {**context, "frame": around, "title": newest.snapshot.title[language]}
    page = kept((template, shown_values), lambda: render(template, language, shown_values))
    return Answer(200, page, language=language, indexed=False)
