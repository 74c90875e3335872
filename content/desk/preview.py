"""Preview: a page as a patient would get it, from words that no patient can read yet."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from content.plain.compose import page_of
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot
from content.publish.live.house import frame, visit
from content.publish.render import render_page
from content.sign.edition import Edition
from content.source.article import Article
from content.source.snapshot import Unsaved, take_snapshot
from content.source.translated import field

SECTIONS = "sections"  # the prefix of the sections in the article's form


@require_http_methods(["GET", "POST"])
def draft(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """The working copy; when posted from the article's form, with what is typed there."""
    allow_reading(request)
    article = get_object_or_404(Article, pk=pk)
    if request.method == "POST":
        for column in (field(name, code) for name in ("title", "lead") for code in LANGUAGES):
            setattr(article, column, request.POST.get(column, getattr(article, column)))
    snapshot = take_snapshot(article, typed(request.POST))
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


def typed(data: Mapping[str, str]) -> Unsaved:
    """What the article's form holds of each section that is already in the table."""
    unsaved: dict[tuple[str, Language], tuple[str, str]] = {}
    for name in data:
        prefix, _, rest = name.rpartition("-")
        if rest == "kind" and prefix.startswith(f"{SECTIONS}-"):
            for code in LANGUAGES:
                heading, body = (data.get(f"{prefix}-{n}_{code}", "") for n in ("heading", "body"))
                unsaved[data[name], code] = (heading, body)
    return unsaved


def page(snapshot: Snapshot, language: Language, addresses: dict[Language, str]) -> HttpResponse:
    """The patient's own page, saying that it is a preview. Never kept, never indexed."""
    house = visit(language, timezone.now())
    around = frame(house, addresses=addresses, current=snapshot.key, indexed=False)
    links = house.addresses(language) | {snapshot.key: addresses[language]}
    content = page_of(snapshot, language, links)
    html = render_page(content, around, None, timezone.localdate(), "preview")
    headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
    return HttpResponse(html, headers=headers)
