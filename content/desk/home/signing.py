"""What waits for a signature, and what came back."""

from collections.abc import Iterable, Mapping

import msgspec
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.desk.home.changes import change_rows
from content.desk.home.demands import Change
from content.desk.home.panel import Panel, Reader, Row, day, name_of, title_of
from content.desk.labels import Label
from content.desk.standing import differences
from content.plain.canonical import Unreadable
from content.publish.publication import Publication
from content.sign.edition import Edition
from content.sign.event import Event
from content.source.article import Section


def to_sign(reader: Reader) -> Panel | None:
    """What this signatory may sign now: in one sitting what a figure changed, then one by one. None
    for those who sign nothing."""
    if not reader.signs:
        return None
    changes = tuple(change for change in reader.demands.changes if not change.barred)
    events = reader.demands.open
    headline = ngettext(
        "%(number)s page awaits your signature",
        "%(number)s pages await your signature",
        number := _pages(changes, events),
    ) % {"number": number}
    rows = _rows(changes, events, reader, gettext_lazy("Read and sign"))
    empty = gettext_lazy("Nothing awaits your signature.")
    total = len(changes) + len(events)
    return Panel("sign", gettext_lazy("To sign"), rows, total, empty, headline)


def awaiting(reader: Reader) -> Panel | None:
    """What a colleague must sign: everything for a writer, one's own words under four eyes."""
    if not reader.articles:
        return None
    found = reader.demands
    changes = tuple(change for change in found.changes if change.barred or not reader.signs)
    events = found.barred if reader.signs else (*found.open, *found.barred)
    rows = _rows(changes, events, reader, "")
    empty = gettext_lazy("Nothing waits for a colleague.")
    total = len(changes) + len(events)
    return Panel("colleague", gettext_lazy("Awaiting a colleague"), rows, total, empty)


def returned(reader: Reader) -> Panel | None:
    """What those who asked for the signature or wrote the words must see to: what was sent back,
    and what can no longer be signed."""
    if not reader.articles:
        return None
    mine = Exists(
        Event.objects.filter(
            act="submitted", edition=OuterRef("edition"), user=reader.user
        ).order_by()
    ) | _written(reader)
    events = (
        Event.objects.standing()
        .filter(mine, Q(act="returned") | Q(pk__in=[one.pk for one in reader.demands.overtaken]))
        .select_related("article", "edition", "user")
    )
    total = events.count()
    headline = ngettext(
        "%(number)s page came back to you", "%(number)s pages came back to you", total
    ) % {"number": total}
    rows = tuple(
        _returned_row(event, reader) if event.act == "returned" else _overtaken_row(event, reader)
        for event in events[: reader.most]
    )
    empty = gettext_lazy("Nothing came back to you.")
    return Panel("returned", gettext_lazy("Returned to you"), rows, total, empty, headline)


def _pages(changes: Iterable[Change], events: Iterable[Event]) -> int:
    """How many pages these are: two figures may change the same one."""
    sat = {one.live.publication.article_id for change in changes for one in change.texts}
    return len(sat | {event.article_id for event in events})


def _written(reader: Reader) -> Q:
    """Of the articles of which this person last wrote the head or a section, in either language."""
    own = Section.objects.filter(Q(author_fr=reader.user) | Q(author_en=reader.user))
    sections = Q(article__in=own.order_by().values("article"))
    return sections | Q(article__author_fr=reader.user) | Q(article__author_en=reader.user)


def _rows(
    changes: Iterable[Change], events: Iterable[Event], reader: Reader, act: Label
) -> tuple[Row, ...]:
    first = change_rows(tuple(changes)[: reader.most], reader, act)
    return (*first, *_asked_rows(tuple(events)[: reader.most - len(first)], reader, act))


def _asked_rows(events: Iterable[Event], reader: Reader, act: Label) -> tuple[Row, ...]:
    found = tuple(events)
    live = {
        publication.article_id: publication.edition
        for publication in Publication.objects.live(reader.now)
        .filter(article__in=[event.article_id for event in found])
        .select_related("edition")
    }
    return tuple(
        Row(
            title=title_of(event.article, reader.language),
            address=_release(event),
            why=(_asked_by(event, reader), _difference(event.edition, live, event.article_id)),
            act=act,
        )
        for event in found
    )


def _asked_by(event: Event, reader: Reader) -> str:
    known = {"number": event.edition.number, "at": day(event.at), "who": name_of(event.user)}
    if event.user_id == reader.user.pk:
        return _("Edition %(number)s, asked by you on %(at)s") % known
    return _("Edition %(number)s, asked by %(who)s on %(at)s") % known


def _difference(edition: Edition, live: Mapping[int, Edition], article: int) -> str:
    """How far the words to sign are from what patients read."""
    if article not in live:
        return _("Patients read nothing of it yet")
    try:
        number = len(set(differences(edition.snapshot(), live[article].snapshot())))
    except Unreadable:
        return _("The stored words cannot be read: run “manage.py verify”")
    return ngettext(
        "%(number)s passage differs from what patients read",
        "%(number)s passages differ from what patients read",
        number,
    ) % {"number": number}


def _returned_row(event: Event, reader: Reader) -> Row:
    try:
        reason = event.testimony().reason
    except msgspec.MsgspecError:
        reason = _("(this entry was tampered with)")
    by = _("Returned by %(who)s on %(at)s") % {"who": name_of(event.user), "at": day(event.at)}
    address = reverse("admin:content_article_change", args=[event.article_id])
    title = title_of(event.article, reader.language)
    return Row(title, address, (by, f"“{reason}”"), gettext_lazy("Correct"))


def _overtaken_row(event: Event, reader: Reader) -> Row:
    asked = _asked_by(event, reader)
    why = _("A figure or a source changed since: freeze the text again, and ask again")
    address = reverse("admin:content_article_release", args=[event.article_id])
    title = title_of(event.article, reader.language)
    return Row(title, address, (asked, why), gettext_lazy("Ask again"))


def _release(event: Event) -> str:
    """The screen that signs: of what was submitted, whatever was written since."""
    address = reverse("admin:content_article_release", args=[event.article_id])
    return f"{address}?edition={event.edition.number}" if event.act == "submitted" else address
