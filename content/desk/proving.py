"""Fields of a form that prove who signs, and say what is signed."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.plain.languages import LANGUAGES

REVIEW_AFTER = timedelta(days=365)


class CodeAsked(forms.Form):
    """Identity, proven again."""

    code = forms.CharField(
        label=gettext_lazy("Code of your second factor"),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        ),
        help_text=gettext_lazy("Six figures from your app, or a recovery code."),
        error_messages={"required": gettext_lazy("Type the code: it proves that it is you.")},
    )


class StatementAsked(CodeAsked):
    """The exact statement, and until when it holds."""

    review_due = forms.DateField(
        label=gettext_lazy("Next review"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=gettext_lazy("Twelve months from today, unless you choose otherwise."),
    )
    statement = forms.ChoiceField(
        choices=[(code, code) for code in LANGUAGES],
        error_messages={"required": gettext_lazy("Tick the statement: it is what you sign.")},
    )
    field_order = ("review_due", "statement", "code")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["review_due"].initial = timezone.localdate() + REVIEW_AFTER

    def clean_review_due(self) -> date:
        due: date = self.cleaned_data["review_due"]
        if due <= timezone.localdate():
            raise ValidationError(_("Choose a day after today."))
        return due
