"""remind: what a timer does once a day. Asked twice, it does nothing twice."""

from datetime import date, datetime
from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone

from content.desk.home.due import REVIEW_AHEAD
from content.desk.home.panel import title_of
from content.desk.mail import send
from content.desk.reminder import Reminder
from content.publish import tally
from content.publish.publication import Publication
from content.sign.signatory import who_may_sign
from content.sign.verify import chain_head
from content.source.user import User


class Reminded(NamedTuple):
    """What was done: mails that went and that did not, totals that were too old to keep, and the
    head of the chain to note elsewhere."""

    sent: int
    lost: int
    pruned: int
    head: str


def remind(now: datetime) -> Reminded:
    """Mail, once per due date, whoever answers for a page whose review is due within thirty days
    or overdue. A mail that did not go is tried again next time."""
    today = timezone.localdate(now)
    due = Publication.objects.live(now).filter(review_due__lte=today + REVIEW_AHEAD)
    went = [
        _remind(publication, user, today)
        for publication in due.select_related("article", "signed__user").order_by("pk")
        for user in responsible(publication)
    ]
    pruned = tally.prune(tally.kept_since(today))
    return Reminded(went.count(True), went.count(False), pruned, chain_head())


def responsible(publication: Publication) -> list[User]:
    """Who signed the page; if they may sign no longer, everyone who may."""
    signer = who_may_sign().filter(pk=publication.signed.user_id)
    return list(signer) or list(who_may_sign().order_by("pk"))


def _remind(publication: Publication, user: User, today: date) -> bool | None:
    """Whether the mail went; None if it went before, or a twin of this command is at it."""
    due, article = publication.review_due, publication.article
    assert due is not None  # the query asked for it
    # No transaction: a slow mail server would keep everybody else from writing.
    row, new = Reminder.objects.get_or_create(article=article, user=user, due=due)
    if not new:
        return None
    went = send(
        "review",
        user,
        title=title_of(article, "en" if user.language == "en" else "fr"),
        due=due,
        late=due < today,
        path=reverse("admin:content_article_release", args=[article.pk]),
    )
    if not went:
        row.delete()
    return went
