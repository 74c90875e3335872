"""What would reach patients and must not: an ended schedule, a given-up figure, a demonstration."""

from datetime import timedelta

import pytest

from content.publish.acts import cancel, publish, reinstate, review, withdraw
from content.sign.event import Event
from content.source.fact import Fact
from tests import cast, factories
from tests.cast import NOW, REVIEW_DUE, proof_of
from tests.refusal import refused

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
OVER = NOW + 2 * HOUR


@pytest.fixture
def ended(dr):
    """Live for an hour."""
    return cast.published(cast.page(), dr, live_until=NOW + HOUR).article


def look_again(article, by, at):
    review(article, by=by, statement="Holds.", proof=proof_of(by, at), review_due=REVIEW_DUE, at=at)


def bring_back(article, by, at):
    reinstate(article, by=by, reason="It was right.", proof=proof_of(by, at), at=at)


def test_ended_schedule_is_not_reviewed(ended, dr):
    look_again(ended, dr, NOW)
    with refused("schedule_ended"):
        look_again(ended, dr, OVER)


def test_ended_schedule_is_not_reinstated(ended, dr):
    """It would be live for nobody: its words are signed and published again."""
    withdraw(ended, by=dr, reason="A doubt.", at=NOW)
    bring_back(ended, dr, NOW)
    withdraw(ended, by=dr, reason="A doubt.", at=NOW)
    with refused("schedule_ended"):
        bring_back(ended, dr, OVER)


def test_figure_given_up_after_the_signature_is_not_published(dr):
    factories.fact()
    edition = cast.signed(cast.page("one", "Restez {table_time}.", "Stay {table_time}."), dr)
    Fact.objects.update(high=40)
    with refused("old_figures"):
        publish(edition, by=dr, at=NOW)
    Fact.objects.update(high=30)
    assert publish(edition, by=dr, at=NOW).edition == edition


@pytest.mark.parametrize("act", ["withdraw", "cancel", "reinstate", "review"])
def test_demonstration_account_does_nothing_to_real_pages_in_production(dr, settings, act):
    """Nothing live is taken away, brought back, or said to hold."""
    demo, article = cast.demonstration_signatory().user, cast.page()
    cast.published(article, dr)
    cast.rewrite(article, "Assis.", "Seated.")
    cast.published(article, dr, live_from=NOW + HOUR)
    if act == "reinstate":
        withdraw(article, by=dr, reason="A doubt.", at=NOW)
    settings.PRODUCTION = True
    acts = {
        "withdraw": lambda: withdraw(article, by=demo, reason="Play.", at=NOW),
        "cancel": lambda: cancel(article, by=demo, reason="Play.", at=NOW),
        "reinstate": lambda: bring_back(article, demo, NOW),
        "review": lambda: look_again(article, demo, NOW),
    }
    with refused("demonstration"):
        acts[act]()
    assert not Event.objects.filter(user=demo).exists()
