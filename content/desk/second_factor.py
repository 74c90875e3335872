"""A telephone and its recovery codes are lost: whoever runs the server takes the factor away."""

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q

from content.desk.leaving import administrators
from content.desk.mail import send
from content.source.user import User


class NoSuchAccount(Exception):
    """Nothing was taken away."""


def take_away(username: str) -> list[User]:
    """Remove every second factor of an account, and end its sessions and its password: its owner
    asks for another. Tells them and all administrators; returns whom no mail reached.
    """
    user = User.objects.filter(username=username).first()
    if user is None:
        raise NoSuchAccount(f"There is no account {username!r}.")
    with transaction.atomic():
        Authenticator.objects.filter(user=user).delete()
        user.set_unusable_password()
        user.save(update_fields=["password"])
    told = User.objects.filter(Q(pk=user.pk) | Q(pk__in=administrators().values("pk")))
    return [to for to in told.order_by("pk") if not send("factor", to, whose=user)]
