"""Screens of links: the ready list, one link, what it is printed on, what needs a look."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages as said
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from content.desk.language import spoken
from content.desk.links.printed import FILES, printed
from content.desk.links.rows import ready_rows
from content.desk.links.sheet import sheet
from content.desk.site import desk
from content.plain.addresses import link_address
from content.plain.languages import LANGUAGES, Language
from content.publish.link import Link
from content.publish.paper.typeset import PaperRefused
from content.publish.targets import changed_targets

View = Callable[..., HttpResponseBase]
PAGE = 100  # links of a list shown at once


def allowed(*permissions: str) -> Callable[[View], View]:
    """A view for those whose role has all these rights: 403 for everyone else."""

    def guarded(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, **named: str) -> HttpResponseBase:
            if not request.user.has_perms(f"content.{one}" for one in permissions):
                raise PermissionDenied
            return view(request, **named)

        return asked

    return guarded


@require_safe
@allowed("view_link")
def ready(request: HttpRequest) -> HttpResponse:
    """Each procedure, centre and language, with its message to copy."""
    shown = {"title": _("Ready links"), "places": ready_rows(timezone.now(), spoken())}
    return _screen(request, "ready", shown)


@require_safe
@allowed("view_link")
def one(request: HttpRequest, code: str) -> HttpResponse:
    """One link with all that goes with it."""
    return _screen(request, "sheet", sheet(_found(code), timezone.now(), spoken()))


@require_safe
@allowed("view_link")
def file(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """The QR code, the card or the poster of a link; of one without a language, in that asked."""
    link = _found(code)
    if name not in FILES:
        raise Http404
    try:
        body = printed(link, name, timezone.now(), _asked(request))
    except PaperRefused as refused:
        said.error(request, _("This could not be printed: %(why)s") % {"why": refused})
        body = None
    if body is None:
        return HttpResponseRedirect(address(link))
    response = HttpResponse(body, content_type=FILES[name].kind)
    response["Content-Disposition"] = f'inline; filename="{link.code}-{name}"'
    return response


@require_POST
@allowed("change_link")
def retire(request: HttpRequest, code: str) -> HttpResponse:
    """Stop handing a link out; what is printed then says what to do instead."""
    link = _found(code)
    if link.ready:
        raise PermissionDenied
    if link.retired_at is None:
        link.retire(timezone.now())
    said.success(request, _("The link %(code)s is retired. Its code stays taken.") % {"code": link})
    return HttpResponseRedirect(address(link))


@require_safe
@allowed("view_link")
def changed(request: HttpRequest) -> HttpResponse:
    """Links in use that no longer lead where they did, and how many nobody can hand out."""
    found = changed_targets(timezone.now())
    to_do = [one for one in found if one.to_do]
    page = Paginator(to_do, PAGE).get_page(request.GET.get("page"))
    shown = {"title": _("Links to look at"), "page": page, "past": len(found) - len(to_do)}
    return _screen(request, "changed", shown)


def address(link: Link) -> str:
    """The screen of a link."""
    return reverse("admin:link", args=[link.code])


def whole_address(link: Link) -> str:
    """What is printed and sent."""
    return settings.SITE_URL + link_address(link.code)


def _asked(request: HttpRequest) -> Language:
    """The language asked for in the address, or else that of the desk."""
    wanted = request.GET.get("language")
    return next((code for code in LANGUAGES if code == wanted), spoken())


def _found(code: str) -> Link:
    link = Link.objects.at(code)
    if link is None:
        raise Http404
    return link


def _screen(request: HttpRequest, name: str, shown: dict[str, Any]) -> HttpResponse:
    return TemplateResponse(request, f"desk/links/{name}.html", desk.each_context(request) | shown)
