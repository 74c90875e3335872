"""The form of an article, and of its sections in the order of its genre."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy

from content.desk.beside import Beside, beside
from content.desk.bilingual import Said
from content.desk.checking import CHECK
from content.desk.clash import SeenForm
from content.desk.labels import KINDS, choices
from content.desk.vanished import RowFormSet
from content.plain.genres import KINDS as KINDS_OF
from content.plain.languages import LANGUAGES, Language
from content.source.agreement import Agreement
from content.source.article import Article, Section
from content.source.comment import Comment
from content.source.translated import field

ROWS = 14  # of a text's field: about what a patient sees at once


class ArticleForm(SeenForm):
    """Title, address and lead of an article."""

    texts = ("title", "slug", "lead")

    @property
    def rewritten(self) -> tuple[Language, ...]:
        """The region decides which techniques both languages show."""
        return LANGUAGES if "region" in self.changed_data else super().rewritten

    def is_valid(self) -> bool:
        """What is only to be checked is never saved."""
        return CHECK not in self.data and super().is_valid()


class SectionForm(SeenForm):
    """A section: its kind is given by its place, so only its words are typed."""

    texts = ("heading", "body")
    place = ("kind",)
    beside = ("same", "same_seen", "comment")
    # Of which texts somebody says that they agree: a digest, or "new" for what is typed now.
    same = forms.CharField(required=False)
    same_seen = forms.CharField(required=False)
    comment = Said(
        label=gettext_lazy("Comment"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    agreement: Agreement | None = None
    comments: Sequence[Comment] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].widget = forms.HiddenInput()
        for language in LANGUAGES:
            self.fields[f"body_{language}"].widget.attrs["rows"] = ROWS
            for name in self.texts:
                widget = self.fields[f"{name}_{language}"].widget
                # The same for ever, so that a finding can lead here.
                widget.attrs["id"] = f"{self.code}-{name}-{language}"
                widget.attrs["spellcheck"] = "true"

    def full_clean(self) -> None:
        """A section that nobody begins may be spoken of all the same."""
        super().full_clean()
        if self.is_bound and self.empty_permitted and not self.has_changed():
            for name in ("kind", "comment"):
                try:
                    self.cleaned_data[name] = self.fields[name].clean(self[name].data)
                except ValidationError as refused:
                    self.add_error(name, refused)

    def clean_kind(self) -> str:
        """A section that exists never becomes one of another kind."""
        kind: str = self.cleaned_data["kind"]
        return kind if self.instance._state.adding else self.instance.kind

    @property
    def code(self) -> str:
        """Of which kind this section is; empty for the form that scripts would copy."""
        return str(self["kind"].value() or "")

    @property
    def name(self) -> str:
        """What the desk calls this kind of section."""
        return str(KINDS.get(self.code, self.code))

    @property
    def open_comments(self) -> int:
        """How many of its comments wait for an answer."""
        return sum(one.resolved_at is None for one in self.comments)

    @property
    def same_value(self) -> str:
        """What the tick sends: the digest it stands for, or "new" if it is set by hand."""
        if self.is_bound:
            return str(self["same"].value() or "new")
        return self.agreement.text_digest if self.agreement else "new"

    @property
    def same_ticked(self) -> bool:
        return bool(self["same"].value()) if self.is_bound else self.agreement is not None

    @property
    def word_fields(self) -> list[forms.BoundField]:
        """Heading, then text, French left."""
        return [self[field(name, code)] for name in self.texts for code in LANGUAGES]


class SectionFormSet(RowFormSet):
    """The sections of one article, then those of its genre that nobody has begun."""

    instance: Article

    @cached_property
    def beside(self) -> Beside:
        """What is said beside the sections, read once for all."""
        return beside(self.instance)

    @classmethod
    def get_default_prefix(cls) -> str:
        return "sections"

    @cached_property
    def begun(self) -> dict[str, Section]:
        """The sections that exist by now, by kind."""
        return {section.kind: section for section in Section.objects.filter(article=self.instance)}

    def instead(self, i: int) -> Section | None:
        """A kind has one section: one that came back from the history has another number."""
        return self.begun.get(self.data.get(f"{self.add_prefix(i)}-kind", ""))

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        """A section that a colleague began meanwhile is no new one: the two texts meet in it."""
        if self.is_bound and i >= self.initial_form_count() and (begun := self.instead(i)):
            kwargs["instance"] = begun
        return super()._construct_form(i, **kwargs)

    def add_fields(self, form: forms.ModelForm, index: int | None) -> None:
        """Offer only the kinds of the article's genre."""
        super().add_fields(form, index)
        names = [kind.name for kind in KINDS_OF.get(self.instance.genre, ())]
        known = form.fields["kind"]
        assert isinstance(known, forms.ChoiceField)
        known.choices = choices(KINDS, {*names, form.instance.kind} - {""})
        if isinstance(form, SectionForm):
            form.agreement = self.beside.agreements.get(form.instance.kind)
            form.comments = self.beside.comments.get(form.code, ())


def unwritten(article: Article) -> list[str]:
    """The kinds of the article's genre that it has no section of, in order."""
    written = set(Section.objects.filter(article=article).values_list("kind", flat=True))
    return [kind.name for kind in KINDS_OF.get(article.genre, ()) if kind.name not in written]
