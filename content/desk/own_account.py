"""What allauth leaves to be said about one's own account: its forms and refusals in our words."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from content.desk.labels import Label

WRONG_NAME_OR_PASSWORD = _(
    "The name or the password is wrong. Look at capitals and the language of the keyboard; if you "
    "forgot the password, ask for another with the link below it."
)
WRONG_CODE = _(
    "This code is wrong, or was used already. Wait for your app to show the next one and type "
    "that, or use a recovery code."
)
REFUSALS: dict[str, Label] = {
    "account_inactive": _("This account is closed. Ask your administrator."),
    "email_password_mismatch": WRONG_NAME_OR_PASSWORD,
    "username_password_mismatch": WRONG_NAME_OR_PASSWORD,
    "enter_current_password": _("This is not your present password."),
    "incorrect_password": _("This is not your password. Look at capitals and try again."),
    "incorrect_code": WRONG_CODE,
    "too_many_login_attempts": _(
        "Too many wrong tries: nobody gets in with this name for five minutes. Then try again, or "
        "ask your administrator for help."
    ),
    "rate_limited": _("Too many tries. Wait one minute, then try again."),
}
REFUSALS_OF_FACTORS: dict[str, Label] = {
    "incorrect_code": WRONG_CODE,
    "cannot_delete_authenticator": _("Your role needs it: it cannot be removed."),
    "cannot_generate_recovery_codes": _("Set up your app for codes first."),
}


class Login(LoginForm):
    """By name or address. What a field asks for stands above it, not inside."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Username or e-mail address")
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class SecondFactors(DefaultMFAAdapter):
    """allauth's second factors, that refuse in our words."""

    error_messages = DefaultMFAAdapter.error_messages | REFUSALS_OF_FACTORS


@require_safe
@login_required
def own_address(request: HttpRequest) -> HttpResponse:
    """The address of one's account. An administrator changes it."""
    return TemplateResponse(request, "account/email.html")
