"""sign: bind a person to the exact words of an edition."""

from collections.abc import Collection
from datetime import date, datetime

import msgspec
from django.conf import settings
from django.db import transaction

from content.check.acceptance import Acceptance, refusing
from content.check.finding import Finding
from content.check.fold import blank
from content.plain.quoting import outdated
from content.sign.acts import findings_of
from content.sign.edition import Edition, Writer
from content.sign.event import Event, Testimony, record
from content.sign.notes import notes_at
from content.sign.person import person_of
from content.sign.proof import Proof, holds
from content.sign.refused import SignRefused
from content.sign.signatory import Signatory, signatory_of
from content.source.article import Article
from content.source.library import read_library
from content.source.user import User


@transaction.atomic
def sign(
    edition: Edition,
    *,
    by: User,
    shown_digest: str,
    statement: str,
    proof: Proof,
    review_due: date,
    at: datetime,
    accepted: Collection[Acceptance] = (),
) -> Event:
    """Sign the exact words shown. SignRefused, in the order a colleague would ask: are these the
    words, may this person, have they proven it, do the checks allow it."""
    Article.objects.select_for_update().get(pk=edition.article_id)  # two signers take turns
    if shown_digest != edition.digest:
        raise SignRefused("other_words")
    signatory = _entitled(edition, by, proof, at)
    testimony = Testimony(
        statement=statement,
        proof=proof.method,
        accepted=tuple(accepted),
        written_by_signer=is_writer(edition, by),
        review_due=review_due,
    )
    findings = findings_of(edition.snapshot(), demonstration=signatory.demonstration)
    return _record(edition, signatory, testimony, refusing(findings, accepted), at)


@transaction.atomic
def sign_demonstration(
    edition: Edition, signatory: Signatory, *, statement: str, review_due: date, at: datetime
) -> Event:
    """Sign as a demonstration, which leaves the reviewer's notes open and says so in the event.

    Only for a signatory marked as demonstration: what it signs is stamped everywhere.
    """
    if not signatory.demonstration or settings.PRODUCTION:
        raise SignRefused("not_demonstration")
    testimony = Testimony(statement=statement, proof="demonstration", review_due=review_due)
    findings = findings_of(edition.snapshot(), demonstration=True)
    forbidding = tuple(f for f in refusing(findings, ()) if f.code != "open_note")
    return _record(edition, signatory, testimony, forbidding, at)


def is_writer(edition: Edition, user: User) -> bool:
    """Whether this account wrote any section of the edition, in either language."""
    return Writer.objects.filter(edition=edition, user=user).exists()


def four_eyes_forbid(edition: Edition, user: User) -> bool:
    """Whether somebody else must sign it: this account wrote part of it, and the house asks so."""
    return settings.FOUR_EYES == "required" and is_writer(edition, user)


def given_up(edition: Edition) -> bool:
    """Whether a figure or a source of it was given up since it was frozen: it is signed no more."""
    library = read_library()
    return outdated(edition.snapshot(), library.facts, library.sources)


def _entitled(edition: Edition, by: User, proof: Proof, at: datetime) -> Signatory:
    """The signatory, if this person may sign this edition now."""
    if not edition.intact:
        raise SignRefused("tampered")
    signatory = signatory_of(by)
    if signatory is None or (signatory.demonstration and settings.PRODUCTION):
        raise SignRefused("not_signatory")
    if not holds(proof, by, at):
        raise SignRefused("not_proven")
    if four_eyes_forbid(edition, by):
        raise SignRefused("four_eyes")
    last = Event.objects.of(edition.article).first()
    if last and last.act == "signed" and last.edition_id == edition.pk and last.user_id == by.pk:
        raise SignRefused("already_signed")
    return signatory


def _record(
    edition: Edition,
    signatory: Signatory,
    testimony: Testimony,
    forbidding: tuple[Finding, ...],
    at: datetime,
) -> Event:
    """Append the signature, unless a finding forbids it; the event lists the notes as they are."""
    if blank(testimony.statement):
        raise SignRefused("no_statement")
    if given_up(edition):
        raise SignRefused("other_figures")
    if forbidding:
        raise SignRefused("findings", forbidding)
    cleared, still_open = notes_at(edition.snapshot())
    testimony = msgspec.structs.replace(testimony, cleared_notes=cleared, open_notes=still_open)
    person = person_of(signatory.user)
    return record("signed", edition, by=signatory.user, person=person, testimony=testimony, at=at)
