"""Acts on what is live: publish, withdraw, reinstate, review."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate

from content.plain.addresses import RESERVED
from content.plain.languages import LANGUAGES
from content.publish.publication import Publication
from content.publish.ready import make_ready
from content.sign.edition import Edition
from content.sign.event import Event, Person, Testimony, record
from content.sign.person import person_of
from content.sign.proof import Proof, holds
from content.sign.signatory import signatory_of
from content.source.address import Address
from content.source.article import Article
from content.source.user import User


class PublishRefused(Exception):
    """Nothing was changed. `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@transaction.atomic
def publish(
    edition: Edition,
    *,
    by: User,
    at: datetime,
    live_from: datetime | None = None,
    live_until: datetime | None = None,
) -> Publication:
    """Make this signed edition the live one. PublishRefused if it is not signed since it was last
    published or withdrawn, or if an address it needs belongs to another article."""
    _hold(edition.article)
    person = _radiologist(by)
    signed = _fresh_signature(edition)
    if not edition.intact:
        raise PublishRefused("tampered")
    if settings.PRODUCTION and (person.demonstration or signed.demonstration):
        raise PublishRefused("demonstration")
    if live_from and live_until and live_from >= live_until:
        raise PublishRefused("schedule")
    _take_addresses(edition)
    testimony = Testimony(live_from=live_from, live_until=live_until)
    event = record("published", edition, by=by, person=person, testimony=testimony, at=at)
    publication = _point_at(edition, signed, event)
    make_ready(localdate(at))
    return publication


def _point_at(edition: Edition, signed: Event, published: Event) -> Publication:
    """Make the edition the live one, with the dates that the two events say."""
    testimony = published.testimony()
    publication, _ = Publication.objects.update_or_create(
        article=edition.article,
        defaults={
            "edition": edition,
            "signed": signed,
            "published": published,
            "withdrawn": None,
            "live_from": testimony.live_from,
            "live_until": testimony.live_until,
            "review_due": signed.testimony().review_due,
        },
    )
    return publication


@transaction.atomic
def withdraw(article: Article, *, by: User, reason: str, at: datetime) -> Publication:
    """Take the live edition away, in one act. The page then says so, with whom to call."""
    _hold(article)
    person = _radiologist(by)
    if not reason.strip():
        raise PublishRefused("no_reason")
    publication = _published(article)
    if publication.withdrawn:
        raise PublishRefused("already_withdrawn")
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
    publication = _published(article)
    if not publication.withdrawn:
        raise PublishRefused("not_withdrawn")
    if not publication.edition.intact:
        raise PublishRefused("tampered")
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
    publication = _published(article)
    if publication.withdrawn:
        raise PublishRefused("already_withdrawn")
    testimony = Testimony(statement=statement, proof=proof.method, review_due=review_due)
    record("reviewed", publication.edition, by=by, person=person, testimony=testimony, at=at)
    publication.review_due = review_due
    publication.save(update_fields=["review_due"])
    return publication


def _radiologist(user: User) -> Person:
    if signatory_of(user) is None:
        raise PublishRefused("not_signatory")
    return person_of(user)


def _fresh_signature(edition: Edition) -> Event:
    """The signature of this edition, if nothing was published or withdrawn after it."""
    signed = Event.objects.filter(edition=edition, act="signed").order_by("-number").first()
    last = Event.objects.latest_of(edition.article, "published", "withdrawn")
    if signed is None:
        raise PublishRefused("not_signed")
    if last and last.number > signed.number:
        again = last.act == "published" and last.edition_id == edition.pk
        raise PublishRefused("already_live" if again else "signed_before")
    return signed


def _take_addresses(edition: Edition) -> None:
    """Give the edition's slugs to its article for good."""
    slugs = edition.snapshot().slug
    for language in LANGUAGES:
        if not slugs[language]:
            raise PublishRefused("no_address")
        if (language, slugs[language]) in RESERVED:
            raise PublishRefused("address_taken")
        address, _ = Address.objects.get_or_create(
            language=language, slug=slugs[language], defaults={"article": edition.article}
        )
        if address.article_id != edition.article_id:
            raise PublishRefused("address_taken")


def _published(article: Article) -> Publication:
    publication = Publication.objects.whole().filter(article=article).first()
    if publication is None:
        raise PublishRefused("never_published")
    return publication


def _hold(article: Article) -> None:
    """Two people acting on one article take turns."""
    Article.objects.select_for_update().get(pk=article.pk)
