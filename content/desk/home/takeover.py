"""Pages that still carry the name of somebody who left."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.desk.home.panel import Panel, Reader, Row, name_of, title_of
from content.publish.publication import Publication
from content.sign.signatory import who_may_sign


def left_behind(reader: Reader) -> Panel | None:
    """Live pages whose signatory may sign no longer: nobody answers for their next review. Not
    shown where there are none, which is as it should be."""
    if not reader.signs:
        return None
    live = Publication.objects.live(reader.now).exclude(signed__user__in=who_may_sign())
    found = live.select_related("article", "edition", "signed__user").order_by("pk")
    total = found.count()
    if not total:
        return None
    headline = ngettext(
        "%(number)s page is to be taken over", "%(number)s pages are to be taken over", total
    ) % {"number": total}
    rows = tuple(_row(publication, reader) for publication in found[: reader.most])
    return Panel("takeover", gettext_lazy("To take over"), rows, total, "", headline)


def _row(publication: Publication, reader: Reader) -> Row:
    known = {
        "number": publication.edition.number,
        "who": name_of(publication.signed.user),
    }
    return Row(
        title=title_of(publication.article, reader.language),
        address=reverse("admin:content_article_release", args=[publication.article_id]),
        why=(_("Edition %(number)s was signed by %(who)s, who left") % known,),
        act=gettext_lazy("Read and sign"),
    )
