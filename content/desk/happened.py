"""What happened to an article, as colleagues read it, and the return that still stands."""

from typing import NamedTuple

import msgspec
from django.utils.translation import gettext

from content.desk.labels import ACTS, Label
from content.sign.event import Event
from content.source.article import Article


class Happened(NamedTuple):
    """One event. `name`: of the person, as it was that day."""

    act: Label
    name: str
    event: Event
    reason: str


def happened(event: Event) -> Happened:
    """The event in words; it says so if somebody changed it since."""
    label = ACTS.get(event.act, event.act)
    try:
        body = event.content()
    except msgspec.MsgspecError:
        return Happened(label, gettext("(this entry was tampered with)"), event, "")
    return Happened(label, body.person.name, event, body.testimony.reason)


def returned(article: Article) -> Happened | None:
    """The return that waits for a correction: the newest word about a signature is that there is
    none. It stands until an edition is submitted or signed."""
    last = Event.objects.of(article).standing().select_related("edition").first()
    return happened(last) if last and last.act == "returned" else None
