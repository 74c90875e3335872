"""What staff read where the desk has nothing for them: why, which role it takes, whom to ask."""

from collections.abc import Callable

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views import defaults

from content.desk.labels import ROLES, Label
from content.desk.language import DESK
from content.desk.leaving import administrators
from content.desk.site import desk

EVIDENCE = ("edition", "event", "publication")  # read by whoever reads articles


class DeskRefusals:
    """Middleware: under the desk's addresses a refusal is a page of the desk, not the patients'."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of a refusal; anything else is not this middleware's."""
        if not request.path.startswith(DESK):
            return None
        match error:
            case Http404():
                return _page(request, 404, _("There is no such page at the desk"))
            case PermissionDenied():
                return _page(request, 403, _("This is not for your role"))
        return None


def fault(request: HttpRequest) -> HttpResponse:
    """A fault of ours, without a query: the patients' page tells of their appointment."""
    if request.path.startswith(DESK):
        return HttpResponseServerError(render_to_string("desk/fault.html"))
    return defaults.server_error(request)


def roles_for(request: HttpRequest) -> list[Label]:
    """The roles that open this address and that the person has not."""
    names = request.path.removeprefix(f"{DESK}content/").split("/")
    model = "article" if names[0] in EVIDENCE else names[0]
    found = Group.objects.filter(
        permissions__content_type__app_label="content", permissions__content_type__model=model
    )
    others = found.exclude(user=request.user.pk).order_by("pk").distinct()
    return [ROLES.get(group.name, group.name) for group in others]


def _page(request: HttpRequest, status: int, title: str) -> HttpResponse:
    shown = desk.each_context(request) | {
        "title": title,
        "refused": status == 403,
        "roles": roles_for(request) if status == 403 else (),
        "administrators": administrators().order_by("pk"),
    }
    return TemplateResponse(request, "desk/refused.html", shown, status=status)
