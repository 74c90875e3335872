"""A figure that changed: the live texts that quote it, with the new value and nothing else new."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction

from content.check.acceptance import Acceptance
from content.plain import snapshot as plain
from content.plain.quoting import kinds_quoting, put_fact
from content.plain.snapshot import Snapshot
from content.publish.acts import publish
from content.publish.live.store import Live, live_articles, shown, snapshot_of
from content.publish.publication import Publication
from content.publish.refused import PublishRefused
from content.sign.acts import findings_of, submit
from content.sign.edition import Edition, freeze_renewed
from content.sign.event import Event
from content.sign.proof import Proof
from content.sign.signing import sign
from content.source.library import read_library
from content.source.user import User


class Renewal(NamedTuple):
    """A live text, and what it says with the new value."""

    live: Live
    snapshot: Snapshot


class Sitting(NamedTuple):
    """What a signatory says once for all the texts that one figure changes. `shown`: digests of
    the editions on the screen, in its order."""

    shown: Sequence[str]
    statement: str
    proof: Proof
    review_due: date


def renewals(key: str, now: datetime) -> tuple[Renewal, ...]:
    """The live texts that the figure, as it stands in the tables, would change."""
    library = read_library()
    if key not in library.facts:
        return ()
    fact = library.facts[key]
    return renewed(fact, (library.sources[source] for source in fact.sources), now)


def renewed(
    fact: plain.Fact, sources: Iterable[plain.Source], now: datetime
) -> tuple[Renewal, ...]:
    """The live texts that this value would change."""
    rests_on = tuple(sources)
    found = (
        Renewal(live, put_fact(live.snapshot, fact, rests_on))
        for live in live_articles(now)
        if kinds_quoting(live.snapshot, fact.key)
    )
    return tuple(one for one in found if one.snapshot != one.live.snapshot)


def scheduled(fact: plain.Fact, now: datetime) -> tuple[Publication, ...]:
    """The waiting publications that would bring another value of it to patients, soonest first."""
    return tuple(
        row
        for row in shown().waiting(now)
        if (words := snapshot_of(row.edition, row.signed)) is not None
        and any(known.key == fact.key and known != fact for known in words.facts)
    )


@transaction.atomic
def prepare(key: str, *, by: User, at: datetime) -> tuple[Edition, ...]:
    """Freeze an edition for each, and ask for its signature, once."""
    editions = tuple(_frozen(one, key, by) for one in renewals(key, at))
    for edition in editions:
        last = Event.objects.latest_of(edition.article, "submitted", "returned", "signed")
        if last is None or (last.act, last.edition_id) != ("submitted", edition.pk):
            submit(edition, by=by, at=at)
    return editions


@transaction.atomic
def renew(key: str, sitting: Sitting, *, by: User, at: datetime) -> int:
    """Sign and publish all of them, or none: how many. Each signature is an event of its own.
    PublishRefused also while a waiting publication would bring the old value back."""
    found = renewals(key, at)
    editions = [_frozen(one, key, None) for one in found]
    if not editions:
        raise PublishRefused("nothing_to_renew")
    if [edition.digest for edition in editions] != list(sitting.shown):
        raise PublishRefused("other_words")
    if scheduled(read_library().facts[key], at):
        raise PublishRefused("old_value_scheduled")
    for one, edition in zip(found, editions, strict=True):
        _sign(one, edition, sitting, by, at)
        row = one.live.publication
        publish(edition, by=by, at=at, live_until=row.live_until, pages=row.pages)
    return len(editions)


def _sign(one: Renewal, edition: Edition, sitting: Sitting, by: User, at: datetime) -> None:
    sign(
        edition,
        by=by,
        shown_digest=edition.digest,
        statement=sitting.statement,
        proof=sitting.proof,
        review_due=sitting.review_due,
        at=at,
        accepted=still_accepted(one),
    )


def still_accepted(one: Renewal) -> tuple[Acceptance, ...]:
    """What was accepted with a reason when the live text was signed, and is still found."""
    places = {(f.code, f.language, f.section, f.quote) for f in findings_of(one.snapshot)}
    before = one.live.publication.signed.testimony().accepted
    return tuple(a for a in before if (a.code, a.language, a.section, a.quote) in places)


def _frozen(one: Renewal, key: str, by: User | None) -> Edition:
    kinds = kinds_quoting(one.snapshot, key)
    return freeze_renewed(one.live.publication.edition, one.snapshot, kinds=kinds, by=by)
