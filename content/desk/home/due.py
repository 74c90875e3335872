"""What runs out: reviews of live pages, fees of centres."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.desk.home.panel import Panel, Reader, Row, Tone, day, title_of
from content.publish.publication import Publication
from content.source.centre import Fee
from content.source.translated import get

REVIEW_AHEAD = timedelta(days=30)
FEES_AHEAD = timedelta(days=60)
SOON, NOW = 30, 7  # days left from which a fee is said to end soon, or now


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


def fees(reader: Reader) -> Panel | None:
    """The last known fee of a procedure at a centre, where it ends within sixty days or has."""
    if not (reader.centres or reader.accounts):
        return None
    ending = Fee.objects.ending(reader.today + FEES_AHEAD)
    rows = tuple(_fee_row(fee, reader) for fee in ending[: reader.most])
    total = ending.count()
    headline = ngettext(
        "%(number)s fee is running out", "%(number)s fees are running out", total
    ) % {"number": total}
    empty = gettext_lazy("No fee ends within sixty days.")
    return Panel("fees", gettext_lazy("Fees running out"), rows, total, empty, headline)


def _review_row(publication: Publication, reader: Reader) -> Row:
    assert publication.review_due is not None  # the query asked for it
    left = (publication.review_due - reader.today).days
    return Row(
        title=title_of(publication.article, reader.language),
        address=reverse("admin:content_article_release", args=[publication.article_id]),
        why=(_("Review due on %(at)s") % {"at": day(publication.review_due)},),
        act=gettext_lazy("Review") if reader.signs else "",
        tag=_left(left),
        tone="late" if left < 0 else "soon",
    )


def _fee_row(fee: Fee, reader: Reader) -> Row:
    left = (fee.valid_until - reader.today).days
    centre = get(fee.centre, "name", reader.language) or fee.centre.key
    ends = _("Last day: %(at)s") % {"at": day(fee.valid_until)}
    over = _("Patients now read “ask the centre”")
    return Row(
        title=f"{centre}, {title_of(fee.article, reader.language)}",
        address=reverse("admin:content_centre_change", args=[fee.centre_id]),
        why=(ends, over) if left < 0 else (ends,),
        act=gettext_lazy("Enter the new one") if reader.centres else "",
        tag=_left(left),
        tone=_tone(left),
    )


def _tone(left: int) -> Tone:
    """How loudly a fee with so many days left is shown."""
    return "late" if left < NOW else "soon" if left < SOON else ""


def _left(days: int) -> str:
    if days < 0:
        return ngettext("%(number)s day late", "%(number)s days late", -days) % {"number": -days}
    if days == 0:
        return _("today")
    return ngettext("in %(number)s day", "in %(number)s days", days) % {"number": days}
