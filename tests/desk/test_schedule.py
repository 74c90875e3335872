"""Publishing later, at the desk."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.desk.refusal import said
from content.publish.publication import Publication
from content.sign.edition import freeze
from content.sign.event import Event
from tests import cast
from tests.desk.asking import REASON, do, refused, screen
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
WHEN = "%Y-%m-%dT%H:%M"


def hour(days: int) -> str:
    """An hour, as a browser sends it: without a time zone, so in that of Paris."""
    return (timezone.localtime() + timedelta(days=days)).strftime(WHEN)


@pytest.fixture
def next_words(live):
    """Other words of what is live, frozen."""
    cast.rewrite(live.article, "Vous restez assis.", "You stay seated.")
    return freeze(live.article)


@pytest.fixture
def scheduled(enter, dr, article, next_words):
    do(enter(dr), "sign", article, dr, then="publish", live_from=hour(2))
    return Publication.objects.get(edition=next_words)


def test_signed_and_published_on_a_day(enter, dr, article, live, next_words, client):
    """The hour typed is of Paris; until then patients read what they read now."""
    begins, ends = hour(2), hour(9)
    typed = {"then": "publish", "live_from": begins, "live_until": ends}
    response = do(enter(dr), "sign", article, dr, **typed)
    row = Publication.objects.get(edition=next_words)
    assert timezone.localtime(row.live_from).strftime(WHEN) == begins
    assert timezone.localtime(row.live_until).strftime(WHEN) == ends
    testimony = Event.objects.first().testimony()
    assert (testimony.live_from, testimony.live_until) == (row.live_from, row.live_until)
    assert "Patients read it from" in response.content.decode()
    page = client.get(f"/en/{article.slug_en}/").content.decode()
    assert cast.EN in page
    assert "seated" not in page


def test_what_was_signed_is_published_on_a_day(enter, dr, article, live, next_words):
    cast.sign_edition(next_words, dr, at=timezone.now())
    response = do(enter(dr), "publish", article, dr, live_from=hour(2))
    assert Publication.objects.get(edition=next_words).live_from > timezone.now()
    assert "Patients read edition 2 from" in response.content.decode()


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"live_from": hour(-1)}, "This hour is past."),
        ({"live_until": hour(-1)}, "This is before it begins."),
        ({"live_from": hour(3), "live_until": hour(2)}, "This is before it begins."),
        ({"live_from": "tomorrow"}, "Enter a valid date/time."),
    ],
)
def test_impossible_schedule_is_refused(enter, dr, article, live, next_words, typed, message):
    """And what was typed is there to be mended."""
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, then="publish", **typed)
    refused(response, before, message)
    assert "<details open><summary>Not at once" in response.content.decode()


def test_screen_says_what_is_scheduled(enter, editor, article, scheduled):
    page = enter(editor).get(screen(article)).content.decode()
    assert "Patients read edition 1." in page
    assert ">Scheduled" in page
    assert "At its hour it replaces whatever patients read then" in page


def test_schedule_is_cancelled_with_a_reason(enter, dr, article, scheduled):
    response = do(enter(dr), "cancel", article, dr)
    scheduled.refresh_from_db()
    assert scheduled.withdrawn.testimony().reason == REASON
    assert "The schedule is cancelled." in response.content.decode()
    assert not Publication.objects.waiting(timezone.now()).exists()


def test_withdrawing_says_that_the_schedule_goes_too(enter, dr, article, scheduled):
    client = enter(dr)
    assert "What is scheduled goes too." in client.get(screen(article)).content.decode()
    response = do(client, "withdraw", article, dr)
    assert "Withdrawn, and the schedule with it." in response.content.decode()
    assert not Publication.objects.waiting(timezone.now()).exists()


def test_cancelling_twice_is_refused(enter, dr, article, scheduled):
    do(enter(dr), "cancel", article, dr)
    before = everything_written()
    response = do(enter(dr), "cancel", article, dr, shown_digest=scheduled.edition.digest)
    refused(response, before, said("other_words"))
