"""Reviews stand on the first screen in time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.publish.acts import withdraw
from content.publish.publication import Publication
from tests.desk.home.looking import panels, titles

pytestmark = pytest.mark.django_db


def due(days):
    Publication.objects.update(review_due=timezone.localdate() + timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "tag", "tone"),
    [
        (-3, "3 days late", "late"),
        (0, "today", "soon"),
        (1, "in 1 day", "soon"),
        (30, "in 30 days", "soon"),
    ],
)
def test_review_that_comes_is_shown_with_the_days_left(enter, dr, live, days, tag, tone):
    due(days)
    (row,) = panels(enter(dr))["review"].rows
    assert (row.tag, row.tone) == (tag, tone)


def test_review_further_away_is_said_in_one_sentence(enter, dr, live):
    due(31)
    client = enter(dr)
    assert titles(client, "review") == []
    assert "The next review falls on" in client.get("/admin/").content.decode()


def test_withdrawn_page_needs_no_review(enter, dr, live):
    due(1)
    withdraw(live.article, by=dr, reason="Wrong.", at=timezone.now())
    assert titles(enter(dr), "review") == []
