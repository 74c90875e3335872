"""What readers send: whether a part was clear, and a question. Neither is about a person."""

from functools import wraps
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from django.views.defaults import bad_request

from content.plain.languages import Language
from content.publish import tally
from content.publish.live.clear import answered
from content.publish.live.house import visit
from content.publish.live.search import form, results
from content.read.respond import respond
from content.read.views import View, anonymous


def sent(view: View) -> View:
    """A view that takes a form without a token: there is nobody in whose name another site could
    send it."""
    return csrf_exempt(anonymous(view))


def form_of(request: HttpRequest) -> QueryDict:
    """What was sent. Our forms are UTF-8: what says that it is anything else is refused, for some
    codecs are of no text at all, or make characters that no page can hold."""
    if (request.content_params or {}).get("charset", "utf-8").lower() != "utf-8":
        raise BadRequest("Forms are sent in UTF-8.")
    return request.POST


def posted(view: View) -> View:
    """A view of a sent form. Whoever comes to its address without one reads where to go on."""

    @wraps(view)
    def with_form(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            return view(request, *args, **kwargs)
        answer: HttpResponse = bad_request(request, BadRequest())
        answer.status_code, answer["Allow"] = 405, "POST"
        return answer

    return with_form


@sent
@posted
def clear(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """One tap: whether a section was clear. Counted if it was a reader of that page."""
    now, typed = timezone.now(), form_of(request)
    subject: tally.Subject = "clear" if "clear" in typed else "unclear"
    about = answered(code, typed.get(subject, ""), language, now)
    if about.key and request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin":
        tally.count(subject, about.key, language=language, on=timezone.localdate(now))
    return respond(request, about.answer)


@sent
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("question")  # out of every report of a fault
def search(request: HttpRequest, language: Language) -> HttpResponse:
    """A question and the sections that answer it. Posted, so that it stands in no address."""
    question = form_of(request).get("question", "")
    house = visit(language, timezone.now())
    return respond(request, results(house, question) if question.strip() else form(house))
