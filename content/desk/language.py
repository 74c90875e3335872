"""The language of the desk: each person's own, kept on the account."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from content.plain.languages import LANGUAGES, Language
from content.source.user import User

DESK = "/admin/"


class DeskLanguage:
    """Middleware: the desk speaks its reader's language. Nothing outside the desk is touched, and
    there no session is read.

    Its pages may tell the desk itself where a form comes from: under the patients' `no-referrer`
    a browser posts from nowhere, and every form would be refused as forged.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(DESK):
            return self.get_response(request)
        with translation.override(language_of(request)):
            response = self.get_response(request)
        response.headers.setdefault("Referrer-Policy", "same-origin")
        return response


def language_of(request: HttpRequest) -> Language:
    """The account's language; before login, the one the browser asks for."""
    if isinstance(request.user, User):
        return "en" if request.user.language == "en" else "fr"
    return preferred(request)


def preferred(request: HttpRequest) -> Language:
    """The language that a browser asks for."""
    return "en" if translation.get_language_from_request(request) == "en" else "fr"


def spoken() -> Language:
    """The language that the desk speaks now."""
    return "en" if translation.get_language() == "en" else "fr"


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language on the account, and go back to where one was."""
    language, back = request.POST.get("language", ""), request.POST.get("next", "")
    if language in LANGUAGES and isinstance(request.user, User):
        request.user.language = language
        request.user.save(update_fields=["language"])
    here = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return HttpResponseRedirect(back if here else reverse("admin:index"))
