"""Forms of the acts. Each carries the digest of the words shown and the newest event seen."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.check.acceptance import Acceptance, may_be_accepted
from content.check.finding import Finding, identity
from content.desk.bilingual import Said
from content.desk.language import spoken
from content.desk.proving import CodeAsked, StatementAsked
from content.desk.standing import Standing
from content.plain.canonical import digest
from content.source.article import Article
from content.source.translated import get

LONGEST_REASON = 1_000


def pages() -> list[tuple[str, str]]:
    """The articles that an alert may stand on: key, and title in the language of the desk."""
    language = spoken()
    found = Article.objects.exclude(genre="alert").order_by("genre", "key")
    return [(article.key, get(article, "title", language) or article.key) for article in found]


def hour() -> forms.DateTimeInput:
    """A day and an hour, by the browser's own control."""
    return forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})


class ActForm(forms.Form):
    """What every act needs to know: which words were shown, and after which event."""

    shown_digest = forms.CharField(widget=forms.HiddenInput)
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing = standing


class ClearForm(ActForm):
    """Which note is answered."""

    note = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(ActForm):
    """Why: kept with the act, read by colleagues."""

    reason = Said(
        label=gettext_lazy("Reason"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Write the reason: it is kept with what you do.")},
    )


class CodeForm(CodeAsked, ActForm):
    """An act that asks for a code."""


class ScheduleForm(ActForm):
    """When patients read it: at once, unless an hour is given."""

    live_from = forms.DateTimeField(
        label=gettext_lazy("Publish on (Paris time)"),
        required=False,
        widget=hour(),
        help_text=gettext_lazy("Empty: at once. Until then patients read what they read now."),
    )
    live_until = forms.DateTimeField(
        label=gettext_lazy("Until (Paris time)"),
        required=False,
        widget=hour(),
        help_text=gettext_lazy("Empty: until it is replaced. After it, the page says to call."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.standing.article.genre == "alert":
            self.fields["pages"] = forms.MultipleChoiceField(
                label=_("Where it stands"),
                required=False,
                choices=pages(),
                widget=forms.CheckboxSelectMultiple,
                help_text=_("None ticked: at the top of every page."),
            )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        begins, ends = cleaned.get("live_from"), cleaned.get("live_until")
        if begins and begins <= timezone.now():
            self.add_error("live_from", _("This hour is past. Choose a later one."))
        if ends and ends <= (begins or timezone.now()):
            self.add_error("live_until", _("This is before it begins. Choose a later hour."))
        return cleaned

    @property
    def schedule(self) -> dict[str, Any]:
        """From when, until when, and for an alert on which pages, as `publish` takes them."""
        asked = ("live_from", "live_until", "pages")
        return {name: self.cleaned_data[name] for name in asked if name in self.cleaned_data}


class ReinstateForm(CodeForm, ReasonForm):
    """Show a withdrawn edition again."""

    field_order = ("reason", "code")


class ReviewForm(StatementAsked, ActForm):
    """A statement about the words that were shown."""


class SignForm(ScheduleForm, ReviewForm):
    """A signature: a statement, and a reason for each finding that is accepted."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for finding in self.standing.findings:
            if may_be_accepted(finding):
                self.fields[reason_name(finding)] = Said(
                    label=gettext_lazy("Reason to accept it"),
                    max_length=LONGEST_REASON,
                    widget=forms.Textarea(attrs={"rows": 2}),
                    error_messages={
                        "required": gettext_lazy("Give a reason, or correct the text.")
                    },
                )

    @property
    def accepted(self) -> tuple[Acceptance, ...]:
        """The findings accepted, each with its reason."""
        return tuple(
            Acceptance(f.code, f.language, f.section, f.quote, self.cleaned_data[reason_name(f)])
            for f in self.standing.findings
            if may_be_accepted(f)
        )


def reason_name(finding: Finding) -> str:
    """The name of the field that holds the reason for a finding."""
    return f"reason_{digest(repr(identity(finding)))[:12]}"
