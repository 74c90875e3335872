"""What is live now, with its words. Words that are not those of their digest are never returned."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

import msgspec
from django.conf import settings

from content.plain.canonical import Unreadable, digest, read_snapshot
from content.plain.snapshot import Snapshot
from content.publish.publication import Publication, PublicationQuerySet
from content.sign.edition import Edition
from content.sign.event import Body, Event


class Live(NamedTuple):
    """A live publication and the words of its edition."""

    publication: Publication
    snapshot: Snapshot


def shown() -> PublicationQuerySet:
    """Publications that this machine may show: production leaves demonstrations out."""
    publications = Publication.objects.whole()
    return publications.real() if settings.PRODUCTION else publications


def body_of(event: Event) -> Body | None:
    """What an event says; None if it was tampered with."""
    if digest(event.body) != event.digest:
        return None
    try:
        return event.content()
    except msgspec.MsgspecError:
        return None


def snapshot_of(edition: Edition, signed: Event) -> Snapshot | None:
    """The words of an edition; None if its bytes, its digest and the event that signed it do not
    all agree. The bytes are hashed anew each time; only their decoding is kept."""
    body = body_of(signed)
    if not (edition.intact and body and body.edition_digest == edition.digest):
        return None
    try:
        return _decode(edition.digest, edition.canonical)
    except Unreadable:
        return None


@lru_cache(maxsize=64)
def _decode(_digest: str, text: str) -> Snapshot:
    return read_snapshot(text)


def live_articles(now: datetime) -> tuple[Live, ...]:
    """Every live article whose words are whole, in the order of genre and key."""
    found = (
        Live(publication, words)
        for publication in shown().live(now)
        if (words := snapshot_of(publication.edition, publication.signed)) is not None
    )
    return tuple(sorted(found, key=lambda live: (live.snapshot.genre, live.snapshot.key)))


def find(articles: Iterable[Live], key: str) -> Live | None:
    """The live article of that key, if it is live."""
    return next((live for live in articles if live.snapshot.key == key), None)
