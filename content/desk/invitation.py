"""Invite: an account without a password, and a link to choose one."""

from typing import NamedTuple

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.text import slugify

from content.desk.mail import send
from content.plain.languages import Language
from content.source.user import User

DAYS = settings.PASSWORD_RESET_TIMEOUT // (24 * 3600)  # for which a link works
LONGEST_STEM = 140  # of the 150 of a username: the rest is for a number


class Invitation(NamedTuple):
    """Who is invited, by which link, and whether the mail went."""

    user: User
    link: str
    sent: bool


class NotInvited(Exception):
    """No address, one that somebody has, or no such role; the text says which."""


@transaction.atomic
def account(email: str, *, role: str, language: Language) -> User:
    """A new account of that role, which no password opens yet. NotInvited if it cannot be."""
    if not _is_address(email):
        raise NotInvited(f"{email!r} is no e-mail address. Write one, as in: lucie.roy@example.fr")
    group = Group.objects.filter(name=role).first()
    if group is None:
        known = ", ".join(Group.objects.order_by("pk").values_list("name", flat=True))
        raise NotInvited(f"There is no role {role!r}. Write one of: {known}.")
    if User.objects.filter(email__iexact=email).exists():
        raise NotInvited(f"Somebody has the address {email} already.")
    user = User(email=email, language=language, is_staff=True)
    user.set_unusable_password()
    save_named(user)
    user.groups.add(group)
    return user


def _is_address(text: str) -> bool:
    try:
        User._meta.get_field("email").clean(text, None)
    except ValidationError:
        return False
    return bool(text)


def save_named(user: User) -> None:
    """Save a new account under a username made of its address, that nobody has."""
    user.username = free_username(user.email)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:  # a namesake came at the same moment
        user.username = free_username(user.email)
        user.save()


def free_username(email: str) -> str:
    """A username made of the address, that nobody has."""
    wanted = slugify(email.partition("@")[0].replace(".", "-"))[:LONGEST_STEM] or "staff"
    taken = set(User.objects.filter(username__startswith=wanted).values_list("username", flat=True))
    return next(
        name
        for n in range(len(taken) + 1)
        if (name := f"{wanted}{n + 1 if n else ''}") not in taken
    )


def invite(user: User) -> Invitation:
    """Send the link by which this person chooses a password, the first or another. It works once,
    and not for ever: allauth's own link, which dies with the password it changes."""
    key = default_token_generator.make_token(user)
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": key},
    )
    link = f"{settings.SITE_URL}{path}"
    sent = send("invited" if is_awaited(user) else "password", user, link=link, days=DAYS)
    return Invitation(user, link, sent)


def is_awaited(user: User) -> bool:
    """Whether the account waits for its first password."""
    return user.is_active and not user.has_usable_password() and user.last_login is None
