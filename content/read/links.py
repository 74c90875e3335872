"""Views of links: the appointment behind a code, counted without knowing who opened it."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from content.plain.addresses import link_address
from content.plain.languages import Language
from content.publish import tally
from content.publish.live.answer import Answer
from content.publish.live.links import by_link
from content.read.opened import opened
from content.read.respond import respond
from content.read.views import asked, reads

LONGEST = 200  # of what is typed: an address and more


@reads
def typed(request: HttpRequest) -> HttpResponse:
    """The code that was typed into the form, as the address that it stands for: that leads on."""
    return link(request, link_address(request.GET.get("code", "")))


@reads
def link(request: HttpRequest, code: str) -> HttpResponse:
    """Your appointment, in the language of the link, or else in the browser's."""
    answer = by_link(code[:LONGEST], asked(request), timezone.now())
    return _counted(request, code, answer._replace(varies="Accept-Language"))


@reads
def link_in(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """Your appointment in the language that the reader chose."""
    answer = by_link(code, language, timezone.now(), chosen=True)
    return _counted(request, code, answer)


def _counted(request: HttpRequest, code: str, answer: Answer) -> HttpResponse:
    """The answer; a page that a person opened is one more of that day."""
    response = respond(request, answer)
    if answer.status == 200 and opened(request.method or "", request.headers):
        language: Language = "en" if answer.language == "en" else "fr"
        tally.count("opened", code, language=language, on=timezone.localdate())
    return response
