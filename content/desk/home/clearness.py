"""The passages that readers find least clear."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.desk.clearness import Opinion, least_clear, said_of
from content.desk.home.panel import Panel, Reader, Row, title_of
from content.desk.labels import KINDS
from content.plain.languages import NAMES
from content.publish.publication import Publication


def unclear(reader: Reader) -> Panel | None:
    """Sections of live editions that many readers found unclear, the worst first."""
    if not reader.articles:
        return None
    live = Publication.objects.live(reader.now).select_related("article", "edition")
    published = {publication.edition.code: publication for publication in live}
    found = least_clear(said_of(published, reader.today))
    rows = tuple(_row(one, published[one.code], reader) for one in found[: reader.most])
    empty = gettext_lazy("Readers who answer find every passage clear enough.")
    return Panel("unclear", gettext_lazy("Least clear to readers"), rows, len(found), empty)


def _row(one: Opinion, publication: Publication, reader: Reader) -> Row:
    address = reverse("admin:content_article_release", args=[publication.article_id])
    said = _("%(unclear)s of %(number)s answers say it is not clear") % {
        "unclear": one.unclear,
        "number": one.answers,
    }
    return Row(
        title=f"{title_of(publication.article, reader.language)}: {KINDS.get(one.kind, one.kind)}",
        address=f"{address}#row-{one.kind}",
        why=(NAMES[one.language], said),
        tag=f"{one.percent} %",
        tone="soon",
    )
