"""The ready list on the first screen of those who send links."""

from django.utils.translation import gettext_lazy

from content.desk.home.panel import Panel, Reader, Row
from content.desk.links.rows import ready_rows

MOST = 6  # centres shown at once


def links(reader: Reader) -> Panel | None:
    """Each procedure, centre and language, with its message to copy; for clinic staff, whose day
    it is. Others find the list among the tables."""
    if reader.accounts or not reader.user.has_perm("content.add_link"):
        return None
    places = ready_rows(reader.now, reader.language)
    return Panel(
        "links",
        gettext_lazy("Messages for patients"),
        tuple(Row(place.name, "", ()) for place in places[:MOST]),
        len(places),
        gettext_lazy("No procedure is published yet, or no centre is open."),
        template="desk/home/links.html",
        extra=places[:MOST],
    )
