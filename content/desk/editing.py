"""The screen on which an article is written: what is typed is checked, shown, and not lost."""

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib import messages
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _

from content.desk import beside, checking, preview, quotable, states, undo
from content.desk.bilingual import WordsAdmin
from content.desk.happened import returned
from content.desk.labels import Label
from content.source.user import User

SCRIPTS = ("checking", "jump", "preview", "toolbar", "picker", "unsaved", "same", "paste")


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
        if article and (back := returned(article)):
            context |= {"returned": back, "remarks": beside.remarks(article)}
        if article and request.method == "POST":
            context |= checking.checked(article, request.POST)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """What stands in the tables before a change may be had back after it."""
        if change and form.changed_data:
            undo.keep(obj.pk, by=None)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """With the sections, what was said beside them; then the state is kept."""
        rewritten = any(formset.has_changed() for formset in formsets)
        if rewritten and not form.changed_data:
            undo.keep(form.instance.pk, by=None)
        super().save_related(request, form, formsets, change)
        user = request.user
        assert isinstance(user, User)  # the desk lets nobody else in
        if rewritten or form.changed_data:
            undo.keep(form.instance.pk, by=user)
        for formset in formsets:
            self._look_again(request, beside.keep(formset, request.POST, by=user))

    @staticmethod
    def _look_again(request: HttpRequest, sections: tuple[Label, ...]) -> None:
        """Nobody agrees to words they did not see."""
        for name in sections:
            said = _(
                "“%(section)s” was changed meanwhile, so nothing says that both languages agree. "
                "Look at it, then tick again."
            )
            messages.warning(request, said % {"section": name})

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """The states of the working copy; who signed what stands in the register."""
        if not object_id.isdecimal():
            raise Http404
        return states.history(request, int(object_id))

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        shown: dict[str, tuple[str, Any]] = {
            "preview_draft": ("<int:pk>/preview/<str:language>/", preview.draft),
            "content_article_check": ("<int:pk>/check/", checking.check),
            "content_article_quotable": ("quotable/", quotable.quotable),
            "content_article_state": ("<int:pk>/history/<int:number>/", states.state),
            "content_article_restore": ("<int:pk>/restore/<int:number>/", states.go_back),
        }
        own = [path(place, view(page), name=name) for name, (place, page) in shown.items()]
        return [*own, *super().get_urls()]
