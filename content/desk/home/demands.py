"""What waits for signatures: editions that were asked for, figures and sources that changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.conf import settings

from content.plain.canonical import Unreadable, canonical, digest
from content.plain.quoting import outdated, put_all
from content.publish.live.store import Live, live_articles
from content.publish.renewal import Quoted, Renewal, pending
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
    own, waits = _own(user, asked, live), pending(live, library)
    editions = {event.edition.digest: event.edition_id for event in asked}
    changes = tuple(
        Change(quoted, texts, any(_edition(one, editions) in own for one in texts))
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


def digest_of(one: Renewal) -> str:
    """The digest of what a live text would say."""
    return digest(canonical(one.snapshot))


def _asked() -> list[Event]:
    """For each article whose signature is asked for and not yet given or refused, that event."""
    newest = Event.objects.newest_of("submitted", "returned", "signed")
    return list(
        newest.filter(act="submitted").select_related("article", "edition__article", "user")
    )


def _own(user: User, asked: tuple[Event, ...], live: tuple[Live, ...]) -> set[int]:
    """The editions among these that this person may not sign, under four eyes."""
    if settings.FOUR_EYES != "required":
        return set()
    among = {event.edition_id for event in asked} | {one.publication.edition_id for one in live}
    written = Writer.objects.filter(user=user).values_list("edition", flat=True)
    return set(written) & among


def _edition(one: Renewal, editions: Mapping[str, int]) -> int:
    """The edition whose writers count: the prepared one, or the one it would be made from."""
    return editions.get(digest_of(one), one.live.publication.edition_id)


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
