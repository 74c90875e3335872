"""Reviews and fees that run out stand on the first screen in time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.publish.acts import withdraw
from content.publish.publication import Publication
from content.source.centre import Centre, Fee
from tests import cast
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


@pytest.fixture
def fee(db):
    centre = Centre.objects.create(key="north", name_fr="Centre Nord", name_en="North centre")
    today = timezone.localdate()
    return Fee.objects.create(
        centre=centre,
        article=cast.procedure(),
        low=120,
        high=160,
        valid_from=today - timedelta(days=300),
        valid_until=today + timedelta(days=61),
    )


@pytest.fixture
def secretary(db):
    return cast.account("desk", "clinic staff")


@pytest.mark.parametrize(("days", "tone"), [(60, ""), (29, "soon"), (6, "late"), (-1, "late")])
def test_fee_that_ends_is_shown_louder_and_louder(enter, secretary, fee, days, tone):
    fee.valid_until = timezone.localdate() + timedelta(days=days)
    fee.save()
    (row,) = panels(enter(secretary))["fees"].rows
    assert row.title == "North centre, Neck injection"
    assert row.tone == tone
    assert ("Patients now read “ask the centre”" in row.why) is (days < 0)


def test_fee_with_time_left_is_not_shown(enter, secretary, fee):
    assert titles(enter(secretary), "fees") == []


def test_fee_that_another_follows_is_not_shown(enter, secretary, fee):
    fee.valid_until = timezone.localdate()
    fee.save()
    Fee.objects.create(
        centre=fee.centre,
        article=fee.article,
        low=1,
        high=2,
        valid_from=timezone.localdate() + timedelta(days=1),
        valid_until=timezone.localdate() + timedelta(days=400),
    )
    assert titles(enter(secretary), "fees") == []


def test_fees_are_not_for_those_who_only_write(enter, editor, fee):
    assert "fees" not in panels(enter(editor))
