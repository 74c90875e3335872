"""Event: one act on an edition, in a chain where each names the digest of the one before."""

import re
from datetime import date, datetime
from typing import Literal, get_args

import msgspec
from django.db import connection, models, transaction
from django.utils.translation import gettext_lazy as _

from content.check.acceptance import Acceptance
from content.plain.canonical import canonical, digest
from content.plain.languages import Both
from content.sign.edition import Edition
from content.source.article import Article
from content.source.immutable import Evidence, EvidenceQuerySet
from content.source.user import User

Act = Literal["submitted", "returned", "signed", "published", "reviewed", "withdrawn", "reinstated"]
ACTS: tuple[Act, ...] = get_args(Act)


class Person(msgspec.Struct, frozen=True):
    """Who acted, as they were that day. `registration` is empty for those who may not sign."""

    account: int
    username: str
    name: str
    title: Both[str]
    registration: str
    roles: tuple[str, ...]
    demonstration: bool


class Testimony(msgspec.Struct, frozen=True):
    """What an act adds: the exact statement ticked, how identity was proven, what was accepted,
    which notes stood, and dates that go with a signature."""

    statement: str = ""
    proof: str = ""
    reason: str = ""
    accepted: tuple[Acceptance, ...] = ()
    cleared_notes: tuple[str, ...] = ()
    open_notes: tuple[str, ...] = ()
    written_by_signer: bool = False
    review_due: date | None = None
    live_from: datetime | None = None
    live_until: datetime | None = None
    pages: tuple[str, ...] = ()  # where an alert is shown, by article key; none: on every page


class Body(msgspec.Struct, frozen=True):
    """The canonical content of an event: what its digest covers."""

    number: int
    act: Act
    article: str
    edition: int
    edition_digest: str
    at: datetime
    person: Person
    testimony: Testimony
    previous: str


class EventQuerySet(EvidenceQuerySet["Event"]):
    """Words of reading for events."""

    def of(self, article: Article) -> "EventQuerySet":
        """The article's events, newest first."""
        return self.filter(article=article).order_by("-number")

    def latest_of(self, article: Article, *acts: Act) -> "Event | None":
        """The newest of those acts on the article."""
        return self.of(article).filter(act__in=acts).first()

    def demand_of(self, edition: Edition) -> "Event | None":
        """How the demand to sign the edition stands: its newest demand, return or signature."""
        acts = ("submitted", "returned", "signed")
        return self.filter(edition=edition, act__in=acts).order_by("-number").first()

    def answer_to(self, edition: Edition) -> "Event | None":
        """The newest signature or return of the edition: a return ends the signature before it."""
        return (
            self.filter(edition=edition, act__in=("signed", "returned")).order_by("-number").first()
        )

    def named(self, words: str) -> "EventQuerySet":
        """Those whose evidence names a person by all these words: as it was that day."""
        found: EventQuerySet = self
        for word in words.split():
            found = found.filter(body__iregex=f'"(user)?name":"[^"]*{re.escape(word)}')
        return found

    def standing(self) -> "EventQuerySet":
        """For each article the demand or return that stands: it is the newest, and neither its
        edition nor other words were signed since. To sign live words again, with another figure in
        them, answers no other demand."""
        asking = models.Q(act__in=("submitted", "returned"))
        other_words = models.Q(act="signed", edition__renews__isnull=True)
        spoken = self.model.objects.filter(asking | other_words).order_by()
        newest = spoken.values("article").annotate(newest=models.Max("number")).values("newest")
        signed = self.model.objects.filter(
            act="signed", edition=models.OuterRef("edition"), number__gt=models.OuterRef("number")
        )
        return self.filter(asking, ~models.Exists(signed), number__in=newest)

    def newest_of(self, *acts: Act, by: User | None = None) -> "EventQuerySet":
        """For each article, the newest of those acts on it, or of one person's."""
        found = self.model.objects.filter(act__in=acts)
        found = found.filter(user=by) if by else found
        newest = found.order_by().values("article").annotate(newest=models.Max("number"))
        return self.filter(number__in=newest.values("newest"))


class Event(Evidence):
    """One act. Immutable; `body` is the evidence, the other columns are for finding it."""

    number = models.PositiveIntegerField(unique=True)
    act = models.CharField(max_length=16, choices=[(act, act) for act in ACTS])
    article = models.ForeignKey(Article, models.PROTECT, related_name="+")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    demonstration = models.BooleanField(default=False)
    body = models.TextField()
    previous = models.CharField(max_length=64, unique=True)  # so that the chain cannot fork
    digest = models.CharField(max_length=64, unique=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("-number",)

    def __str__(self) -> str:
        return f"{self.number} {self.act} {self.article_id}"

    def testimony(self) -> Testimony:
        """What the act added."""
        return self.content().testimony

    def content(self) -> Body:
        """The body as a value; msgspec's ValidationError if it was tampered with."""
        return msgspec.json.decode(self.body, type=Body)


def record(
    act: Act, edition: Edition, *, by: User, person: Person, testimony: Testimony, at: datetime
) -> Event:
    """Append one event. Call inside a transaction: writers wait for one another here."""
    assert transaction.get_connection().in_atomic_block
    _hold_chain()
    body = _next_body(act, edition, person, testimony, at)
    text = canonical(body)
    event = Event(
        number=body.number,
        act=act,
        article=edition.article,
        edition=edition,
        user=by,
        at=at,
        demonstration=person.demonstration,
        body=text,
        previous=body.previous,
        digest=digest(text),
    )
    event.save()
    return event


def _next_body(
    act: Act, edition: Edition, person: Person, testimony: Testimony, at: datetime
) -> Body:
    """The body that follows the newest event."""
    last = Event.objects.order_by("-number").first()
    return Body(
        number=last.number + 1 if last else 1,
        act=act,
        article=edition.article.key,
        edition=edition.number,
        edition_digest=edition.digest,
        at=at,
        person=person,
        testimony=testimony,
        previous=last.digest if last else "",
    )


def _hold_chain() -> None:
    """One writer at a time. SQLite's transactions are IMMEDIATE and need nothing more."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE content_event IN EXCLUSIVE MODE")
