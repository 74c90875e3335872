"""Forms and screens of what exists in both languages: French left, English right."""

from typing import Any

from django import forms
from django.contrib.admin import ModelAdmin
from django.contrib.admin.widgets import (
    AdminTextareaWidget,
    AdminTextInputWidget,
    AdminURLFieldWidget,
)
from django.db import models
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modeltranslation.translator import NotRegistered, translator

from content.check.fold import blank
from content.desk.labels import LANGUAGE_NAMES
from content.desk.opened import OpenedForm
from content.plain.canonical import normalise
from content.plain.languages import LANGUAGES
from content.source.translated import field
from content.source.validators import clean_text

LONGEST_NUMBER = 16  # digits: no table has as many rows


class Words(forms.CharField):
    """A text, normalised before it is compared or kept: line ends, accents and idle blanks that
    only a machine can see change nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs | {"empty_value": ""})

    def to_python(self, value: Any) -> str:
        return super().to_python(normalise(value or "")) or ""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.to_python(initial), data)


class Said(Words):
    """A reason or a comment: what shows nothing to its reader is as good as nothing typed."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validators=[clean_text], **kwargs)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        return "" if blank(text) else text


def translated(model: type[models.Model]) -> tuple[str, ...]:
    """The fields of a model that exist in both languages."""
    try:
        return tuple(translator.get_options_for_model(model).get_field_names())
    except NotRegistered:
        return ()


def pairs(*names: str) -> list[str | list[str] | tuple[str, ...] | tuple[()]]:
    """Rows of a fieldset: each translated field in both languages, side by side."""
    return [tuple(field(name, language) for language in LANGUAGES) for name in names]


class BilingualForm(OpenedForm):
    """Labels name the language; `needed` fields must be written in both."""

    needed: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in translated(self._meta.model):
            label = capfirst(self._meta.model._meta.get_field(name).verbose_name)
            for language in LANGUAGES:
                if column := self.fields.get(field(name, language)):
                    column.label = _("%(label)s, in %(language)s") % {
                        "label": label,
                        "language": LANGUAGE_NAMES[language],
                    }
                    column.required = name in self.needed
                    column.widget.attrs["lang"] = language


class WordsAdmin(ModelAdmin):
    """A screen where saving unchanged words changes nothing, and a key never changes.

    Nothing is deleted in bulk: what an article quotes would be missed there.
    """

    form: type[forms.ModelForm] = BilingualForm
    actions = None
    save_on_top = False
    kept_for_good: tuple[str, ...] = ("key",)
    formfield_overrides = {
        models.SlugField: {"form_class": forms.SlugField, "widget": AdminTextInputWidget},
        models.URLField: {"widget": AdminURLFieldWidget, "assume_scheme": "https"},
        models.CharField: {"form_class": Words, "widget": AdminTextInputWidget},
        models.TextField: {"form_class": Words, "widget": AdminTextareaWidget},
    }

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """What was chosen once stays: texts refer to it."""
        return (*self.readonly_fields, *(self.kept_for_good if obj else ()))

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """Who saves takes turns with whoever else writes here: what the form is compared with is
        what stands there when it is written."""
        if request.method == "POST" and object_id.isdecimal() and len(object_id) < LONGEST_NUMBER:
            self.model._default_manager.select_for_update().filter(pk=int(object_id)).first()
        return super().get_object(request, object_id, from_field)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Save what was changed; leave alone what was not, down to its date."""
        if not change or form.changed_data:
            super().save_model(request, obj, form, change)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Remember a change, unless nothing changed."""
        return super().log_change(request, obj, message) if message else None
