"""Acts on an edition before it is signed: look at the findings, submit, return."""

from datetime import datetime

from django.db import transaction

from content.check.checks import run
from content.check.finding import Finding
from content.check.fold import blank
from content.plain.snapshot import Snapshot
from content.sign.edition import Edition
from content.sign.event import Event, Testimony, record
from content.sign.person import person_of
from content.sign.refused import SignRefused
from content.sign.signatory import RADIOLOGISTS, signatory_of
from content.source.article import Article
from content.source.surroundings import surroundings
from content.source.user import User

WRITERS = ("editor", RADIOLOGISTS)  # the groups whose work articles are


def findings_of(snapshot: Snapshot, *, demonstration: bool = False) -> tuple[Finding, ...]:
    """What the checks say of a snapshot in today's surroundings."""
    return run(snapshot, surroundings(snapshot, demonstration=demonstration))


@transaction.atomic
def submit(edition: Edition, *, by: User, at: datetime) -> Event:
    """Ask for a signature. Whoever writes articles may ask."""
    _hold(edition)
    writers = User.objects.filter(is_active=True, is_staff=True, groups__name__in=WRITERS)
    if not writers.filter(pk=by.pk).exists():
        raise SignRefused("not_staff")
    return record("submitted", edition, by=by, person=person_of(by), testimony=Testimony(), at=at)


@transaction.atomic
def return_(edition: Edition, *, by: User, reason: str, at: datetime) -> Event:
    """Send an edition that waits for a signature back to those who write, with the reason."""
    _hold(edition)
    if signatory_of(by) is None:
        raise SignRefused("not_signatory")
    if blank(reason):
        raise SignRefused("no_reason")
    demand = Event.objects.demand_of(edition)
    if demand is None or demand.act != "submitted":
        raise SignRefused("not_awaited")
    testimony = Testimony(reason=reason.strip())
    return record("returned", edition, by=by, person=person_of(by), testimony=testimony, at=at)


def _hold(edition: Edition) -> None:
    """Two people acting on one article take turns."""
    Article.objects.select_for_update().get(pk=edition.article_id)
