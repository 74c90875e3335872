"""The rows that say what patients read are replayed from the events: a changed row is found."""

from datetime import date, timedelta

import pytest

from content.publish.acts import cancel, reinstate, review, withdraw
from content.publish.publication import Publication
from content.publish.replay import misplaced
from content.publish.verify import verify
from content.sign.event import Event
from tests import cast
from tests.cast import NOW, proof_of

pytestmark = pytest.mark.django_db
HOUR, DUE = timedelta(hours=1), date(2028, 1, 1)


@pytest.fixture
def history(live, dr):
    """Everything that may happen to an article: its rows are of every kind."""
    article, again = live.article, {"by": dr, "at": NOW, "proof": proof_of(dr)}
    withdraw(article, by=dr, reason="A doubt.", at=NOW)
    reinstate(article, reason="None.", **again)
    review(article, statement="It holds.", review_due=DUE, **again)
    for fr, en, given in (
        ("assis", "seated", {"live_from": NOW + HOUR, "live_until": NOW + 9 * HOUR}),
        ("debout", "upright", {"live_from": NOW + 2 * HOUR}),
        ("immobile", "still", {}),
    ):
        cast.rewrite(article, f"Vous restez {fr}.", f"You stay {en}.")
        cast.published(article, dr, **given)
    cancel(article, by=dr, reason="Too soon.", at=NOW)
    at = NOW + 3 * HOUR
    review(article, **again | {"at": at, "proof": proof_of(dr, at)}, statement="X", review_due=DUE)
    withdraw(article, by=dr, reason="A doubt.", at=at)
    return article


def wrong():
    return [found for found in verify(NOW + 4 * HOUR).wrong if found.startswith("publication")]


def test_what_acts_did_is_what_the_events_tell(history):
    assert Publication.objects.count() == 4
    assert wrong() == []


def test_same_words_live_and_scheduled_are_told_apart(live, dr):
    """Withdrawing takes both away, the scheduled row first."""
    cast.sign_edition(live.edition, dr)
    cast.publish(live.edition, by=dr, at=NOW, live_from=NOW + HOUR)
    cancel(live.article, by=dr, reason="Too soon.", at=NOW)
    cast.sign_edition(live.edition, dr)
    cast.publish(live.edition, by=dr, at=NOW, live_from=NOW + HOUR)
    withdraw(live.article, by=dr, reason="A doubt.", at=NOW)
    assert wrong() == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"withdrawn": None}, "withdrawn"),
        ({"review_due": date(2040, 1, 1)}, "review_due"),
        ({"live_from": NOW - HOUR}, "live_from"),
        ({"live_until": NOW + 9 * HOUR}, "live_until"),
        ({"pages": ["neck"]}, "pages"),
    ],
)
def test_changed_row_is_found(live, dr, change, named):
    withdraw(live.article, by=dr, reason="A doubt.", at=NOW)
    Publication.objects.update(**change)
    assert wrong() == [
        f"publication advice: its row of event 2 says another {named} than the events"
    ]


def test_row_of_another_signature_or_edition_is_found(history, dr):
    first = Publication.objects.earliest("pk")
    others = Publication.objects.exclude(pk=first.pk).filter(withdrawn=None)
    others.update(signed=first.signed, edition=first.edition)
    assert "another edition, signed than" in " ".join(wrong())


def test_deleted_row_is_found(history):
    """The page would fall back to what stood before it."""
    Publication.objects.latest("pk").delete()
    (found,) = wrong()
    assert "its row is missing" in found


def test_row_that_no_event_tells_of_is_found(live):
    row = Publication.objects.get()
    row.pk, row._state.adding = None, True
    row.published = Event.objects.get(act="signed")
    row.save()
    assert wrong() == ["publication advice: no event tells of its row"]


def test_number_of_queries_does_not_grow(history, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert list(misplaced()) == []
