"""Screens of the register: take it away, print it, verify it now."""

from collections.abc import Callable
from functools import partial

from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import QuerySet
from django.http import (
    HttpRequest,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from content.desk.language import language_of
from content.desk.preview import allow_reading
from content.desk.register import Register
from content.publish.verify import verify
from content.sign.event import Event

CHUNK = 500  # events read at a time
PRINTED = 1_000  # events on a page to print: some forty sheets

View = Callable[[HttpRequest], HttpResponseBase]


def views(admin: ModelAdmin) -> dict[str, View]:
    """The views of the register, which show what the list with its filters shows."""
    return {
        "export": require_safe(partial(export, admin)),
        "sheet": require_safe(partial(sheet, admin)),
        "verify": require_POST(partial(verify_now, admin)),
    }


def export(admin: ModelAdmin, request: HttpRequest) -> HttpResponseBase:
    """Every event of the filtered list, streamed."""
    events = _chosen(admin, request)
    if events is None:
        return HttpResponseRedirect(reverse("admin:content_event_changelist"))
    lines = Register(language_of(request)).lines(events.iterator(chunk_size=CHUNK))
    name = f"register-{timezone.localdate():%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(lines, "text/csv; charset=utf-8", headers=headers)


def sheet(admin: ModelAdmin, request: HttpRequest) -> HttpResponseBase:
    """The newest of the filtered list, to print."""
    events = _chosen(admin, request)
    if events is None:
        return HttpResponseRedirect(reverse("admin:content_event_changelist"))
    register, total = Register(language_of(request)), events.count()
    shown = admin.admin_site.each_context(request) | {
        "title": _("Register of signatures"),
        "rows": [register.entry(event) for event in events[:PRINTED]],
        "total": total,
        "printed": min(total, PRINTED),
        "now": timezone.now(),
    }
    return TemplateResponse(request, "desk/register.html", shown)


def verify_now(admin: ModelAdmin, request: HttpRequest) -> HttpResponseBase:
    """Verify everything. Posted because it is long work, not because it changes anything."""
    allow_reading(request)
    now = timezone.now()
    shown = admin.admin_site.each_context(request) | {
        "title": _("Verified now"),
        "verdict": verify(now),
        "now": now,
        "events": Event.objects.count(),
    }
    return TemplateResponse(request, "desk/verdict.html", shown)


def _chosen(admin: ModelAdmin, request: HttpRequest) -> "QuerySet[Event] | None":
    """What the list shows with the filters of this address; None if they make no sense."""
    allow_reading(request)
    try:
        listed = admin.get_changelist_instance(request)
    except IncorrectLookupParameters:
        return None
    found: QuerySet[Event] = listed.get_queryset(request)
    return found.select_related("article", "edition")
