"""Proof of identity: the second factor, asked again at each signature."""

import struct
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.core.cache import cache
from django.db import transaction
from django.db.models import QuerySet

from content.source.user import User

FRESH = timedelta(minutes=5)

# What allauth and its library let through of an answer that no key gave.
MALFORMED = (
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


class Proof(NamedTuple):
    """That this account proved who it is, how, and when. Made by `prove` only."""

    user_id: int
    method: str
    at: datetime


class NotProven(Exception):
    """The code is wrong; or, `by_key`, what a key answered."""

    def __init__(self, *, by_key: bool = False) -> None:
        self.by_key = by_key
        super().__init__("key" if by_key else "code")


def second_factors() -> QuerySet[Authenticator]:
    """What counts as a second factor: recovery codes only replace one."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    found: QuerySet[Authenticator] = Authenticator.objects.filter(type__in=kinds)
    return found


def has_second_factor(user: User) -> bool:
    """Whether the account has a second factor that can be asked for."""
    return bool(second_factors().filter(user=user).exists())


@transaction.atomic  # allauth locks the recovery codes while it looks for one
def prove(user: User, *, code: str, at: datetime) -> Proof:
    """Proof by a one-time code or a recovery code. NotProven if it is wrong; a code works once."""
    typed = "".join(filter(str.isalnum, code)).lower()  # so that one code is typed in one way only
    methods = {
        Authenticator.Type.TOTP.value: "one-time code",
        Authenticator.Type.RECOVERY_CODES.value: "recovery code",
    }
    for authenticator in Authenticator.objects.filter(user=user, type__in=methods):
        if typed and authenticator.wrap().validate_code(typed) and _first_use(user, typed):
            return Proof(user.pk, methods[authenticator.type], at)
    raise NotProven


def challenge(user: User) -> dict[str, Any] | None:
    """What a browser asks the account's keys; None where it has none. Call it in a request: the
    session remembers the question, and a later one replaces it."""
    if not second_factors().filter(user=user, type=Authenticator.Type.WEBAUTHN).exists():
        return None
    asked: dict[str, Any] = begin_authentication(user)
    return asked


def prove_by_key(user: User, *, answer: str, at: datetime) -> Proof:
    """Proof by a key's answer to the challenge of this session, which is good once. NotProven for
    any other answer."""
    form = AuthenticateWebAuthnForm({"credential": answer}, user=user)
    try:
        proven = form.is_valid()
    except MALFORMED as error:
        raise NotProven(by_key=True) from error
    if not proven:
        raise NotProven(by_key=True)
    return Proof(user.pk, "security key", at)


def _first_use(user: User, typed: str) -> bool:
    """Whether nobody proved by this code before. allauth forgets a code after one period, but
    takes it for longer: one more on each side for each step of its tolerance."""
    lives = app_settings.TOTP_PERIOD * (1 + 2 * app_settings.TOTP_TOLERANCE)
    return bool(cache.add(f"proof:{user.pk}:{typed}", 1, timeout=lives))


def holds(proof: Proof | None, user: User, now: datetime) -> bool:
    """Whether the proof is this account's own, and fresh."""
    return bool(
        proof is not None
        and proof.user_id == user.pk
        and timedelta(0) <= now - proof.at <= FRESH
        and has_second_factor(user)
    )
