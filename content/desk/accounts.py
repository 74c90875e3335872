"""Who may come in: staff, with accounts an administrator made."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from content.source.user import User


class StaffAccounts(DefaultAccountAdapter):
    """Nobody signs up, and only active staff log in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """Turn away who is not staff, and demonstration accounts where patients read."""
        if not user.is_staff or (user.demonstration and settings.PRODUCTION):
            refusal: HttpResponse = self.respond_user_inactive(request, user)
            return refusal
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer
