"""The screen on which an article is written: what is typed is checked, shown, and not lost."""

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.decorators import method_decorator

from content.desk import beside, checking, preview, quotable
from content.desk.bilingual import WordsAdmin
from content.source.user import User

SCRIPTS = ("checking", "jump", "preview", "toolbar", "picker", "unsaved", "same")


class EditingAdmin(WordsAdmin):
    """The form of an article, with its findings, its preview and its scripts."""

    # The preview is a page of this site in a frame.
    @method_decorator(csp_update({"frame-src": [SELF]}))
    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """A save that the database refuses says so, with what was typed still in its fields."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except DatabaseError:
            if request.method != "POST":
                raise
        again = request.POST.copy()
        again[checking.CHECK] = "1"  # shown, not saved
        request.POST = again  # type: ignore[assignment]  # Django lets middleware do the same
        shown = (extra_context or {}) | {"unwritten": True}
        response = super().changeform_view(request, object_id, form_url, shown)
        response.status_code = 503
        return response

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Whatever was posted and not saved comes back with its findings."""
        article = context.get("original")
        context["scripts"] = [f"desk/editing/{name}.js" for name in SCRIPTS]
        context["show_save_and_add_another"] = False  # one article is work enough
        if article and request.method == "POST":
            context |= checking.checked(article, request.POST)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """With the sections, what was said beside them."""
        super().save_related(request, form, formsets, change)
        user = request.user
        if not change or not isinstance(user, User):
            return
        for each in (one for formset in formsets for one in formset.forms):
            said = each.cleaned_data
            if each.instance.pk and said and not said.get("DELETE"):
                same, seen = said["same"], said["same_seen"]
                beside.agree(each.instance, same=same, seen=seen, by=user)
                beside.comment(each.instance, text=said["comment"], by=user)
        beside.settle(form.instance, request.POST, by=user)
        beside.give_reasons(form.instance, request.POST, by=user)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        shown = [
            path("<int:pk>/preview/<str:language>/", view(preview.draft), name="preview_draft"),
            path("<int:pk>/check/", view(checking.check), name="content_article_check"),
            path("quotable/", view(quotable.quotable), name="content_article_quotable"),
        ]
        return [*shown, *super().get_urls()]
