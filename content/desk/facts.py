"""Figures at the desk: where each is used, what a change will do, and signing all it changes."""

from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.contrib.admin import display
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from content.desk.announcing import announce
from content.desk.bilingual import pairs
from content.desk.filters import LabelFilter
from content.desk.forms import FactForm
from content.desk.library import LibraryAdmin
from content.desk.renewing import changes, overtaken, renew
from content.desk.uses import uses
from content.plain import snapshot as plain
from content.plain.figures import Figure, phrase
from content.plain.languages import Language
from content.publish.figures import prepare, renewals, renewed
from content.sign.event import Event
from content.sign.refused import SignRefused
from content.source.fact import Fact
from content.source.library import fact_value, source_value
from content.source.translated import get
from content.source.user import User


class FactAdmin(LibraryAdmin):
    form = FactForm
    change_form_template = "desk/fact.html"
    filter_horizontal = ("sources",)
    search_fields = ("key", "name_fr", "name_en")
    list_display = ("key", "name_fr", "name_en", "figure", "year", "local")
    list_filter = (("kind", LabelFilter), "local")
    fieldsets = (
        (
            None,
            {
                "fields": ("key", ("kind", "unit"), ("low", "high"), ("counted", "year")),
                "description": _(
                    "A figure is written once. Both languages quote it as {key}, with its unit."
                ),
            },
        ),
        (_("What it is"), {"fields": pairs("name", "population")}),
        (_("What it rests on"), {"fields": ("sources",)}),
        (_("Waiting for the centre"), {"fields": ("local", *pairs("words"))}),
    )

    @display(description=_("figure"), ordering="low")
    def figure(self, fact: Fact) -> str:
        """The figure as the reader's language writes it."""
        language: Language = "en" if get_language() == "en" else "fr"
        if fact.low is None or fact.high is None:
            return get(fact, "words", language)
        return phrase(Figure(fact.kind, fact.unit, fact.low, fact.high, fact.counted), language)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """With the places where it is used."""
        if original := context.get("original"):
            context["uses"] = uses(original.key, timezone.now())
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001  # Django's own
        """Once its sources are saved too, an edition of each live text that quotes it is made."""
        super().save_related(request, form, formsets, change)
        if change and form.changed_data and isinstance(request.user, User):
            with suppress(SignRefused):  # who may not ask for a signature may correct a figure
                self._prepare(request, form.instance.key, request.user)

    @staticmethod
    def _prepare(request: HttpRequest, key: str, by: User) -> None:
        """Ask for the signatures, and tell colleagues of those that were not asked for before."""
        at = timezone.now()
        prepared = prepare(key, by=by, at=at)
        asked = Event.objects.filter(edition__in=prepared, act="submitted", at=at)
        went = [announce(event) for event in asked.select_related("article", "edition", "user")]
        if not all(went):
            said = _("It is done, but a mail to a colleague did not go: tell them.")
            messages.warning(request, said)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """To the screen that signs them, if the figure stands on a live page."""
        saved = super().response_change(request, obj)
        if not renewals(obj.key, timezone.now()):
            return saved
        messages.info(request, _("Patients still read the old value. Sign what changes with it."))
        return HttpResponseRedirect(reverse("admin:content_fact_renew", args=[obj.pk]))

    def effect(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What the values in the form would change, before they are saved. Nothing is written."""
        fact = get_object_or_404(Fact, pk=pk)
        if not self.has_change_permission(request, fact) or request.method != "POST":
            return HttpResponse(status=405 if request.method != "POST" else 403)
        form = self.get_form(request, fact, change=True)(request.POST, instance=fact)
        shown = {
            "title": fact.key,
            "fact": fact,
            "form": form,
            "uses": uses(fact.key, timezone.now()),
        }
        if form.is_valid():
            value, sources = self._value(form)
            shown["changes"] = changes(renewed(value, sources, timezone.now()))
            shown["scheduled"] = overtaken(value, timezone.now())
        context = self.admin_site.each_context(request) | shown
        status = 200 if form.is_valid() else 422
        return TemplateResponse(request, "desk/effect.html", context, status=status)

    @staticmethod
    def _value(form: Any) -> tuple[plain.Fact, tuple[plain.Source, ...]]:
        """The figure as the form has it, and what it rests on."""
        sources = tuple(form.cleaned_data["sources"])
        value = fact_value(form.instance, (source.key for source in sources))
        return value, tuple(map(source_value, sources))

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("<int:pk>/effect/", view(self.effect), name="content_fact_effect"),
            path("<int:pk>/renew/", view(renew), name="content_fact_renew"),
        ]
        return [*own, *super().get_urls()]
