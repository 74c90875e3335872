"""The whole first screen: the panels of a person's roles, in the order of a day's work."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from content.desk.home.changed import changed
from content.desk.home.clearness import unclear
from content.desk.home.due import next_review, reviews
from content.desk.home.events import last_events
from content.desk.home.fees import fees
from content.desk.home.links import links
from content.desk.home.panel import LONGEST, SHOWN, Panel, Reader, day, reader_of
from content.desk.home.people import accounts, gaps
from content.desk.home.signing import awaiting, returned, to_sign
from content.desk.home.takeover import left_behind

# Each answers None to those whose roles it does not concern. Add one to give it a place.
PANELS: tuple[Callable[[Reader], Panel | None], ...] = (
    links,
    to_sign,
    returned,
    changed,
    awaiting,
    left_behind,
    reviews,
    unclear,
    gaps,
    fees,
    accounts,
    last_events,
)


def home(request: HttpRequest) -> dict[str, Any]:
    """What the template of the first screen asks for. `?all=KEY` shows one panel, longer."""
    alone = request.GET.get("all", "")
    reader = reader_of(request, timezone.now(), LONGEST if alone else SHOWN)
    found = [panel for make in PANELS if (panel := make(reader)) is not None]
    chosen = [panel for panel in found if panel.key == alone]
    first = next((panel for panel in found if panel.total and panel.headline), None)
    return {
        "panels": chosen or found,
        "quiet": [] if chosen else [panel for panel in found if not panel.rows],
        "alone": bool(chosen),
        "title": first.headline if first else _("Nothing awaits you"),
        "elsewhere": _elsewhere(reader, found, first),
        "demonstration": not settings.PRODUCTION,
    }


def _elsewhere(reader: Reader, found: list[Panel], first: Panel | None) -> str:
    """One sentence on what the heading does not say."""
    more = [p for p in found if p.total and p.headline and p is not first]
    if more:
        return _("Also: %(what)s.") % {"what": ", ".join(panel.headline for panel in more)}
    due = next_review(reader) if reader.articles else None
    if due:
        return _("Nothing is urgent elsewhere. The next review falls on %(at)s.") % {"at": day(due)}
    return ""
