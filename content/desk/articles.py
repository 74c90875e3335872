"""Articles with their sections."""

from typing import Any

from django.contrib.admin import StackedInline, display
from django.db import models
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from content.desk import release
from content.desk.alert import new_alert
from content.desk.article_form import ArticleForm, SectionForm, SectionFormSet, unwritten
from content.desk.bilingual import WordsAdmin, pairs
from content.desk.comparing import compare
from content.desk.editing import EditingAdmin
from content.desk.labels import GENRES, Label, choices
from content.desk.language import spoken
from content.desk.undo import credit_removing
from content.plain.genres import GENRES as ALL_GENRES
from content.plain.genres import KINDS
from content.publish.publication import Publication
from content.sign.edition import Edition
from content.sign.signatory import is_radiologist
from content.source.article import Article, Section
from content.source.translated import get
from content.source.user import User

# Kinds of different genres never stand in one article, so one order does for all.
IN_ORDER = models.Case(
    *(
        models.When(kind=kind.name, then=place)
        for place, kind in enumerate(kind for kinds in KINDS.values() for kind in kinds)
    ),
    default=len(KINDS) * 100,
    output_field=models.IntegerField(),
)


class SectionInline(StackedInline):
    """The sections in the order of the page."""

    model = Section
    form = SectionForm
    formset = SectionFormSet
    formfield_overrides = WordsAdmin.formfield_overrides
    template = "desk/sections.html"
    fields = (*pairs("heading", "body"), "kind", "seen_fr", "seen_en")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).order_by(IN_ORDER, "pk")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """One empty form for each kind that nobody has begun."""
        return len(unwritten(obj)) if obj else 0

    def get_max_num(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return len(KINDS.get(obj.genre, ())) if obj else 0


class ArticleAdmin(EditingAdmin):
    """The working copy. Nothing here reaches a patient before it is signed and published."""

    form = ArticleForm
    change_form_template = "desk/article.html"
    change_list_template = "desk/articles.html"
    fieldsets = (
        (None, {"fields": (("key", "genre", "region"), ("seen_fr", "seen_en"))}),
        (_("Title, address and lead"), {"fields": pairs("title", "slug", "lead")}),
    )
    readonly_fields = ("genre_name",)
    list_display = ("title_here", "genre_name", "live_edition", "review_due", "changed_on")
    search_fields = ("key", "title_fr", "title_en")

    def get_queryset(self, request: HttpRequest) -> Any:
        """Articles with what is live of each, in one query."""
        now, here = timezone.now(), models.Q(article=models.OuterRef("pk"))
        live = Publication.objects.live(now).filter(here)
        last = Publication.objects.current(now).filter(here)
        written = Section.objects.filter(article=models.OuterRef("pk")).order_by("-changed_at")
        return (
            super()
            .get_queryset(request)
            .annotate(
                live_number=models.Subquery(live.values("edition__number")),
                until=models.Subquery(last.values("live_until")),
                withdrawn=models.Subquery(last.values("withdrawn__at")),
                due=models.Subquery(last.values("review_due")),
                written=models.Subquery(written.values("changed_at")[:1]),
            )
        )

    @display(description=_("article"), ordering="key")
    def title_here(self, article: Article) -> str:
        """The title in the reader's language."""
        return get(article, "title", spoken()) or article.key

    @display(description=_("genre"), ordering="genre")
    def genre_name(self, article: Article) -> Label:
        return GENRES.get(article.genre, article.genre)

    @display(description=_("patients read"))
    def live_edition(self, article: Any) -> str:
        """Which edition is live, and the way to the screen where that changes."""
        said: Label = _("nothing yet")
        if article.live_number:
            said = _("edition %(number)s") % {"number": article.live_number}
        elif article.withdrawn:
            said = _("nothing: withdrawn")
        elif article.until:
            said = _("nothing: its schedule ended")
        address = reverse("admin:content_article_release", args=[article.pk])
        return format_html(
            '{} · <a href="{}">{}</a> · <a href="{}">{}</a>',
            *(said, address, _("sign and publish")),
            *(reverse("admin:content_article_compare", args=[article.pk]), _("compare")),
        )

    @display(description=_("take away"))
    def take_away(self, article: Any) -> str:
        """For radiologists: the reason is all that is still to be typed."""
        if not article.live_number:
            return ""
        address = reverse("admin:content_article_release", args=[article.pk])
        return format_html('<a href="{}?open=withdraw#withdraw">{}</a>', address, _("withdraw"))

    def get_list_display(self, request: HttpRequest) -> Any:
        signs = isinstance(request.user, User) and is_radiologist(request.user)
        return (*self.list_display, "take_away") if signs else self.list_display

    @display(description=_("changed (Paris time)"))
    def changed_on(self, article: Any) -> Any:
        """When its head or any of its sections was last changed."""
        return max(article.changed_at, article.written or article.changed_at)

    @display(description=_("review due"), ordering="due")
    def review_due(self, article: Any) -> Any:
        return article.due

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The genre is chosen once."""
        (heading, first), *rest = super().get_fieldsets(request, obj)
        genre = "genre_name" if obj else "genre"
        row = ("key", genre, "region")
        return [(heading, {**first, "fields": (row, ("seen_fr", "seen_en"))}), *rest]

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[Any]:
        """Sections, once the genre is known."""
        return [SectionInline] if obj else []

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Any, inline: Any, prefix: str
    ) -> dict[str, Any]:
        kinds = [{"kind": kind} for kind in unwritten(obj)]
        return {**super().get_formset_kwargs(request, obj, inline, prefix), "initial": kinds}

    def formfield_for_choice_field(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "genre":
            kwargs["choices"] = choices(GENRES, ALL_GENRES)
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: Any) -> None:
        """Remember who wrote, in each language that changed, and who took a section away."""
        assert isinstance(request.user, User)  # the desk lets nobody else in
        for section in formset.forms:
            if isinstance(section, SectionForm):
                section.credit(request.user)
        super().save_formset(request, form, formset, change)
        if formset.deleted_objects:
            credit_removing(formset.instance, request.user)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Of the head too."""
        form.credit(request.user)
        super().save_model(request, obj, form, change)

    def response_post_save_add(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """A new article is opened at once: its sections wait to be written."""
        return HttpResponseRedirect(reverse("admin:content_article_change", args=[obj.pk]))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An article that was ever frozen is evidence."""
        frozen = obj is not None and Edition.objects.filter(article=obj).exists()
        return not frozen and super().has_delete_permission(request, obj)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        acts = [
            path(f"<int:pk>/{act}/", view(handle), name=f"content_article_{act}")
            for act, handle in release.VIEWS.items()
        ]
        shown = [
            path("<int:pk>/release/", view(release.release), name="content_article_release"),
            path("<int:pk>/compare/", view(compare), name="content_article_compare"),
        ]
        alert = path("alert/", view(new_alert), name="content_article_alert")
        return [*acts, *shown, alert, *super().get_urls()]
