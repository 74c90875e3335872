"""The screen that compares: what patients read, the working copy, any two editions."""

from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.desk.language import spoken
from content.desk.preview import allow_reading
from content.desk.site import desk
from content.desk.steps import steps
from content.plain.snapshot import Snapshot
from content.publish.publication import Publication
from content.sign.edition import Edition
from content.source.article import Article
from content.source.snapshot import take_snapshot
from content.source.translated import get

DRAFT, LIVE = "draft", "live"


class Side(NamedTuple):
    """What may be compared: `code` is draft, live, or an edition's number."""

    code: str
    label: str


@require_safe
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Two sides of one article, both languages in step. `?old=` and `?new=` name the sides."""
    allow_reading(request)
    article = get_object_or_404(Article, pk=pk)
    offered = sides(article)
    first = LIVE if any(side.code == LIVE for side in offered) else offered[-1].code
    chosen = {"old": request.GET.get("old", first), "new": request.GET.get("new", DRAFT)}
    whole = "whole" in request.GET
    old, new = (_snapshot(article, chosen[name]) for name in ("old", "new"))
    context = {
        "title": get(article, "title", spoken()) or article.key,
        "article": article,
        "sides": offered,
        **chosen,
        "whole": whole,
        "unreadable": old is None or new is None,
        "same": old == new,
        "steps": steps(old, new, whole=whole) if old and new else (),
    }
    return TemplateResponse(request, "desk/compare.html", desk.each_context(request) | context)


def sides(article: Article) -> list[Side]:
    """Everything of this article that may be compared, newest first."""
    live = Publication.objects.live(timezone.now()).filter(article=article)
    number = live.values_list("edition__number", flat=True).first()
    found = [Side(DRAFT, _("the working copy"))]
    if number is not None:
        found.append(Side(LIVE, _("what patients read (edition %(number)s)") % {"number": number}))
    editions = Edition.objects.filter(article=article).order_by("-number")
    for frozen, at in editions.values_list("number", "frozen_at"):
        said = {"number": frozen, "at": date_format(timezone.localtime(at), "j F Y")}
        found.append(Side(str(frozen), _("edition %(number)s, frozen on %(at)s") % said))
    return found


def _snapshot(article: Article, code: str) -> Snapshot | None:
    """The words of a side; None if they are not whole. Http404 for a side there is not."""
    if code == DRAFT:
        return take_snapshot(article)
    editions = Edition.objects.filter(article=article)
    if code == LIVE:
        live = Publication.objects.live(timezone.now()).filter(article=article)
        editions = editions.filter(pk__in=live.values("edition"))
    elif code.isascii() and code.isdigit() and len(code) < 9:
        editions = editions.filter(number=int(code))
    else:
        raise Http404
    edition = get_object_or_404(editions)
    return edition.snapshot() if edition.intact else None
