"""A figure or a source that changed: the live texts that quote it, with the new value and nothing
else new."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Literal, NamedTuple

from django.db import transaction

from content.check.acceptance import Acceptance
from content.plain.quoting import kinds_citing, kinds_quoting, put_all
from content.plain.snapshot import Fact, Snapshot, Source
from content.publish.acts import publish
from content.publish.live.store import Live, live_articles, shown, snapshot_of
from content.publish.publication import Publication
from content.publish.refused import PublishRefused
from content.publish.rights import fresh_signature
from content.sign.acts import findings_of, submit
from content.sign.authorship import Authors, Writers, authors, writers_quoted
from content.sign.edition import Edition, freeze_renewed
from content.sign.event import Event
from content.sign.proof import Proof
from content.sign.signing import sign
from content.source.article import Article
from content.source.library import Library, read_library
from content.source.user import User

Table = Literal["facts", "sources"]
TABLES: tuple[Table, ...] = ("facts", "sources")


class Quoted(NamedTuple):
    """A figure or a source, by its key."""

    table: Table
    key: str

    def value(self, library: Library) -> Fact | Source | None:
        """What it says there; None if it is gone."""
        known: Fact | Source | None = getattr(library, self.table).get(self.key)
        return known

    def said_in(self, snapshot: Snapshot) -> Fact | Source | None:
        """What it says in a text that quotes it."""
        values: Sequence[Fact | Source] = getattr(snapshot, self.table)
        return next((value for value in values if value.key == self.key), None)

    def kinds(self, snapshot: Snapshot) -> tuple[str, ...]:
        """The sections that quote it."""
        find = kinds_quoting if self.table == "facts" else kinds_citing
        return find(snapshot, self.key)


class Renewal(NamedTuple):
    """A live text, and what it says with every figure and source as it stands today: one that was
    left as it was could not be signed."""

    live: Live
    snapshot: Snapshot


class Sitting(NamedTuple):
    """What a signatory says once for all the texts that one figure changes. `shown`: digests of
    the editions on the screen, in its order."""

    shown: Sequence[str]
    statement: str
    proof: Proof
    review_due: date


def renewals(quoted: Quoted, now: datetime, library: Library | None = None) -> tuple[Renewal, ...]:
    """The live texts that say it otherwise than the tables do, or than that library would."""
    return pending(live_articles(now), library or read_library()).get(quoted, ())


def pending(texts: Iterable[Live], library: Library) -> dict[Quoted, tuple[Renewal, ...]]:
    """Every figure and source that some of these texts say otherwise, with those texts."""
    found: dict[Quoted, tuple[Renewal, ...]] = {}
    for live in texts:
        if others := tuple(_said_otherwise(live.snapshot, library)):
            one = Renewal(live, put_all(live.snapshot, library.facts, library.sources))
            found |= {quoted: (*found.get(quoted, ()), one) for quoted in others}
    return found


def _said_otherwise(snapshot: Snapshot, library: Library) -> Iterator[Quoted]:
    for table in TABLES:
        for said in getattr(snapshot, table):
            quoted = Quoted(table, said.key)
            if quoted.value(library) not in (None, said):
                yield quoted


def scheduled(
    quoted: Quoted, now: datetime, library: Library | None = None
) -> tuple[Publication, ...]:
    """The waiting publications that would bring another value of it to patients, soonest first."""
    value = quoted.value(library or read_library())
    return tuple(
        row
        for row in shown().waiting(now)
        if (words := snapshot_of(row.edition, row.signed)) is not None
        and quoted.said_in(words) not in (None, value)
    )


@transaction.atomic
def prepare(quoted: Quoted, *, by: User, at: datetime) -> tuple[Edition, ...]:
    """Freeze an edition for each, and ask for its signature, once; not where that would hide what
    a colleague asked for or sent back. These texts wait for a sitting all the same."""
    found, known, library = _held(quoted, at), authors(), read_library()
    editions = tuple(_frozen(one, known) for one in found)
    for one, edition in zip(found, editions, strict=True):
        if not _hides(one, edition, library):
            submit(edition, by=by, at=at)
    return editions


def _hides(one: Renewal, edition: Edition, library: Library) -> bool:
    """Whether a demand or return of this edition stands, or one of words of their own."""
    asked = Event.objects.of(edition.article).standing().select_related("edition").first()
    if asked is None or asked.edition_id == edition.pk or not asked.edition.intact:
        return asked is not None
    return put_all(asked.edition.snapshot(), library.facts, library.sources) != one.snapshot


@transaction.atomic
def renew(quoted: Quoted, sitting: Sitting, *, by: User, at: datetime) -> int:
    """Sign and publish all of them, or none: how many. Each signature is an event of its own.
    PublishRefused also while a waiting publication would bring the old value back."""
    found = _held(quoted, at)
    known = authors()
    editions = [_frozen(one, known) for one in found]
    if not editions:
        raise PublishRefused("nothing_to_renew")
    if [edition.digest for edition in editions] != list(sitting.shown):
        raise PublishRefused("other_words")
    if scheduled(quoted, at):
        raise PublishRefused("old_value_scheduled")
    for one, edition in zip(found, editions, strict=True):
        if not _signed(edition, by, at):
            _sign(one, edition, sitting, by, at)
        row = one.live.publication
        publish(edition, by=by, at=at, live_until=row.live_until, pages=row.pages)
    return len(editions)


def _held(quoted: Quoted, at: datetime) -> tuple[Renewal, ...]:
    """The live texts it changes, which nobody else publishes or withdraws meanwhile."""
    articles = [one.live.publication.article_id for one in renewals(quoted, at)]
    held = Article.objects.select_for_update().filter(pk__in=articles).order_by("pk")
    return renewals(quoted, at) if list(held) else ()


def _signed(edition: Edition, by: User, at: datetime) -> bool:
    """Whether this person signed it already, and it only waits to be published."""
    try:
        return fresh_signature(edition, at).user_id == by.pk
    except PublishRefused:
        return False


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
    places = {finding.place for finding in findings_of(one.snapshot)}
    before = one.live.publication.signed.testimony().accepted
    return tuple(accepted for accepted in before if accepted.place in places)


def own_writers(one: Renewal, known: Authors) -> Writers:
    """Who changed what it says otherwise than the live text, in the sections that quote it."""
    others: set[tuple[str, str]] = {
        (table, value.key)
        for table in TABLES
        for value in getattr(one.snapshot, table)
        if value not in getattr(one.live.snapshot, table)
    }
    changed = {quoted: user for quoted, user in known.items() if quoted in others}
    return writers_quoted(one.snapshot, changed)


def _frozen(one: Renewal, known: Authors) -> Edition:
    """The edition that says so, by those who wrote the live one and those who changed a figure."""
    return freeze_renewed(one.live.publication.edition, one.snapshot, own_writers(one, known))
