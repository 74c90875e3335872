"""Views: find out what was asked, hand out the answer."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from content.plain.languages import LANGUAGES, Language
from content.publish.live import machine, pages, papers
from content.publish.live.answer import go_to
from content.publish.live.versions import compared, listed
from content.read.language import negotiate
from content.read.respond import respond

View = Callable[..., HttpResponse]


def anonymous(view: View) -> View:
    """A view that never sees a cookie, so that none is answered by one that replaces it."""

    @wraps(view)
    def without_cookies(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.COOKIES.clear()
        return view(request, *args, **kwargs)

    return without_cookies


def reads(view: View) -> View:
    """A view that only reads: any other method is answered 405, before any talk of tokens."""
    return csrf_exempt(anonymous(require_safe(view)))


def asked(request: HttpRequest) -> Language:
    """The language the browser asks for."""
    return negotiate(request.headers.get("Accept-Language", ""))


@reads
def root(request: HttpRequest) -> HttpResponse:
    """Choose a language by what the browser says; nothing is remembered."""
    return respond(request, go_to(f"/{asked(request)}/", varies="Accept-Language"))


@reads
def home(request: HttpRequest, language: Language) -> HttpResponse:
    """The home page."""
    return respond(request, pages.home(language, timezone.now()))


@reads
def article(request: HttpRequest, language: Language, slug: str) -> HttpResponse:
    """An article or a generated page."""
    return respond(request, pages.by_slug(language, slug, timezone.now()))


@reads
def paper(request: HttpRequest, language: Language, name: str) -> HttpResponse:
    """A PDF of an article, as it is kept."""
    return respond(request, papers.by_name(language, name, timezone.now()))


@reads
def versions(request: HttpRequest, language: Language, slug: str) -> HttpResponse:
    """Every edition of an article that was ever live, and why it changed."""
    return respond(request, listed(language, slug, timezone.now()))


@reads
def changes(
    request: HttpRequest, language: Language, slug: str, code: str, before: str = ""
) -> HttpResponse:
    """What one of them changed in the one before, word by word."""
    return respond(request, compared(language, slug, code, timezone.now(), before=before))


@reads
def edition(request: HttpRequest, code: str) -> HttpResponse:
    """One edition for ever, in the language the browser asks for."""
    answer = pages.by_code(code, asked(request), timezone.now())
    return respond(request, answer._replace(varies="Accept-Language"))


@reads
def edition_in(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """One edition for ever, in one language."""
    return respond(request, pages.by_code(code, language, timezone.now()))


@reads
def picture(request: HttpRequest, digest: str, suffix: str) -> HttpResponse:
    """A picture by the hash of its bytes: it can never change, so it is kept for a year."""
    content = machine.picture(digest, suffix, request.headers.get("Accept-Encoding", ""))
    if content is None:
        raise Http404
    response = HttpResponse(content.body, content_type=content.kind)
    if content.encoding:
        response["Content-Encoding"] = content.encoding
    patch_vary_headers(response, ["Accept-Encoding"])
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


@reads
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page that may be indexed, with its translation."""
    return respond(request, machine.sitemap(timezone.now()))


@reads
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read."""
    return respond(request, machine.robots())


@reads
def healthz(_request: HttpRequest) -> HttpResponse:
    """200 while pages can be served; names what is degraded."""
    state = machine.health(timezone.now())
    response = JsonResponse(state._asdict(), status=200 if state.serving else 503)
    response["Cache-Control"] = "no-store"
    return response


@anonymous
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page: in the language of the address, or in the one the browser asks for."""
    prefix = request.path.split("/")[1]
    for language in LANGUAGES:
        if language == prefix:
            return respond(request, pages.missing(language, timezone.now()))
    answer = pages.missing(asked(request), timezone.now())
    return respond(request, answer._replace(varies="Accept-Language"))
