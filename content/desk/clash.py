"""Two people at one article. The unit is section and language: what one did not touch is left as
the other made it; what both touched is shown twice and loses neither."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from content.desk.bilingual import BilingualForm
from content.desk.labels import LANGUAGE_NAMES
from content.plain.canonical import digest, normalise
from content.plain.languages import LANGUAGES, Language
from content.source.translated import field
from content.source.user import User

Texts = tuple[str, ...]


def seen_field() -> forms.CharField:
    """The digest of the texts as they stood when the form was opened."""
    return forms.CharField(required=False, widget=forms.HiddenInput)


def digest_of(texts: Texts) -> str:
    """One digest for the texts of one language."""
    return digest("\0".join(texts))


class SeenForm(BilingualForm):
    """A form over `texts`, fields in both languages that two people may edit at once."""

    texts: tuple[str, ...] = ()
    place: tuple[str, ...] = ()  # fields that say where the texts belong: alone they are no change
    beside: tuple[str, ...] = ()  # fields that are no part of what is kept here
    seen_fr = seen_field()
    seen_en = seen_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language in LANGUAGES:
            self.initial[field("seen", language)] = digest_of(self.stored(language))
            for name in self.texts:
                # A browser would cut what is pasted, and say nothing. The form says how long it is.
                self.fields[field(name, language)].widget.attrs.pop("maxlength", None)

    @property
    def remembered(self) -> tuple[str, ...]:
        """The words have their digests: of them nothing else is brought back."""
        apart = {field(name, code) for name in (*self.texts, "seen") for code in LANGUAGES}
        apart |= {*self.place, *self.beside}
        return tuple(name for name in super().remembered if name not in apart)

    def stored(self, language: Language) -> Texts:
        """The texts as they stand in the table."""
        return tuple(self._plain(self.stored_value(name, language)) for name in self.texts)

    def stored_value(self, name: str, language: Language) -> str:
        """One text in the table; the form's instance holds what was typed once it is validated."""
        return str(self.initial.get(field(name, language)) or "")

    def posted(self, language: Language) -> Texts:
        """The texts as this person sent them."""
        names = (self.add_prefix(field(name, language)) for name in self.texts)
        return tuple(self._plain(self.data.get(name) or "") for name in names)

    @cached_property
    def touched(self) -> tuple[Language, ...]:
        """The languages in which this person changed what they had been shown; both, of texts that
        were deleted, which are one document."""
        found = (code for code in LANGUAGES if digest_of(self.posted(code)) != self._seen(code))
        ours = tuple(found)
        return LANGUAGES if self.gone and ours else ours

    @cached_property
    def changed_data(self) -> list[str]:
        """What differs from the table, and by this person's hand."""
        ours = {field(name, code) for name in self.texts for code in self.touched}
        texts = {field(name, code) for name in self.texts for code in LANGUAGES}
        texts |= {field("seen", code) for code in LANGUAGES} | {*self.place, *self.beside}
        return [name for name in super().changed_data if name in ours or name not in texts]

    @property
    def unseen(self) -> tuple[Language, ...]:
        """The languages whose text a colleague changed since this form was opened."""
        return tuple(
            code
            for code in LANGUAGES
            if code not in self.touched and self._seen(code) != digest_of(self.stored(code))
        )

    @property
    def rewritten(self) -> tuple[Language, ...]:
        """The languages in which words of this person are to be kept."""
        return tuple(
            code
            for code in LANGUAGES
            if {field(name, code) for name in self.texts} & set(self.changed_data)
        )

    def credit(self, user: User) -> None:
        """Name the author of each language that changed."""
        for language in self.rewritten:
            setattr(self.instance, field("author", language), user)

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        for language in LANGUAGES:
            if language not in self.touched:
                cleaned |= {
                    field(name, language): self.stored_value(name, language) for name in self.texts
                }
            elif self.gone:
                self._see(language)
            elif self._clashes(language):
                self._show_both(language)
        return cleaned

    def _seen(self, language: Language) -> str:
        name = field("seen", language)
        return self.data.get(self.add_prefix(name)) or str(self.initial[name])

    def _clashes(self, language: Language) -> bool:
        now = self.stored(language)
        return self._seen(language) != digest_of(now) and self.posted(language) != now

    def _show_both(self, language: Language) -> None:
        said = _(
            "Someone else changed the %(language)s text since you opened it. Yours is still in "
            "the field. Theirs, now kept, reads: “%(theirs)s” Put the two together and save again."
        )
        for name, ours, theirs in zip(
            self.texts, self.posted(language), self.stored(language), strict=True
        ):
            if ours != theirs:
                values = {"language": LANGUAGE_NAMES[language], "theirs": theirs}
                self.add_error(field(name, language), ValidationError(said % values))
        self._see(language)

    def _see(self, language: Language) -> None:
        """Saving again means that this person has now seen what stands there."""
        posted: Any = self.data
        again = posted.copy()
        again[self.add_prefix(field("seen", language))] = digest_of(self.stored(language))
        self.data = again

    @staticmethod
    def _plain(text: str) -> str:
        return normalise(text).strip()
