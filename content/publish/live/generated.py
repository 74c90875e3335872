"""Pages made of what is live, with labels only: sources, centres, register, and what is missing."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from django.conf import settings
from django.db import models
from django.utils import timezone

from content.plain.addresses import edition_address, generated_address
from content.plain.languages import LANGUAGES, Language
from content.publish.kept import kept
from content.publish.live.answer import Answer
from content.publish.live.house import House, frame
from content.publish.live.store import body_of, snapshot_of
from content.publish.publication import Publication
from content.publish.render import render
from content.sign.event import Event

PUBLIC_ACTS = ("signed", "published", "reviewed", "withdrawn", "reinstated")


class RegisterRow(NamedTuple):
    """One public act: what, by whom, when. `address` leads to the words it was about."""

    article: str
    kind: str
    person: str
    title: str
    at: date
    code: str
    address: str
    demonstration: bool


def generated(name: str, house: House) -> Answer:
    """A generated page in the house's language."""
    context = {"sources": _sources, "centres": _centres, "register": _register}[name](house)
    addresses = {code: generated_address(name, code) for code in LANGUAGES}
    demonstration = any(live.publication.signed.demonstration for live in house.articles)
    around = frame(house, addresses=addresses, current=name, demonstration=demonstration)
    return _answer(house, f"{name}.html", 200, context | {"frame": around})


def absent(house: House) -> Answer:
    """There is no such page; here is what there is."""
    around = frame(house, addresses={}, indexed=False)
    return _answer(house, "404.html", 404, {"frame": around})


def refused(
    house: House, publication: Publication, addresses: Mapping[Language, str] = MappingProxyType({})
) -> Answer:
    """An article that was withdrawn, is past its schedule, or whose words are not whole: gone
    until a radiologist has looked, with whom to call. `addresses`: where the reader came by, in
    each language."""
    withdrawn, words = publication.withdrawn, snapshot_of(publication.edition, publication.signed)
    current = publication.article.key
    around = frame(house, addresses=dict(addresses), current=current, indexed=False)
    context = {
        "frame": around,
        "title": words.title[house.language] if words else "",  # tampered words are not shown
        "withdrawn_on": timezone.localdate(withdrawn.at) if withdrawn else None,
        "refused": not withdrawn and words is None,
    }
    return _answer(house, "withdrawn.html", 410, context)


def _answer(house: House, template: str, status: int, context: dict[str, Any]) -> Answer:
    page = kept(
        (template, context, house.language), lambda: render(template, house.language, context)
    )
    return Answer(status, page, language=house.language, indexed=context["frame"].indexed)


def _sources(house: House) -> dict[str, Any]:
    addresses = house.addresses(house.language)
    articles = tuple(
        (live.snapshot.title[house.language], addresses[live.snapshot.key], live.snapshot.sources)
        for live in house.articles
        if live.snapshot.sources
    )
    return {"articles": articles}


def _centres(house: House) -> dict[str, Any]:
    return {"today": timezone.localdate(house.now)}


def _register(house: House) -> dict[str, Any]:
    events = _public_events(house.now).select_related("edition__article")
    if settings.PRODUCTION:
        events = events.filter(demonstration=False)
    titles = {live.snapshot.key: live.snapshot.title[house.language] for live in house.articles}
    rows = (_row(event, titles, house.language) for event in events)
    return {"events": tuple(row for row in rows if row)}


def _public_events(now: datetime) -> models.QuerySet[Event]:
    """Acts on editions that were live at some time: a draft's signature is nobody's business yet,
    nor is what is scheduled, or was called off before it began."""
    begun = Publication.objects.begun(now)
    apart = Publication.objects.exclude(pk__in=begun.values("pk"))
    return (
        Event.objects.filter(act__in=PUBLIC_ACTS, edition__in=begun.values("edition"))
        .exclude(pk__in=apart.values("published"))
        .exclude(pk__in=apart.filter(withdrawn__isnull=False).values("withdrawn"))
    )


def _row(event: Event, titles: dict[str, str], language: Language) -> RegisterRow | None:
    """None for an event that was tampered with: `verify` names it, the register repeats nothing."""
    body = body_of(event)
    if body is None:
        return None
    return RegisterRow(
        titles.get(body.article, body.article),
        event.act,
        body.person.name,
        body.person.title[language],
        timezone.localdate(body.at),
        event.edition.code,
        edition_address(event.edition.code, language),
        event.demonstration,
    )
