"""The view of booking systems: JSON, read only."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from content.publish.live import booking as live
from content.read.limit import wait
from content.read.views import asked, reads

KEPT = 3600  # seconds: a number or a sentence that changed reaches messages within the hour


@reads
def booking(request: HttpRequest) -> HttpResponse:
    """What to send for an exam code, a centre and a language."""
    now = timezone.now()
    seconds = wait(request, now)
    if seconds:
        reply = live.too_many(seconds, asked(request))
    else:
        reply = live.booking(request.GET.dict(), asked(request), now)
    response = JsonResponse(reply.content, status=reply.status)
    response["Cache-Control"] = f"public, max-age={KEPT}" if reply.status == 200 else "no-store"
    response["X-Robots-Tag"] = "noindex"
    if seconds:
        response["Retry-After"] = str(seconds)
    return response
