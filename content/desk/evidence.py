"""Evidence: editions, events and what is live. To be read; only acts write it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib.admin import ModelAdmin, display
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from content.desk import guest, preview
from content.desk.labels import LANGUAGE_NAMES, Label
from content.plain.languages import LANGUAGES
from content.sign.edition import Edition
from content.sign.event import Event


def column(name: str, label: Label, *, boolean: bool | None = None) -> Callable[[Any], Any]:
    """A column of a table that has no words of its own for it."""

    @display(description=str(name), ordering=name, boolean=boolean)
    def shown(row: Any) -> Any:
        return _words(getattr(row, name))

    shown.__name__ = name
    shown.short_description = label  # type: ignore[attr-defined]  # Django's documented hook
    return shown


def _words(value: Any) -> Any:
    """Moments in Paris time (the admin sets its own columns so, not what a function returns); an
    act by its moment; an edition without its article, which stands beside it."""
    match value:
        case datetime():
            return date_format(localtime(value), "j F Y, H:i")
        case Event():
            return _words(value.at)
        case Edition():
            return f"{value.number} ({value.code})"
        case _:
            return value


ARTICLE, NUMBER = column("article", _("article")), column("number", _("number"))
EDITION, CODE = column("edition", _("edition")), column("code", _("public code"))
DIGEST, PREVIOUS = column("digest", _("digest")), column("previous", _("digest of the one before"))
FROZEN, AT = column("frozen_at", _("frozen (Paris time)")), column("at", _("when (Paris time)"))
BODY = column("body", _("the evidence itself"))
FR = column("transcript_fr", _("visible words, in French"))
EN = column("transcript_en", _("visible words, in English"))
DEMONSTRATION = column("demonstration", _("demonstration"), boolean=True)
SIGNED, PUBLISHED = column("signed", _("signed")), column("published", _("published"))
WITHDRAWN, DUE = column("withdrawn", _("withdrawn")), column("review_due", _("review due"))
FROM, UNTIL = column("live_from", _("live from")), column("live_until", _("live until"))


class EvidenceAdmin(ModelAdmin):
    """Rows that nobody adds, changes or deletes here. Whoever reads articles may read them."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("content.view_article")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)


class EditionAdmin(EvidenceAdmin):
    change_form_template = "desk/edition.html"
    list_display = (ARTICLE, NUMBER, CODE, FROZEN, "intact")
    list_filter = ("article",)
    list_select_related = ("article",)
    search_fields = ("code", "digest", "article__key")
    fields = ((ARTICLE, NUMBER, CODE, FROZEN), (DIGEST, "intact"), "read", (FR, EN))  # type: ignore[assignment]  # Django takes functions too
    readonly_fields = (ARTICLE, NUMBER, CODE, FROZEN, DIGEST, "intact", "read", FR, EN)  # type: ignore[assignment]  # Django takes functions too

    @display(description=_("unchanged since"), boolean=True)
    def intact(self, edition: Edition) -> bool:
        """Whether the stored bytes are those of the digest."""
        return edition.intact

    @display(description=_("as a patient would read it"))
    def read(self, edition: Edition) -> str:
        """The preview, in each language."""
        return format_html_join(
            " · ",
            '<a href="{}">{}</a>',
            (
                (reverse("admin:preview_edition", args=[edition.pk, code]), LANGUAGE_NAMES[code])
                for code in LANGUAGES
            ),
        )

    def get_urls(self) -> list[URLPattern]:
        frozen = self.admin_site.admin_view(preview.frozen)
        own = path("<int:pk>/preview/<str:language>/", frozen, name="preview_edition")
        lend = path("<int:pk>/guest/", self.admin_site.admin_view(guest.lend), name="lend")
        back = self.admin_site.admin_view(guest.call_back)
        call = path("guest/<int:pk>/call-back/", back, name="call_back")
        return [own, lend, call, *super().get_urls()]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """With the links by which guests read the article."""
        if edition := context.get("original"):
            context["lent"] = guest.lent(edition.article)
        return super().render_change_form(request, context, *args, **kwargs)


class PublicationAdmin(EvidenceAdmin):
    list_display = (ARTICLE, EDITION, SIGNED, PUBLISHED, WITHDRAWN, DUE)
    list_select_related = ("article", "edition__article", "signed", "published", "withdrawn")
    readonly_fields = (ARTICLE, EDITION, SIGNED, PUBLISHED, WITHDRAWN, FROM, UNTIL, DUE)  # type: ignore[assignment]  # Django takes functions too
    fields = ((ARTICLE, EDITION), (SIGNED, PUBLISHED, WITHDRAWN), (FROM, UNTIL, DUE))  # type: ignore[assignment]  # Django takes functions too
