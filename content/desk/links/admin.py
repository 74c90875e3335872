"""The tables of links and exam codes, and the addresses of their screens."""

from typing import Any

from django.contrib.admin import display
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import IntegrityError
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from content.desk.bilingual import WordsAdmin
from content.desk.language import spoken
from content.desk.links import exchange, views
from content.desk.links.forms import ExamCodeForm, LinkForm
from content.publish.link import Link
from content.publish.publication import Publication
from content.source.article import Article
from content.source.centre import Centre
from content.source.translated import get
from content.source.user import User


class TargetAdmin(WordsAdmin):
    """Rows that lead to a procedure, chosen by its title and without ways to change it here."""

    def changeform_view(self, *args: Any, **kwargs: Any) -> Any:
        """With what is wrong, also where a colleague took the code at the same moment."""
        try:
            return super().changeform_view(*args, **kwargs)
        except IntegrityError:
            return super().changeform_view(*args, **kwargs)

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Procedures and centres, by what they are called."""
        if db_field.name == "article":
            kwargs["queryset"] = Article.objects.filter(genre="procedure")
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if isinstance(field, ModelChoiceField):
            named = "title" if db_field.name == "article" else "name"
            field.label_from_instance = lambda obj: get(obj, named, spoken()) or str(obj)  # type: ignore[method-assign]  # Django's documented hook
        return field

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget  # the choice alone
        return field


class LinkAdmin(TargetAdmin):
    """Links: found by code or label, made in one form, never deleted."""

    form = LinkForm
    change_list_template = "desk/links/list.html"
    kept_for_good = ("code", "article", "centre", "language")
    list_display = ("screen", "label", "place", "procedure", "language", "section", "retired_at")
    list_display_links = None
    list_filter = ("centre", "language", "ready")
    list_select_related = ("centre", "article")
    search_fields = ("code", "label")
    fields = (("article", "centre"), ("language", "section"), ("label", "code"))

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Of what can be handed out: live procedures, open centres."""
        now = timezone.now()
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "article":
            live = Publication.objects.live(now).values("article")
            field.queryset = field.queryset.filter(pk__in=live)
        if db_field.name == "centre":
            field.queryset = Centre.objects.open(timezone.localdate(now))
        return field

    @display(description=gettext_lazy("code"), ordering="code")
    def screen(self, link: Link) -> str:
        """The code, leading to the screen with all that goes with it."""
        return format_html('<a href="{}">{}</a>', views.address(link), link.code)

    @display(description=gettext_lazy("centre"), ordering="centre")
    def place(self, link: Link) -> str:
        return get(link.centre, "name", spoken()) or link.centre.key

    @display(description=gettext_lazy("procedure"), ordering="article")
    def procedure(self, link: Link) -> str:
        return get(link.article, "title", spoken()) or link.article.key

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Remember who made it."""
        if not change and isinstance(request.user, User):
            obj.made_by = request.user
        super().save_model(request, obj, form, change)

    def response_add(
        self, request: HttpRequest, obj: Link, post_url_continue: Any = None
    ) -> HttpResponse:
        """On to what it was made for."""
        return HttpResponseRedirect(views.address(obj))

    def response_change(self, request: HttpRequest, obj: Link) -> HttpResponse:
        return HttpResponseRedirect(views.address(obj))

    def has_change_permission(self, request: HttpRequest, obj: Link | None = None) -> bool:
        """Those of the ready list are as they are."""
        return not (obj and obj.ready) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Link | None = None) -> bool:
        """A printed card outlives every list."""
        return False

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        shown = [
            path("ready/", view(views.ready), name="ready_links"),
            path("changed/", view(views.changed), name="changed_links"),
            path("links.csv", view(exchange.links), name="links_csv"),
            path("at/<slug:code>/", view(views.one), name="link"),
            path("at/<slug:code>/retire/", view(views.retire), name="retire_link"),
            path("at/<slug:code>/<str:name>", view(views.file), name="link_file"),
        ]
        return [*shown, *super().get_urls()]


class ExamCodeAdmin(TargetAdmin):
    """What the booking system calls each procedure."""

    form = ExamCodeForm
    kept_for_good = ()
    change_list_template = "desk/links/exam_codes.html"
    list_display = ("code", "article")
    list_select_related = ("article",)
    search_fields = ("code",)
    fields = ("code", "article")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [path("import/", view(exchange.bring), name="exam_codes"), *super().get_urls()]
