"""Fields of a form that prove who signs, and say what is signed."""

from datetime import date, timedelta
from typing import Any

from allauth.core import ratelimit
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.desk.refusal import DeskRefused
from content.plain.languages import LANGUAGES
from content.sign.proof import Proof, has_second_factor, prove, prove_by_key
from content.source.user import User

KEY_ANSWER = "key_answer"  # where passkey.js puts what the key says
REVIEW_AFTER = timedelta(days=365)


class CodeAsked(forms.Form):
    """Identity, proven again: by a code, unless a key has answered."""

    code = forms.CharField(
        label=gettext_lazy("Code of your second factor"),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        ),
        help_text=gettext_lazy("Six figures from your app, or a recovery code."),
        error_messages={"required": gettext_lazy("Type the code: it proves that it is you.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].required = not self.data.get(KEY_ANSWER)


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


def proven(request: HttpRequest, user: User, form: CodeAsked) -> Proof:
    """Proof of identity by the answer of a key, or the code that was typed. Each try counts."""
    if not has_second_factor(user):
        raise DeskRefused("no_second_factor")
    if not ratelimit.consume(request, action="reauthenticate", user=user):
        raise DeskRefused("too_many_codes")
    if answer := form.data.get(KEY_ANSWER):
        return prove_by_key(user, answer=answer, at=timezone.now())
    return prove(user, code=form.cleaned_data["code"], at=timezone.now())
