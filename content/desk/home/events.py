"""What was done last, by anyone."""

from django.urls import reverse
from django.utils.translation import gettext_lazy

from content.desk.home.panel import Panel, Reader, Row, day, name_of, title_of
from content.desk.labels import ACTS
from content.sign.event import Event


def last_events(reader: Reader) -> Panel | None:
    """The newest events, newest first."""
    if not reader.articles:
        return None
    newest = Event.objects.select_related("article", "edition", "user")[: reader.most]
    rows = tuple(_row(event, reader) for event in newest)
    heading, empty = gettext_lazy("Last events"), gettext_lazy("Nothing was recorded yet.")
    return Panel("events", heading, rows, len(rows), empty)


def _row(event: Event, reader: Reader) -> Row:
    return Row(
        title=title_of(event.article, reader.language),
        address=reverse("admin:content_event_change", args=[event.pk]),
        why=(f"{name_of(event.user)}, {day(event.at)}",),
        tag=str(ACTS.get(event.act, event.act)),
        tone="good" if event.act in ("signed", "published", "reviewed") else "",
    )
