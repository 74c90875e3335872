"""What waits for a signature, what came back, what changed since one signed."""

from collections.abc import Iterable, Mapping

import msgspec
from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.desk.home.panel import Panel, Reader, Row, day, name_of, title_of
from content.desk.labels import Label
from content.desk.standing import differences
from content.plain.canonical import Unreadable
from content.publish.publication import Publication
from content.sign.edition import Edition, Writer
from content.sign.event import Event
from content.source.article import Section


def to_sign(reader: Reader) -> Panel | None:
    """What this signatory may sign now. None for those who sign nothing."""
    if not reader.signs:
        return None
    events = _asked().exclude(edition__in=_barred(reader))
    total = events.count()
    headline = ngettext(
        "%(number)s page awaits your signature", "%(number)s pages await your signature", total
    ) % {"number": total}
    rows = _asked_rows(events[: reader.most], reader, gettext_lazy("Read and sign"))
    empty = gettext_lazy("Nothing awaits your signature.")
    return Panel("sign", gettext_lazy("To sign"), rows, total, empty, headline)


def awaiting(reader: Reader) -> Panel | None:
    """What a colleague must sign: everything for a writer, one's own words under four eyes."""
    if not reader.articles:
        return None
    events = _asked().filter(edition__in=_barred(reader)) if reader.signs else _asked()
    rows = _asked_rows(events[: reader.most], reader, "")
    empty = gettext_lazy("Nothing waits for a colleague.")
    return Panel("colleague", gettext_lazy("Awaiting a colleague"), rows, events.count(), empty)


def returned(reader: Reader) -> Panel | None:
    """What was sent back to those who asked for the signature or wrote the words."""
    if not reader.articles:
        return None
    asked = Event.objects.filter(
        act="submitted", edition=OuterRef("edition"), user=reader.user
    ).order_by()
    events = (
        Event.objects.newest_of("submitted", "returned", "signed")
        .filter(Exists(asked) | _written(reader), act="returned")
        .select_related("article", "edition", "user")
    )
    total = events.count()
    headline = ngettext(
        "%(number)s page came back to you", "%(number)s pages came back to you", total
    ) % {"number": total}
    rows = tuple(_returned_row(event, reader) for event in events[: reader.most])
    empty = gettext_lazy("Nothing came back to you.")
    return Panel("returned", gettext_lazy("Returned to you"), rows, total, empty, headline)


def changed(reader: Reader) -> Panel | None:
    """What this signatory answered for and was edited, or signed by a colleague, since then."""
    if not reader.signs:
        return None
    sections = Section.objects.filter(article=OuterRef("article")).order_by("-changed_at")
    editions = Edition.objects.filter(article=OuterRef("article")).order_by("-number")
    events = (
        Event.objects.newest_of("signed", by=reader.user)
        .annotate(
            edited_at=Subquery(sections.values("changed_at")[:1]),
            newest=Subquery(editions.values("number")[:1]),
        )
        .filter(
            Q(edited_at__gt=F("at"))
            | Q(article__changed_at__gt=F("at"))
            | Q(newest__gt=F("edition__number"))
        )
        .select_related("article", "edition")
    )
    rows = tuple(_changed_row(event, reader) for event in events[: reader.most])
    heading = gettext_lazy("Changed since you signed")
    empty = gettext_lazy("Everything you signed stands as you signed it.")
    return Panel("changed", heading, rows, events.count(), empty)


def _asked() -> QuerySet[Event]:
    """For each article whose signature is asked for and not yet given or refused, that event."""
    newest = Event.objects.newest_of("submitted", "returned", "signed")
    return newest.filter(act="submitted").select_related("article", "edition__article", "user")


def _written(reader: Reader) -> Q:
    """Of the articles of which this person last wrote the head or a section, in either language."""
    own = Section.objects.filter(Q(author_fr=reader.user) | Q(author_en=reader.user))
    sections = Q(article__in=own.order_by().values("article"))
    return sections | Q(article__author_fr=reader.user) | Q(article__author_en=reader.user)


def _barred(reader: Reader) -> QuerySet[Writer, int]:
    """The editions this person may not sign, under four eyes."""
    own = Writer.objects.filter(user=reader.user).values_list("edition", flat=True)
    return own if settings.FOUR_EYES == "required" else own.none()


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


def _changed_row(event: Event, reader: Reader) -> Row:
    known = {"number": event.edition.number, "at": day(event.at)}
    signed = _("You signed edition %(number)s on %(at)s") % known
    newest, edited = event.newest, event.edited_at  # type: ignore[attr-defined]  # annotated above
    if newest > event.edition.number:
        since = _("Edition %(number)s was made since") % {"number": newest}
    else:
        since = _("Edited on %(at)s") % {
            "at": day(max(edited or event.at, event.article.changed_at))
        }
    title = title_of(event.article, reader.language)
    return Row(title, _release(event), (signed, since), gettext_lazy("Look"))


def _release(event: Event) -> str:
    """The screen that signs: of what was submitted, whatever was written since."""
    address = reverse("admin:content_article_release", args=[event.article_id])
    return f"{address}?edition={event.edition.number}" if event.act == "submitted" else address
