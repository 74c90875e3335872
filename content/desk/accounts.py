"""Who may come in: staff, with accounts an administrator made."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from content.desk.own_account import REFUSALS
from content.sign.proof import has_second_factor
from content.source.user import User

RESPONSIBLE = ("radiologist", "administrator")  # roles whose password alone would be too little


class StaffAccounts(DefaultAccountAdapter):
    """Nobody signs up, and only active staff log in."""

    error_messages = DefaultAccountAdapter.error_messages | REFUSALS

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("admin:index")

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """Turn away who is not staff, and demonstration accounts where patients read."""
        if not user.is_staff or (user.demonstration and settings.PRODUCTION):
            refusal: HttpResponse = self.respond_user_inactive(request, user)
            return refusal
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Lead those who need a second factor and have none to it, at each login."""
        answer: HttpResponse = super().post_login(request, user, **kwargs)
        if not lacks_second_factor(user):
            return answer
        messages.warning(request, _("Your role needs a second factor: set it up now, once."))
        return HttpResponseRedirect(reverse("mfa_activate_totp"))


def lacks_second_factor(user: User) -> bool:
    """Whether this person's roles ask for a second factor that is not there. Staff who only hand
    out links at a shared computer need none, unless SECOND_FACTOR is `everyone`."""
    asked = (
        settings.SECOND_FACTOR == "everyone"
        or user.is_superuser
        or user.groups.filter(name__in=RESPONSIBLE).exists()
    )
    return asked and not user.demonstration and not has_second_factor(user)
