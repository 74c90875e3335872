"""What time does to pages: an earlier edition, a real signature, an article withdrawn.

Written into the store of the browser tests, after the demonstration and through the same doors.
"""

import json
import sys
from datetime import timedelta

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group
from django.utils import timezone

from content.publish.acts import publish, withdraw
from content.publish.link import Link
from content.sign.edition import Edition, freeze
from content.sign.notes import clear
from content.sign.proof import Proof
from content.sign.signatory import RADIOLOGISTS, Signatory
from content.sign.signing import sign, sign_demonstration
from content.source.article import Article, Section
from content.source.surroundings import notes_of
from content.source.user import User

REVIEW_AFTER = timedelta(days=365)


def write() -> None:
    """Give the store a past; say the codes of the editions it left behind. Short pages have it,
    since every judge reads them all; only the lower back page is signed by a doctor."""
    earlier, current = superseded()
    codes = {"superseded": earlier, "current": current, "retired": retired()}
    publish_as_doctor(freeze(Article.objects.get(key="lumbar")))
    codes["link"] = Link.objects.filter(article__key="cervical", language="fr")[0].code
    sys.stdout.write(json.dumps(codes))


def superseded() -> tuple[str, str]:
    """The page about these pages had one more sentence before: the earlier and the present code."""
    article = Article.objects.get(key="about")
    kept = article.lead_fr, article.lead_en
    article.lead_fr += " Cette phrase a été retirée."
    article.lead_en += " This sentence was removed."
    article.save()
    earlier = publish_demonstration(article)
    article.lead_fr, article.lead_en = kept
    article.save()
    return earlier.code, publish_demonstration(article).code


def retired() -> str:
    """A copy of that page, at addresses of its own, was published and taken away."""
    article = Article.objects.get(key="about")
    sections = list(Section.objects.filter(article=article))
    article.pk, article.key = None, "retired"
    article.slug_fr, article.slug_en = "ancienne-page", "former-page"
    article._state.adding = True
    article.save()
    for section in sections:
        section.pk, section.article = None, article
        section._state.adding = True
        section.save()
    edition = publish_demonstration(article)
    take_away("retired")
    return edition.code


def take_away(key: str) -> None:
    """Withdraw an article now."""
    user = Signatory.objects.get(demonstration=True).user
    withdraw(Article.objects.get(key=key), by=user, reason="Essai.", at=timezone.now())


def publish_demonstration(article: Article) -> Edition:
    """Publish today's words under the demonstration's signature."""
    edition, now = freeze(article), timezone.now()
    signatory = Signatory.objects.get(demonstration=True)
    due = (now + REVIEW_AFTER).date()
    sign_demonstration(edition, signatory, statement="Essai.", review_due=due, at=now)
    publish(edition, by=signatory.user, at=now)
    return edition


def publish_as_doctor(edition: Edition) -> None:
    """Answer the notes, sign and publish as a doctor made up for these tests."""
    doctor, now = radiologist(), timezone.now()
    for note, _ in notes_of(edition.snapshot()):
        clear(note.pk, snapshot=edition.snapshot(), by=doctor)
    sign(
        edition,
        by=doctor,
        shown_digest=edition.digest,
        statement="Essai.",
        proof=Proof(doctor.pk, "one-time code", now),
        review_due=(now + REVIEW_AFTER).date(),
        at=now,
    )
    publish(edition, by=doctor, at=now)


def radiologist() -> User:
    """An account that may sign, with its second factor."""
    user = User.objects.create_user("essai", is_staff=True)
    user.groups.add(Group.objects.get(name=RADIOLOGISTS))
    TOTP.activate(user, generate_totp_secret())
    Signatory.objects.create(
        user=user,
        name="Signataire d’essai",
        title_fr="radiologue",
        title_en="radiologist",
        registration="–",
    )
    return user
