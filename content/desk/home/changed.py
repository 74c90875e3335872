"""What reads otherwise than this signatory signed it last."""

from collections.abc import Mapping, Sequence

from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.desk.home.panel import Panel, Reader, Row, day, title_of
from content.plain.canonical import Unreadable, canonical, digest
from content.plain.quoting import put_all
from content.plain.snapshot import Snapshot, Technique
from content.sign.edition import Edition
from content.sign.event import Event, EventQuerySet
from content.source.article import Article, Section
from content.source.library import Library, read_techniques
from content.source.snapshot import take_snapshots


def changed(reader: Reader) -> Panel | None:
    """What this signatory answered for and says other words, signed by a colleague or not yet."""
    if not reader.signs:
        return None
    found = tuple(_suspected(reader))
    drafts = take_snapshots([event.article for event in found])
    rows = [
        _row(event, reader)
        for event in found
        if event.newest != event.edition.number  # type: ignore[attr-defined]  # annotated below
        or _differs(event.edition, drafts[event.article_id], reader)
    ]
    heading = gettext_lazy("Changed since you signed")
    empty = gettext_lazy("Everything you signed stands as you signed it.")
    return Panel("changed", heading, tuple(rows[: reader.most]), len(rows), empty)


def _differs(edition: Edition, draft: Snapshot, reader: Reader) -> bool:
    """Whether the draft says other words. A figure or a source that changed has its own row."""
    if digest(canonical(draft)) == edition.digest or not reader.demands.library:
        return digest(canonical(draft)) != edition.digest
    library = reader.demands.library
    try:
        return put_all(edition.snapshot(), library.facts, library.sources) != draft
    except Unreadable:
        return True


def _suspected(reader: Reader) -> EventQuerySet:
    """This person's last signatures of what was saved since, or signed since in another edition, or
    quotes words of the library that changed. To read every article at every visit would be slow."""
    sections = Section.objects.filter(article=OuterRef("article")).order_by("-changed_at")
    signed = Event.objects.filter(article=OuterRef("article"), act="signed").order_by("-number")
    return (
        Event.objects.newest_of("signed", by=reader.user)
        .annotate(
            edited_at=Subquery(sections.values("changed_at")[:1]),
            newest=Subquery(signed.values("edition__number")[:1]),
        )
        .filter(
            Q(edited_at__gt=F("at"))
            | Q(article__changed_at__gt=F("at"))
            | Q(article__in=_quoting_others(reader))
            | ~Q(newest=F("edition__number"))
        )
        .select_related("article", "edition")
    )


def _quoting_others(reader: Reader) -> list[int]:
    """The articles of which patients read something that reads otherwise in the library."""
    library, live = reader.demands.library, reader.demands.live
    regions = {one.snapshot.region for one in live if one.snapshot.techniques}
    techniques = {region: read_techniques(region) for region in regions}
    return [
        one.publication.article_id
        for one in live
        if library and _quotes_others(one.snapshot, library, techniques)
    ]


def _quotes_others(
    snapshot: Snapshot, library: Library, techniques: Mapping[str, Sequence[Technique]]
) -> bool:
    if snapshot.techniques and snapshot.techniques != techniques[snapshot.region]:
        return True
    return any(
        getattr(library, table).get(value.key) != value
        for table in ("terms", "pictures")
        for value in getattr(snapshot, table)
    )


def _row(event: Event, reader: Reader) -> Row:
    known = {"number": event.edition.number, "at": day(event.at)}
    signed = _("You signed edition %(number)s on %(at)s") % known
    article: Article = event.article
    newest, edited = event.newest, event.edited_at  # type: ignore[attr-defined]  # annotated above
    if newest != event.edition.number:
        since = _("Edition %(number)s was signed since") % {"number": newest}
    elif (last := max(edited or event.at, article.changed_at)) > event.at:
        since = _("Edited on %(at)s") % {"at": day(last)}
    else:
        since = _("Something that it quotes changed: a term, a technique or a picture")
    address = reverse("admin:content_article_release", args=[event.article_id])
    return Row(title_of(article, reader.language), address, (signed, since), gettext_lazy("Look"))
