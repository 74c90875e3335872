"""The view of booking systems: JSON, read only."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from content.publish.live import booking as live
from content.read.limit import wait
from content.read.views import anonymous, asked

READS = ("GET", "HEAD")
KEPT = 3600  # seconds: a number or a sentence that changed reaches messages within the hour


@csrf_exempt
@anonymous
def booking(request: HttpRequest) -> HttpResponse:
    """What to send for an exam code, a centre and a language; to any page that asks."""
    now, read_only = timezone.now(), request.method in READS
    seconds = wait(request, now)
    if not read_only:
        reply = live.only_read(asked(request))
    elif seconds:
        reply = live.too_many(seconds, asked(request))
    else:
        reply = live.booking(request.GET.dict(), asked(request), now)
    response = JsonResponse(reply.content, status=reply.status)
    response["Cache-Control"] = f"public, max-age={KEPT}" if reply.status == 200 else "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Access-Control-Allow-Origin"] = "*"  # all of it is public
    if not read_only:
        response["Allow"] = ", ".join(READS)
    if seconds:
        response["Retry-After"] = str(seconds)
    return response
