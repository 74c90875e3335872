"""What must be right before an edition is published: its signature, its hours, its addresses."""

from collections.abc import Collection
from datetime import datetime

from content.plain.addresses import RESERVED
from content.plain.languages import LANGUAGES
from content.publish.publication import Publication
from content.publish.refused import PublishRefused
from content.sign.edition import Edition
from content.sign.event import Event
from content.source.address import Address
from content.source.article import Article


def fresh_signature(edition: Edition, at: datetime) -> Event:
    """The signature of this edition, if it was not returned, and nothing was published or
    withdrawn, after it."""
    signed = Event.objects.answer_to(edition)
    last = Event.objects.latest_of(edition.article, "published", "withdrawn")
    if signed is None:
        raise PublishRefused("not_signed")
    if signed.act == "returned":
        raise PublishRefused("returned_since")
    if last and last.number > signed.number:
        if last.act == "published" and last.edition_id == edition.pk:
            waits = Publication.objects.waiting(at).filter(edition=edition).exists()
            raise PublishRefused("already_scheduled" if waits else "already_live")
        raise PublishRefused("signed_before")
    return signed


def refuse_schedule(begins: datetime, ends: datetime | None, at: datetime) -> None:
    """Nothing begins before it was published: it would be older than what it is to replace."""
    if begins < at:
        raise PublishRefused("begins_in_past")
    if ends and ends <= begins:
        raise PublishRefused("schedule")


def refuse_pages(article: Article, pages: Collection[str]) -> None:
    """Only an alert is shown on other pages than its own, and only on some that exist."""
    if pages and article.genre != "alert":
        raise PublishRefused("no_alert")
    if Article.objects.filter(key__in=pages).exclude(genre="alert").count() != len(set(pages)):
        raise PublishRefused("no_such_page")


def take_addresses(edition: Edition) -> None:
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
