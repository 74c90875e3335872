"""What waits for signatures: editions that were asked for, figures and sources that changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.conf import settings

from content.plain.canonical import Unreadable
from content.plain.quoting import outdated, put_all
from content.publish.live.store import Live, live_articles
from content.publish.renewal import Quoted, Renewal, pending
from content.publish.written import digest_of, written_by
from content.sign.edition import Edition, Writer
from content.sign.event import Event
from content.source.library import Library, read_library
from content.source.user import User


class Change(NamedTuple):
    """A figure or a source that live texts say otherwise; one sitting signs them all. `barred`:
    not this person, who wrote in one of them, under four eyes."""

    quoted: Quoted
    texts: tuple[Renewal, ...]
    barred: bool


class Demands(NamedTuple):
    """What one person may sign and may not, and what nobody can sign any more: words that hold
    more than a sitting signs, but with a figure or a source that was given up."""

    changes: tuple[Change, ...] = ()
    open: tuple[Event, ...] = ()
    barred: tuple[Event, ...] = ()
    overtaken: tuple[Event, ...] = ()
    live: tuple[Live, ...] = ()
    library: Library | None = None


def demands(user: User, now: datetime) -> Demands:
    """Everything that waits, for this person; as many queries whatever there is."""
    library, live, asked = read_library(), live_articles(now), tuple(_asked())
    own, waits = _own(user, asked), pending(live, library)
    written = _written(user, waits)
    changes = tuple(
        Change(quoted, texts, any(digest_of(one) in written for one in texts))
        for quoted, texts in waits.items()
    )
    settled = {digest_of(one) for change in changes if not change.barred for one in change.texts}
    texts = {one.publication.article_id: one for one in live}
    stands = {
        event: _stands(event.edition, library, texts.get(event.article_id)) for event in asked
    }
    current = [event for event in asked if stands[event] == "current"]
    single = [event for event in current if event.edition.digest not in settled]
    return Demands(
        changes,
        tuple(event for event in single if event.edition_id not in own),
        tuple(event for event in single if event.edition_id in own),
        tuple(event for event in asked if stands[event] == "overtaken"),
        live,
        library,
    )


def _asked() -> list[Event]:
    """For each article whose signature is asked for and not yet given or refused, that event."""
    standing = Event.objects.standing().filter(act="submitted")
    return list(standing.select_related("article", "edition__article", "user"))


def _own(user: User, asked: tuple[Event, ...]) -> set[int]:
    """The editions among these that this person may not sign, under four eyes."""
    if settings.FOUR_EYES != "required":
        return set()
    written = Writer.objects.filter(user=user).values_list("edition", flat=True)
    return set(written) & {event.edition_id for event in asked}


def _written(user: User, waits: Mapping[Quoted, tuple[Renewal, ...]]) -> frozenset[str]:
    """The digests of what sittings would sign that this person may not, under four eyes."""
    if settings.FOUR_EYES != "required":
        return frozenset()
    return written_by(user, (one for texts in waits.values() for one in texts))


def _stands(edition: Edition, library: Library, live: Live | None) -> str:
    """current: may be signed; overtaken: must be frozen again; settled: neither, for it has no
    words of its own, and a sitting signs its figure, or the figure is what it was."""
    try:
        words = edition.snapshot()
    except Unreadable:
        return "current"  # its row says that the words cannot be read
    known = library.facts, library.sources
    if not outdated(words, *known):
        return "current"
    return (
        "settled"
        if live and put_all(words, *known) == put_all(live.snapshot, *known)
        else "overtaken"
    )
