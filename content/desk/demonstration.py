"""The demonstration: content, accounts and signatures, into an empty store, once."""

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction

from content.desk.proving import REVIEW_AFTER
from content.publish.acts import publish
from content.publish.link import ExamCode
from content.sign.edition import freeze
from content.sign.event import Event
from content.sign.signatory import RADIOLOGISTS, Signatory
from content.sign.signing import sign_demonstration
from content.source.article import Article
from content.source.files.load import load
from content.source.user import User

CONTENT = Path(settings.ROOT) / "content" / "pages"
STATEMENT = (
    "Démonstration : texte non relu par un médecin. / Demonstration: not reviewed by a doctor."
)
ACCOUNTS = {
    "demo-radiologue": RADIOLOGISTS,
    "demo-redaction": "editor",
    "demo-secretariat": "clinic staff",
    "demo-administration": "administrator",
}
SIGNS = "demo-radiologue"


def prepare(clock: Callable[[], datetime], progress: Callable[[str], object]) -> str:
    """Fill an empty store; return the logins to print. In a store that holds anything: nothing."""
    if settings.PRODUCTION or _in_use():
        return ""
    with transaction.atomic():
        progress("  loading the content")
        load(CONTENT)
        _exam_codes()
        progress("  signing it as a demonstration")
        passwords = {name: _account(name, role) for name, role in ACCOUNTS.items()}
        signatory = _signatory(User.objects.get(username=SIGNS))
        now = clock()  # later than the words that are signed
        for article in Article.objects.all():
            edition = freeze(article)
            sign_demonstration(
                edition,
                signatory,
                statement=STATEMENT,
                review_due=(now + REVIEW_AFTER).date(),
                at=now,
            )
            publish(edition, by=signatory.user, at=now)
    return _logins(passwords) if settings.DEMONSTRATION else ""


def _in_use() -> bool:
    return any(model.objects.exists() for model in (User, Article, Event))


def _exam_codes() -> None:
    """What a booking system would call each procedure. Nobody could take it for a real code."""
    procedures = Article.objects.filter(genre="procedure")
    ExamCode.objects.bulk_create(
        ExamCode(code=f"DEMO-{one.key.upper()}", article=one) for one in procedures
    )


def _account(name: str, role: str) -> str:
    """Make an account; return its password, which is shown once and kept nowhere."""
    password = secrets.token_urlsafe(12)
    user = User(username=name, email=f"{name}@infiltrations.example", is_staff=True)
    user.demonstration = True
    # Where other machines may come in, nobody gets a password that was printed.
    user.set_password(password if settings.DEMONSTRATION else None)
    user.save()
    user.groups.add(Group.objects.get(name=role))
    return password


def _signatory(user: User) -> Signatory:
    TOTP.activate(user, generate_totp_secret())
    signatory = Signatory(
        user=user,
        name="Signataire de démonstration",
        title_fr="aucun médecin n’a relu ce texte",
        title_en="no doctor reviewed this text",
        registration="–",
        demonstration=True,
    )
    signatory.save()
    return signatory


def _logins(passwords: dict[str, str]) -> str:
    rows = "\n".join(f"  {name:<20} {password}" for name, password in passwords.items())
    return (
        f"Logins of the demonstration, shown this once, for {settings.SITE_URL}/admin/ :\n{rows}\n"
        f"To sign as {SIGNS}, the six figures of the second factor come from: make code"
    )


def current_code() -> str | None:
    """The one-time code of the demonstration radiologist now; None where there is none."""
    authenticator = Authenticator.objects.filter(
        user__username=SIGNS, user__demonstration=True, type=Authenticator.Type.TOTP
    ).first()
    if authenticator is None or settings.PRODUCTION:
        return None
    *_, counter, _next = yield_hotp_counters_from_time()
    return str(format_hotp_value(hotp_value(decrypt(authenticator.data["secret"]), counter)))
