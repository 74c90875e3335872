"""From an Answer to an HTTP response: encoding, tags, and what may be kept by whom."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import get_conditional_response, patch_vary_headers

from content.publish.live.answer import Answer


def respond(request: HttpRequest, answer: Answer) -> HttpResponse:
    """The response that hands out an answer. A page may be kept, but is asked for again each
    time."""
    if answer.location:
        response: HttpResponse = HttpResponseRedirect(answer.location, status=answer.status)
    else:
        page = answer.encoded(request.headers.get("Accept-Encoding", ""))
        response = HttpResponse(page.body, status=answer.status, content_type=answer.kind)
        if answer.stored:
            response["ETag"] = page.tag
        if page.encoding:
            response["Content-Encoding"] = page.encoding
        if answer.name:
            response["Content-Disposition"] = f'inline; filename="{answer.name}"'
        patch_vary_headers(response, ["Accept-Encoding"])
    if answer.varies:
        patch_vary_headers(response, [answer.varies])
    if answer.language:
        response["Content-Language"] = answer.language
    if not answer.indexed:
        response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "max-age=0, must-revalidate" if answer.stored else "no-store"
    if answer.status != 200 or not answer.stored:
        return response
    conditional = get_conditional_response(request, etag=response["ETag"], response=response)
    return conditional if isinstance(conditional, HttpResponse) else response
