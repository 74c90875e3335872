"""What is due: reviews of live pages."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.desk.home.panel import Panel, Reader, Row, day, left_words, title_of
from content.publish.publication import Publication

REVIEW_AHEAD = timedelta(days=30)


def reviews(reader: Reader) -> Panel | None:
    """Live pages whose review is overdue, or due within thirty days."""
    if not reader.articles:
        return None
    due = (
        Publication.objects.live(reader.now)
        .filter(review_due__lte=reader.today + REVIEW_AHEAD)
        .select_related("article")
        .order_by("review_due", "pk")
    )
    total = due.count()
    headline = ngettext(
        "%(number)s page is to be reviewed", "%(number)s pages are to be reviewed", total
    ) % {"number": total}
    rows = tuple(_review_row(publication, reader) for publication in due[: reader.most])
    empty = gettext_lazy("No review is due within thirty days.")
    heading = gettext_lazy("To review")
    return Panel("review", heading, rows, total, empty, headline if reader.signs else "")


def next_review(reader: Reader) -> date | None:
    """The day of the next review that is further away than the list shows."""
    later = Publication.objects.live(reader.now).filter(review_due__gt=reader.today + REVIEW_AHEAD)
    return later.order_by("review_due").values_list("review_due", flat=True).first()


def _review_row(publication: Publication, reader: Reader) -> Row:
    assert publication.review_due is not None  # the query asked for it
    left = (publication.review_due - reader.today).days
    return Row(
        title=title_of(publication.article, reader.language),
        address=reverse("admin:content_article_release", args=[publication.article_id]),
        why=(_("Review due on %(at)s") % {"at": day(publication.review_due)},),
        act=gettext_lazy("Review") if reader.signs else "",
        tag=left_words(left),
        tone="late" if left < 0 else "soon",
    )
