"""Who may come in: staff, with accounts an administrator made."""

import logging
from time import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from content.desk.invitation import DAYS
from content.desk.mail import send
from content.desk.own_account import REFUSALS
from content.sign.proof import has_second_factor
from content.sign.verify import chain_head
from content.source.user import User

log = logging.getLogger(__name__)

RESPONSIBLE = ("radiologist", "administrator")  # roles whose password alone would be too little


class StaffAccounts(DefaultAccountAdapter):
    """Nobody signs up, and only active staff log in."""

    error_messages = DefaultAccountAdapter.error_messages | REFUSALS

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("admin:index")

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        """As the desk's other mails, and the same as when an administrator sends it."""
        send("password", user, link=context["password_reset_url"], days=DAYS)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: Any = None, email: str | None = None
    ) -> None:
        """In the account's language, under the foot of every mail. A mail server that is broken
        loses the mail and nothing else."""
        known = {"foot": f"mail/foot.{user.language}.txt", "head": chain_head()}
        known |= {"site": settings.SITE_URL, **(context or {})}
        try:
            with translation.override(user.language):
                super().send_notification_mail(template_prefix, user, known, email)
        except OSError as error:
            log.warning("A mail (%s) did not go: %s", template_prefix, type(error).__name__)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not for some minutes after the login, which asked for all there is."""
        known = get_authentication_records(self.request, self.request.user)
        if known and time() - known[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

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
