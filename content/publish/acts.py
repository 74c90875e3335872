"""Acts on what is live: publish, cancel, withdraw, reinstate, review."""

from collections.abc import Collection
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate

from content.check.fold import blank
from content.publish.publication import Publication
from content.publish.ready import make_ready
from content.publish.refused import PublishRefused
from content.publish.rights import fresh_signature, refuse_pages, refuse_schedule, take_addresses
from content.sign.edition import Edition
from content.sign.event import Event, Person, Testimony, record
from content.sign.person import person_of
from content.sign.proof import Proof, holds
from content.sign.signatory import signatory_of
from content.sign.signing import given_up
from content.source.article import Article
from content.source.user import User


@transaction.atomic
def publish(
    edition: Edition,
    *,
    by: User,
    at: datetime,
    live_from: datetime | None = None,
    live_until: datetime | None = None,
    pages: Collection[str] = (),
) -> Publication:
    """Make this signed edition the live one, at once or from `live_from`: until then the present
    one stays. An alert is shown on the articles of those keys, or on every page if none is
    named. PublishRefused if it is not signed since it was last published or withdrawn, if a
    figure of it was given up, or if an address it needs belongs to another article."""
    _hold(edition.article)
    person, signed = _radiologist(by), fresh_signature(edition, at)
    _refuse_words(edition, signed)
    refuse_schedule(live_from or at, live_until, at)
    refuse_pages(edition.article, pages)
    take_addresses(edition)
    where = tuple(sorted(pages))
    testimony = Testimony(live_from=live_from, live_until=live_until, pages=where)
    published = record("published", edition, by=by, person=person, testimony=testimony, at=at)
    publication = _row(edition, signed, published)
    make_ready(localdate(at))
    return publication


def _refuse_words(edition: Edition, signed: Event) -> None:
    """Words that patients must not read, though somebody signed them."""
    if not edition.intact:
        raise PublishRefused("tampered")
    if settings.PRODUCTION and signed.demonstration:
        raise PublishRefused("demonstration")
    if given_up(edition):
        raise PublishRefused("old_figures")


def _row(edition: Edition, signed: Event, published: Event) -> Publication:
    """The publication that the two events tell of."""
    schedule = published.testimony()
    return Publication.objects.create(
        article=edition.article,
        edition=edition,
        signed=signed,
        published=published,
        live_from=schedule.live_from or published.at,
        live_until=schedule.live_until,
        review_due=signed.testimony().review_due,
        pages=list(schedule.pages),
    )


@transaction.atomic
def withdraw(article: Article, *, by: User, reason: str, at: datetime) -> Publication:
    """Take the live edition away, in one act, and with it whatever is scheduled to follow. The
    page then says so, with whom to call."""
    _hold(article)
    person = _radiologist(by)
    if blank(reason):
        raise PublishRefused("no_reason")
    publication = _published(article, at)
    if publication.withdrawn:
        raise PublishRefused("already_withdrawn")
    for scheduled in Publication.objects.whole().waiting(at).filter(article=article):
        _take_away(scheduled, by, person, reason, at)
    return _take_away(publication, by, person, reason, at)


@transaction.atomic
def cancel(article: Article, *, by: User, reason: str, at: datetime) -> Publication:
    """Call off the next scheduled publication: it never begins. What is live stays."""
    _hold(article)
    person = _radiologist(by)
    if blank(reason):
        raise PublishRefused("no_reason")
    scheduled = Publication.objects.whole().waiting(at).filter(article=article).first()
    if scheduled is None:
        raise PublishRefused("not_scheduled")
    return _take_away(scheduled, by, person, reason, at)


def _take_away(
    publication: Publication, by: User, person: Person, reason: str, at: datetime
) -> Publication:
    testimony = Testimony(reason=reason.strip())
    publication.withdrawn = record(
        "withdrawn", publication.edition, by=by, person=person, testimony=testimony, at=at
    )
    publication.save(update_fields=["withdrawn"])
    return publication


@transaction.atomic
def reinstate(
    article: Article, *, by: User, reason: str, proof: Proof, at: datetime
) -> Publication:
    """Show a withdrawn edition again. Identity is proven again: it is as grave as signing."""
    _hold(article)
    person = _radiologist(by)
    if not holds(proof, by, at):
        raise PublishRefused("not_proven")
    publication = _published(article, at)
    if not publication.withdrawn:
        raise PublishRefused("not_withdrawn")
    _refuse_ended(publication, at)
    if not publication.edition.intact:
        raise PublishRefused("tampered")
    if blank(reason):
        raise PublishRefused("no_reason")
    testimony = Testimony(reason=reason.strip(), proof=proof.method)
    record("reinstated", publication.edition, by=by, person=person, testimony=testimony, at=at)
    publication.withdrawn = None
    publication.save(update_fields=["withdrawn"])
    return publication


@transaction.atomic
def review(
    article: Article, *, by: User, statement: str, proof: Proof, review_due: date, at: datetime
) -> Publication:
    """Say that the live words still hold, until the next review."""
    _hold(article)
    person = _radiologist(by)
    if not holds(proof, by, at):
        raise PublishRefused("not_proven")
    if blank(statement):
        raise PublishRefused("no_statement")
    publication = _published(article, at)
    if publication.withdrawn:
        raise PublishRefused("already_withdrawn")
    _refuse_ended(publication, at)
    testimony = Testimony(statement=statement, proof=proof.method, review_due=review_due)
    record("reviewed", publication.edition, by=by, person=person, testimony=testimony, at=at)
    publication.review_due = review_due
    publication.save(update_fields=["review_due"])
    return publication


def _radiologist(user: User) -> Person:
    """Who may act on what patients read; in production no demonstration account."""
    signatory = signatory_of(user)
    if signatory is None:
        raise PublishRefused("not_signatory")
    if settings.PRODUCTION and signatory.demonstration:
        raise PublishRefused("demonstration")
    return person_of(user)


def _published(article: Article, at: datetime) -> Publication:
    """The article's current publication, live or not."""
    publication = Publication.objects.whole().current(at).filter(article=article).first()
    if publication is None:
        raise PublishRefused("never_published")
    return publication


def _refuse_ended(publication: Publication, at: datetime) -> None:
    """What patients read no more, whatever is said of it."""
    if publication.live_until and publication.live_until <= at:
        raise PublishRefused("schedule_ended")


def _hold(article: Article) -> None:
    """Two people acting on one article take turns."""
    Article.objects.select_for_update().get(pk=article.pk)
