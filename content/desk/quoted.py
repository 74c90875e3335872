"""What texts quote and pages print, at the desk: where each is used, what a change will do, and
signing all it changes."""

from contextlib import suppress
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from content.desk.announcing import announce_renewal
from content.desk.language import spoken
from content.desk.library import LibraryAdmin
from content.desk.overtaken import overtaken
from content.desk.renewing import address_of, changes, quoted_of, renew, said_of
from content.desk.uses import uses
from content.publish.renewal import prepare, renewals
from content.sign.event import Event
from content.sign.refused import SignRefused
from content.source.fact import Fact, Source
from content.source.library import Library
from content.source.user import User


class QuotedAdmin(LibraryAdmin):
    """A figure or a source. Patients read what was signed of it until its change is signed."""

    change_form_template = "desk/quoted.html"

    def library_with(self, form: Any) -> Library:
        """What texts may quote if the form is saved."""
        raise NotImplementedError

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """With the places where it is used."""
        if original := context.get("original"):
            context["uses"] = uses(quoted_of(original), timezone.now())
            context["effect"] = address_of(original, "effect")
            context["renew"] = address_of(original, "renew")
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001  # Django's own
        """Remember who changed it; the day a source was checked is no change."""
        if set(form.changed_data) - {"checked"} and isinstance(request.user, User):
            obj.author = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001  # Django's own
        """Once all of it is saved, an edition of each live text that quotes it is made."""
        super().save_related(request, form, formsets, change)
        if change and form.changed_data and isinstance(request.user, User):
            with suppress(SignRefused):  # who may not ask for a signature may correct it
                self._prepare(request, form.instance, request.user)

    @staticmethod
    def _prepare(request: HttpRequest, row: Fact | Source, by: User) -> None:
        """Ask for the signatures, and tell colleagues of those that did not wait before: once all
        of it is written, and only then."""
        at = timezone.now()
        prepared = prepare(quoted_of(row), by=by, at=at)
        asked = Event.objects.filter(edition__in=prepared, act="submitted", at=at)
        known = set(asked.values_list("edition", flat=True))
        if editions := [one for one in prepared if one.pk in known or one.frozen_at >= at]:
            transaction.on_commit(partial(_tell, request, row, editions, by))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """To the screen that signs them, if it stands on a live page."""
        saved = super().response_change(request, obj)
        if not renewals(quoted_of(obj), timezone.now()):
            return saved
        messages.info(request, _("Patients still read the old value. Sign what changes with it."))
        return HttpResponseRedirect(address_of(obj, "renew"))

    def effect(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What the values in the form would change, before they are saved. Nothing is written."""
        row = get_object_or_404(self.model, pk=pk)
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        quoted, now, said = quoted_of(row), timezone.now(), said_of(row, spoken())
        form = self.get_form(request, row, change=True)(request.POST, instance=row)
        shown = said | {"form": form, "uses": uses(quoted, now)}
        if form.is_valid():
            library = self.library_with(form)
            shown["changes"] = changes(renewals(quoted, now, library))
            shown["scheduled"] = overtaken(quoted, now, library)
        context = self.admin_site.each_context(request) | shown
        status = 200 if form.is_valid() else 422
        return TemplateResponse(request, "desk/effect.html", context, status=status)

    def get_urls(self) -> list[URLPattern]:
        view, model = self.admin_site.admin_view, self.model
        named = f"content_{model._meta.model_name}"
        sitting = view(partial(renew, model=model))
        own = [
            path("<int:pk>/effect/", view(require_POST(self.effect)), name=f"{named}_effect"),
            path("<int:pk>/renew/", sitting, name=f"{named}_renew"),
        ]
        return [*own, *super().get_urls()]


def _tell(request: HttpRequest, row: Fact | Source, editions: Any, by: User) -> None:
    if not announce_renewal(row.key, editions, by=by, path=address_of(row, "renew")):
        said = _("It is done, but a mail to a colleague did not go: tell them.")
        messages.warning(request, said)
