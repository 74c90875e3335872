"""Views: find out what was asked, hand out the answer."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from content.plain.languages import LANGUAGES, Language
from content.publish.live import machine, pages
from content.publish.live.answer import Answer, go_to
from content.read.language import negotiate
from content.read.respond import respond


def asked(request: HttpRequest) -> Language:
    """The language the browser asks for."""
    return negotiate(request.headers.get("Accept-Language", ""))


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """Choose a language by what the browser says; nothing is remembered."""
    return respond(request, go_to(f"/{asked(request)}/", varies="Accept-Language"))


@require_safe
def home(request: HttpRequest, language: Language) -> HttpResponse:
    """The home page."""
    return respond(request, pages.home(language, timezone.now()))


@require_safe
def article(request: HttpRequest, language: Language, slug: str) -> HttpResponse:
    """An article or a generated page."""
    return respond(request, pages.by_slug(language, slug, timezone.now()))


@require_safe
def edition(request: HttpRequest, code: str) -> HttpResponse:
    """One edition for ever, in the language the browser asks for."""
    answer = pages.by_code(code, asked(request), timezone.now())
    return respond(request, answer._replace(varies="Accept-Language"))


@require_safe
def edition_in(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """One edition for ever, in one language."""
    return respond(request, pages.by_code(code, language, timezone.now()))


@require_safe
def picture(request: HttpRequest, digest: str, suffix: str) -> HttpResponse:
    """A picture by the hash of its bytes: it can never change, so it is kept for a year."""
    content = machine.picture(digest, suffix)
    if content is None:
        raise Http404
    response = HttpResponse(content.body, content_type=content.kind)
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page that may be indexed, with its translation."""
    return respond(request, machine.sitemap(timezone.now()))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read."""
    return respond(request, machine.robots())


@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """200 while pages can be served; names what is degraded."""
    state = machine.health(timezone.now())
    response = JsonResponse(state._asdict(), status=200 if state.serving else 503)
    response["Cache-Control"] = "no-store"
    return response


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page: in the language of the address, or in the one the browser asks for."""
    prefix = request.path.split("/")[1]
    language = next((code for code in LANGUAGES if code == prefix), asked(request))
    answer: Answer = pages.missing(language, timezone.now())
    return respond(request, answer)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke: a page that needs nothing that could be broken."""
    return render(request, "500.html", status=500)
