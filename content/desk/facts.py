"""Figures and sources at the desk."""

from typing import Any

from django.contrib.admin import display
from django.utils.translation import gettext_lazy as _

from content.desk.bilingual import pairs
from content.desk.filters import LabelFilter
from content.desk.forms import FactForm
from content.desk.language import spoken
from content.desk.quoted import QuotedAdmin
from content.plain.figures import Figure, phrase
from content.source.fact import Fact
from content.source.library import Library, fact_value, read_library, source_value
from content.source.translated import get


class FactAdmin(QuotedAdmin):
    table = "facts"
    form = FactForm
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
        language = spoken()
        if fact.low is None or fact.high is None:
            return get(fact, "words", language)
        return phrase(Figure(fact.kind, fact.unit, fact.low, fact.high, fact.counted), language)

    def library_with(self, form: Any) -> Library:
        library = read_library()
        value = fact_value(form.instance, (source.key for source in form.cleaned_data["sources"]))
        return library._replace(facts={**library.facts, value.key: value})


class SourceAdmin(QuotedAdmin):
    table = "sources"
    search_fields = ("key", "authors", "title", "publisher")
    list_display = ("key", "authors", "title", "year", "checked")
    list_filter = ("language", "checked")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "key",
                    "authors",
                    ("title", "language"),
                    ("publisher", "year"),
                    ("url", "checked"),
                ),
                "description": _("A text cites it as [^key], right after the sentence."),
            },
        ),
    )

    def library_with(self, form: Any) -> Library:
        library, value = read_library(), source_value(form.instance)
        return library._replace(sources={**library.sources, value.key: value})
