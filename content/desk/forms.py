"""Forms of what editors change. They refuse what the tables would refuse, in words."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import FileExtensionValidator
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.desk.bilingual import BilingualForm
from content.desk.opened import OpenedForm
from content.desk.vanished import RowFormSet
from content.plain.periods import Period, overlap
from content.source.note import Note
from content.source.photograph import LARGEST_FILE, clean_photograph


class RangeForm(BilingualForm):
    """Something from a low to a high value."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("low", "high"):
            value = self.initial.get(name)
            if isinstance(value, Decimal):
                # 10, as typed, not 10.0000
                self.initial[name] = Decimal(format(value.normalize(), "f"))

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        low, high = cleaned.get("low"), cleaned.get("high")
        if low is not None and high is not None and low > high:
            self.add_error("high", _("This is below the first value. Exchange the two."))
        return cleaned


class FactForm(RangeForm):
    """A figure, or the words that stand for it until the centre has answered."""

    together = (
        *("kind", "unit", "low", "high", "counted", "local", "words_fr", "words_en"),
        *("year", "population_fr", "population_en", "sources"),
    )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("local"):
            for name in ("low", "high"):
                if cleaned.get(name) is None and name not in self.errors:
                    self.add_error(
                        name, _("Write the figure, or tick that it waits for the centre's answer.")
                    )
        return cleaned


class FeeForm(RangeForm):
    """A fee between two days."""

    together = ("article", "low", "high", "valid_from", "valid_until")

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("valid_from"), cleaned.get("valid_until")
        if first and last and first > last:
            self.add_error("valid_until", _("This day is before the first one."))
        return cleaned


class FeeFormSet(RowFormSet):
    """The fees of a centre: on no day two of one procedure."""

    @classmethod
    def get_default_prefix(cls) -> str:
        return "fees"

    def clean(self) -> None:
        super().clean()
        taken: dict[Any, list[Period]] = {}
        for form in self.forms:
            period = _period(form)
            if period is None:
                continue
            known = taken.setdefault(form.cleaned_data.get("article"), [])
            twice = overlap((*known, period))
            if twice is None:
                known.append(period)
                continue
            days = {"first": date_format(twice.first), "last": date_format(twice.last)}
            said = _(
                "This procedure has another fee from %(first)s to %(last)s. Let the one end before "
                "the other begins."
            )
            form.add_error("valid_from", said % days)


def _period(form: Any) -> Period | None:
    """The days of a fee; None in a row that is empty, wrong or to be removed."""
    given = {} if form.errors or form.cleaned_data.get("DELETE") else form.cleaned_data
    first, last = given.get("valid_from"), given.get("valid_until")
    return Period(first, last) if first and last else None


class CentreForm(BilingualForm):
    needed = ("name",)


class SignatoryForm(BilingualForm):
    needed = ("title",)


class IdentityForm(BilingualForm):
    """The one legal identity."""

    needed = ("publisher", "publisher_address", "director", "host", "host_address", "contact")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.pk = 1  # there is only one


class NoteForm(OpenedForm):
    """A question on a piece of text."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        on_section, article = cleaned.get("subject") == "section", cleaned.get("article")
        if on_section and not article:
            self.add_error("article", _("Choose the article whose section this is about."))
        if not on_section and article:
            self.add_error("article", _("Leave this empty: only sections belong to an article."))
        return cleaned

    class Meta:
        model = Note
        fields = ("subject", "article", "key", "question")


class PictureForm(BilingualForm):
    """A picture's words, and the photograph itself."""

    photograph = forms.FileField(
        label=gettext_lazy("Photograph"),
        required=False,
        validators=[FileExtensionValidator(["jpg", "jpeg", "png", "webp"])],
        help_text=gettext_lazy(
            "JPEG, PNG or WebP, up to 20 MB. It is made smaller, and everything but the picture "
            "itself (place, date, name of the camera) is taken out. No patient may be recognised."
        ),
    )

    def clean_photograph(self) -> Any:
        """The cleaned picture, or nothing if none was sent."""
        upload: UploadedFile | None = self.cleaned_data["photograph"]
        if upload is None:
            if self.instance._state.adding:
                raise ValidationError(_("Choose the photograph."))
            return None
        if self.instance.form == "drawing":
            raise ValidationError(_("This is a drawing. Drawings come in with load_content only."))
        if (upload.size or 0) > LARGEST_FILE:  # said before it is read into memory
            raise ValidationError(
                _("This file is over 20 MB. Save the picture smaller and try again.")
            )
        return clean_photograph(upload.read())
