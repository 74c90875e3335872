"""The register as a table: every event, found by what its evidence says."""

from typing import Any

import msgspec
from django.contrib.admin import display
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db.models import Q
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from content.desk import register_views
from content.desk.evidence import (
    ARTICLE,
    AT,
    BODY,
    DEMONSTRATION,
    DIGEST,
    EDITION,
    NUMBER,
    PREVIOUS,
    EvidenceAdmin,
)
from content.desk.filters import LabelFilter, NamedFilter, TruthFilter
from content.desk.labels import ACTS, Label
from content.sign.event import Event


class EventAdmin(EvidenceAdmin):
    list_display = (NUMBER, "act_name", ARTICLE, EDITION, "person", AT, DEMONSTRATION)
    change_list_template = "desk/events.html"
    list_filter = (
        *(("act", LabelFilter), ("user", NamedFilter), ("article", NamedFilter)),
        ("demonstration", TruthFilter),
    )
    list_select_related = ("article", "edition__article")
    date_hierarchy = "at"
    search_fields = (
        *("digest", "edition__code", "article__key", "article__title_fr", "article__title_en"),
        *("user__username", "user__last_name"),
    )
    fields = (  # type: ignore[assignment]  # Django takes functions too
        (NUMBER, "act_name", AT),
        (ARTICLE, EDITION, "person"),
        "statement",
        "reason",
        (DIGEST, PREVIOUS),
        BODY,
    )
    readonly_fields = (  # type: ignore[assignment]  # Django takes functions too
        *(NUMBER, "act_name", AT, ARTICLE, EDITION, "person"),
        *("statement", "reason", DIGEST, PREVIOUS, BODY),
    )

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """The list. A year that no calendar has is a filter that makes no sense."""
        try:
            return super().get_changelist_instance(request)
        except OverflowError as error:
            raise IncorrectLookupParameters from error

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[Any, bool]:
        """Also who acted, by the name of that day."""
        found, _twice = super().get_search_results(request, queryset, search_term)
        named = queryset.named(search_term)
        return queryset.filter(Q(pk__in=found.values("pk")) | Q(pk__in=named.values("pk"))), False

    def get_urls(self) -> list[URLPattern]:
        own = [
            path(f"{name}/", self.admin_site.admin_view(view), name=f"register_{name}")
            for name, view in register_views.views(self).items()
        ]
        return [*own, *super().get_urls()]

    @display(description=_("act"), ordering="act")
    def act_name(self, event: Event) -> Label:
        return ACTS.get(event.act, event.act)

    @display(description=_("who"))
    def person(self, event: Event) -> str:
        """The name of that day; not the account's, which may have changed."""
        return self._content(event, "person", "name")

    @display(description=_("statement"))
    def statement(self, event: Event) -> str:
        return self._content(event, "testimony", "statement")

    @display(description=_("reason"))
    def reason(self, event: Event) -> str:
        return self._content(event, "testimony", "reason")

    @staticmethod
    def _content(event: Event, part: str, name: str) -> str:
        try:
            return str(getattr(getattr(event.content(), part), name))
        except msgspec.MsgspecError:
            return str(_("(this entry was tampered with)"))
