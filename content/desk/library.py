"""What articles quote: terms, pictures, techniques; and notes on anything."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import display
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from content.desk.bilingual import WordsAdmin, pairs
from content.desk.filters import LabelFilter
from content.desk.forms import NoteForm, PictureForm
from content.desk.holders import holders
from content.desk.labels import FIGURES, SUBJECTS, Label, choices
from content.desk.language import spoken
from content.plain.figures import COUNTED, UNITS
from content.publish.live.store import live_articles
from content.source.note import SUBJECTS as NOTED
from content.source.note import Clearing, Note
from content.source.picture import Picture, PictureFile
from content.source.picture_file import keep_photograph

CHOICES = {
    "kind": choices(FIGURES, UNITS),
    "unit": choices(FIGURES, dict.fromkeys(unit for units in UNITS.values() for unit in units)),
    "counted": choices(FIGURES, COUNTED),
    "subject": choices(SUBJECTS, NOTED),
}


class LibraryAdmin(WordsAdmin):
    """One entry that articles quote by its key. `table`: where a snapshot has such entries."""

    table = ""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is used stays: a text would be left with a key that leads nowhere."""
        if not super().has_delete_permission(request, obj):
            return False
        return obj is None or not self.table or not holders(obj, self.table, timezone.now())

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """With what forbids to delete it."""
        original = context.get("original")
        if original and self.table and super().has_delete_permission(request, original):
            context["holders"] = holders(original, self.table, timezone.now())
        return super().render_change_form(request, context, *args, **kwargs)

    def formfield_for_choice_field(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Choices in the reader's words."""
        if labels := CHOICES.get(db_field.name):
            kwargs["choices"] = labels
        return super().formfield_for_choice_field(db_field, request, **kwargs)


class FrozenAdmin(LibraryAdmin):
    """An entry whose words are frozen with each edition."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """A change says which live pages do not have it yet."""
        super().save_model(request, obj, form, change)
        if change and form.changed_data and (pages := self._pages(obj.key)):
            said = _(
                "Saved. Patients read it as before until these pages are frozen and signed again: "
                "%(pages)s."
            )
            messages.info(request, said % {"pages": ", ".join(pages)})

    def _pages(self, key: str) -> list[str]:
        language = spoken()
        return [
            live.snapshot.title[language]
            for live in live_articles(timezone.now())
            if any(value.key == key for value in getattr(live.snapshot, self.table))
        ]


class TermAdmin(FrozenAdmin):
    table = "terms"
    search_fields = ("key", "word_fr", "word_en")
    list_display = ("key", "word_fr", "word_en")
    fieldsets = (
        (
            None,
            {
                "fields": ("key", *pairs("word", "definition")),
                "description": _("A text explains a word as [words](term:key)."),
            },
        ),
        (_("Other words"), {"fields": pairs("synonyms", "forbidden")}),
    )


class PictureAdmin(FrozenAdmin):
    table = "pictures"
    form = PictureForm
    search_fields = ("key", "title_fr", "title_en")
    list_display = ("key", "form", "title_fr", "title_en")
    list_filter = ("form",)
    readonly_fields = ("shown",)
    fieldsets = (
        (
            None,
            {
                "fields": ("key", "photograph", "shown"),
                "description": _("A text shows it between the lines “::: picture key” and “:::”."),
            },
        ),
        (_("Its words"), {"fields": pairs("title", "alternative", "caption", "legend")}),
    )

    @display(description=_("as it is now"))
    def shown(self, picture: Picture) -> str:
        """The picture of each language, as patients see it in the light."""
        files = PictureFile.objects.filter(picture=picture, variant="wide", scheme="light")
        return format_html_join(
            " ",
            '<img class="shown" src="/p/{}.{}" alt="{}" width="{}" height="{}" loading="lazy">',
            ((f.digest, f.suffix, f.language, f.width, f.height) for f in files),
        )

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        super().save_model(request, obj, form, change)
        if photograph := form.cleaned_data.get("photograph"):
            keep_photograph(obj, photograph)


class TechniqueAdmin(FrozenAdmin):
    table = "techniques"
    filter_horizontal = ("sources",)
    search_fields = ("key", "name_fr", "name_en")
    list_display = ("key", "region", "route", "status", "name_fr", "name_en")
    list_filter = ("region", "status")
    fieldsets = (
        (
            None,
            {
                "fields": ("key", ("region", "route", "status")),
                "description": _(
                    "Only what is “offered” here may be described as done. Checks hold every text "
                    "and drawing against this table."
                ),
            },
        ),
        (_("Its words"), {"fields": pairs("name", "drug", "why", "mentions")}),
        (_("What it rests on"), {"fields": ("sources",)}),
    )


class NoteAdmin(LibraryAdmin):
    form = NoteForm
    kept_for_good = ()
    search_fields = ("key", "question")
    list_display = ("subject_name", "article", "key", "question")
    list_filter = (("subject", LabelFilter), "article")

    @display(description=_("on"), ordering="subject")
    def subject_name(self, note: Note) -> Label:
        return SUBJECTS.get(note.subject, note.subject)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A note that was answered is evidence."""
        answered = obj is not None and Clearing.objects.filter(note=obj).exists()
        return not answered and super().has_delete_permission(request, obj)

    def get_fieldsets(self, request: HttpRequest, obj: Note | None = None) -> Any:
        said = _(
            "A question to the radiologist. It must be answered before a signature, and opens "
            "again when the text it is about changes."
        )
        return ((None, {"fields": NoteForm.Meta.fields, "description": said}),)
