"""The desk: the stock admin, entered through allauth."""

from functools import wraps
from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.translation import gettext_lazy as _

from content.desk.home.screen import home
from content.desk.language import choose_language

# The headings under which the tables stand, in the order of a day's work.
SHELVES = (
    (_("Pages"), ("Article", "Note")),
    (_("What pages quote"), ("Fact", "Source", "Term", "Picture", "Technique")),
    (_("Practical data"), ("Link", "Centre", "ExamCode", "Identity")),
    (_("What was signed"), ("Publication", "Edition", "Event")),
    (_("People"), ("User", "Signatory")),
)


class Desk(AdminSite):
    """The staff side of the site."""

    site_header = _("Spinal injections, the desk")
    site_title = _("The desk")
    index_title = _("The desk")

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The tables this person may see, on their shelves."""
        found = {
            model["object_name"]: model
            for app in super().get_app_list(request, app_label)
            for model in app["models"]
        }
        shelves = [
            {
                "name": heading,
                "app_label": "content",
                "app_url": reverse("admin:index"),
                "has_module_perms": True,
                "models": [found[name] for name in names if name in found],
            }
            for heading, names in SHELVES
        ]
        return [shelf for shelf in shelves if shelf["models"]]

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """What awaits this person, then the tables."""
        return super().index(request, (extra_context or {}) | home(request))

    def get_urls(self) -> list[URLPattern | URLResolver]:
        own = path("language/", self.admin_view(choose_language), name="language")
        return [own, *super().get_urls()]

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:  # noqa: FBT001, FBT002  # Django's own signature
        """Django's, but whoever signs in again after a press never meets an empty page."""
        inner = super().admin_view(view, cacheable)

        @wraps(inner)
        def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            response = inner(request, *args, **kwargs)
            if isinstance(response, HttpResponseNotAllowed) and request.method == "GET":
                page = self.each_context(request) | {"title": _("Nothing was done")}
                allow = {"Allow": response.headers["Allow"]}
                return TemplateResponse(
                    request, "desk/not_done.html", page, None, 405, headers=allow
                )
            return response

        return opened

    def password_change(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> Any:
        """allauth's own page, which counts the tries."""
        return HttpResponseRedirect(reverse("account_change_password"))

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """allauth's own page."""
        return HttpResponseRedirect(reverse("account_logout"))


desk = Desk(name="admin")
desk.login = secure_admin_login(desk.login)  # type: ignore[method-assign]  # allauth's documented way
