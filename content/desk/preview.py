"""Preview: a page as a patient would get it, from words that no patient can read yet."""

from csp.constants import SELF
from csp.decorators import csp_replace
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_safe

from content.desk.typed import typed_snapshot
from content.plain.compose import page_of
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot
from content.publish.live.house import frame, visit
from content.publish.render import render_page
from content.sign.edition import Edition
from content.source.article import Article


# The form shows the draft beside itself; nobody else may frame it.
@csp_replace({"frame-ancestors": [SELF]})  # type: ignore[arg-type]  # its type knows no arguments
@xframe_options_sameorigin
@require_http_methods(["GET", "POST"])
def draft(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """The working copy; when posted from the article's form, with what is typed there."""
    allow_reading(request)
    article = get_object_or_404(Article, pk=pk)
    snapshot = typed_snapshot(article, request.POST)
    addresses = {code: reverse("admin:preview_draft", args=[pk, code]) for code in LANGUAGES}
    return page(snapshot, known(language), addresses)


@require_safe
def frozen(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """A frozen edition, exactly."""
    allow_reading(request)
    edition = get_object_or_404(Edition, pk=pk)
    if not edition.intact:
        raise Http404
    addresses = {code: reverse("admin:preview_edition", args=[pk, code]) for code in LANGUAGES}
    return page(edition.snapshot(), known(language), addresses)


def allow_reading(request: HttpRequest) -> None:
    """Refuse those whose role has nothing to do with articles."""
    if not request.user.has_perm("content.view_article"):
        raise PermissionDenied


def known(language: str) -> Language:
    """The language of that code; Http404 if we do not have it."""
    for code in LANGUAGES:
        if code == language:
            return code
    raise Http404


def page(snapshot: Snapshot, language: Language, addresses: dict[Language, str]) -> HttpResponse:
    """The patient's own page, saying that it is a preview. Never kept, never indexed."""
    house = visit(language, timezone.now())
    around = frame(house, addresses=addresses, current=snapshot.key, indexed=False)
    links = house.addresses(language) | {snapshot.key: addresses[language]}
    content = page_of(snapshot, language, links)
    html = render_page(content, around, None, timezone.localdate(), "preview")
    headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
    return HttpResponse(html, headers=headers)
