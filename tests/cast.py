"""The cast: people with their rights, and small texts that a radiologist may sign.

Dr Anne Martin signs. Élise writes. Root may do anything in Django, and so may not sign. The
demonstration signatory is no doctor. Everything happens at NOW unless a test says otherwise.
"""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth.models import Group

from content.check.acceptance import Acceptance
from content.plain.genres import KINDS, SOURCED_KINDS
from content.publish.acts import publish
from content.publish.publication import Publication
from content.sign.acts import submit
from content.sign.edition import Edition, freeze
from content.sign.event import Event
from content.sign.proof import Proof
from content.sign.signatory import RADIOLOGISTS, Signatory
from content.sign.signing import sign
from content.source.article import Article, Section
from content.source.fact import Source
from content.source.user import User
from tests import factories

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
REVIEW_DUE = date(2027, 3, 2)
MINUTE = timedelta(minutes=1)
STATEMENT = "I have read both languages as a patient will, and I answer for them."
SECRET = "JBSWY3DPEHPK3PXP"
FR, EN = "Vous restez allongé sur le ventre.", "You lie still on your front."

# --- people ---


def account(username: str, role: str = "", **given: Any) -> User:
    """A member of staff with one role."""
    person = factories.user(username, is_staff=True, **given)
    if role:
        person.groups.add(Group.objects.get_or_create(name=role)[0])
    return person


def editor() -> User:
    return account("elise", "editor", first_name="Élise", last_name="Petit")


def superuser() -> User:
    return User.objects.create_superuser("root")


def radiologist(username: str = "martin", **given: Any) -> User:
    """A signatory with a second factor. `given` is what is printed."""
    person = account(username, RADIOLOGISTS)
    TOTP.activate(person, SECRET)
    printed = {
        "name": "Dr Anne Martin",
        "title_fr": "radiologue",
        "title_en": "radiologist",
        "registration": "10000000001",
    }
    Signatory.objects.create(user=person, **printed | given)
    return person


def demonstration_signatory() -> Signatory:
    person = radiologist("demo", name="Signataire de démonstration", demonstration=True)
    return Signatory.objects.get(user=person)


def code_at(moment: datetime) -> str:
    """What the second factor of any radiologist shows at that moment."""
    return str(format_hotp_value(hotp_value(SECRET, int(moment.timestamp()) // 30)))


def proof_of(person: User, at: datetime = NOW) -> Proof:
    return Proof(person.pk, "one-time code", at)


# --- texts ---


def page(key: str = "advice", fr: str = FR, en: str = EN) -> Article:
    """The smallest text that may be signed: one section."""
    titles = {"title_fr": "Conseils", "title_en": "Advice"}
    article = factories.article(key, genre="page", region="", **titles)
    factories.section(article, "summary", fr, en)
    return article


def procedure(key: str = "neck", **given: Any) -> Article:
    """A procedure with every section it must have."""
    Source.objects.get_or_create(key="nice", title="Low back pain", language="en")
    return _whole(factories.article(key, **given), FR, EN)


def common() -> Article:
    """The words of the home page."""
    titles = {"title_fr": "Accueil", "title_en": "Home"}
    article = factories.article("common", genre="common", region="", **titles)
    return _whole(article, "Voici vos pages.", "Here are your pages.")


def _whole(article: Article, fr: str, en: str) -> Article:
    for kind in KINDS[article.genre]:
        if kind.required:
            cited = " [^nice]" if kind.name in SOURCED_KINDS else ""
            factories.section(article, kind.name, fr + cited, en + cited)
    return article


def rewrite(article: Article, fr: str, en: str) -> None:
    """Change the words of the first section of the working copy."""
    first = Section.objects.of(article)[0]
    first.body_fr, first.body_en = fr, en
    first.save()


# --- acts ---


def signed(
    article: Article,
    by: User,
    at: datetime = NOW,
    accepted: Collection[Acceptance] = (),
) -> Edition:
    """The article as it stands, frozen and signed."""
    edition = freeze(article)
    sign_edition(edition, by, at=at, accepted=accepted)
    return edition


def sign_edition(edition: Edition, by: User, at: datetime = NOW, **given: Any) -> Event:
    """Sign, as it should be done; `given` is what a test does otherwise."""
    usual: dict[str, Any] = {
        "shown_digest": edition.digest,
        "statement": STATEMENT,
        "proof": proof_of(by, at),
        "review_due": REVIEW_DUE,
    }
    return sign(edition, by=by, at=at, **usual | given)


def submit_edition(edition: Edition, by: User) -> Event:
    return submit(edition, by=by, at=NOW)


def published(article: Article, by: User, at: datetime = NOW, **given: Any) -> Publication:
    """The article as it stands, signed and live."""
    return publish(signed(article, by, at), by=by, at=at, **given)
