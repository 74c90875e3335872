"""A fee that runs out, is missing or stands twice is on the first screen of the clinic in time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.source.centre import Centre, Fee
from tests import cast, factories
from tests.desk.home.looking import panels, titles

pytestmark = pytest.mark.django_db
OVER = "Patients now read “ask the centre”"


@pytest.fixture
def centre(db):
    return Centre.objects.create(key="north", name_fr="Centre Nord", name_en="North centre")


@pytest.fixture
def neck(db):
    return cast.procedure()


@pytest.fixture
def fee(centre, neck):
    """Make a fee from one day to another, counted from today."""

    def made(first, last, **given):
        today = timezone.localdate()
        row = {"centre": centre, "article": neck, "low": 1, "high": 2}
        days = {"valid_from": today + timedelta(first), "valid_until": today + timedelta(last)}
        return Fee.objects.create(**row | days | given)

    return made


@pytest.fixture
def secretary(db):
    return cast.account("desk", "clinic staff")


def rows(client):
    return panels(client)["fees"].rows


@pytest.mark.parametrize(
    ("days", "tone", "tag"),
    [
        (60, "", "in 60 days"),
        (31, "", "in 31 days"),
        (30, "soon", "in 30 days"),
        (8, "soon", "in 8 days"),
        (7, "late", "in 7 days"),
        (0, "late", "today"),
        (-1, "late", "1 day late"),
    ],
)
def test_fee_that_ends_is_shown_louder_and_louder(enter, secretary, fee, days, tone, tag):
    """From sixty days on, then from thirty, then from seven; the last day is still a good one."""
    fee(-300, days)
    (row,) = rows(enter(secretary))
    assert row.title == "North centre, Neck injection"
    assert (row.tone, row.tag, row.act) == (tone, tag, "Enter the new one")
    assert (OVER in row.why) is (days < 0)


def test_fee_with_time_left_is_not_shown(enter, secretary, fee):
    fee(-300, 61)
    assert titles(enter(secretary), "fees") == []


def test_fee_that_another_follows_is_not_shown(enter, secretary, fee):
    fee(-300, 0)
    fee(1, 400)
    assert titles(enter(secretary), "fees") == []


def test_closed_centre_needs_no_fee(enter, secretary, fee, centre):
    """Until the day on which it closes, it does."""
    fee(-300, 3)
    centre.closed_on = timezone.localdate() + timedelta(1)
    centre.save()
    assert len(rows(enter(secretary))) == 1
    centre.closed_on = timezone.localdate()
    centre.save()
    assert rows(enter(secretary)) == ()


@pytest.mark.parametrize(("last", "shown"), [(60, 1), (61, 0)])
def test_days_left_out_are_named_before_they_come(enter, secretary, fee, last, shown):
    fee(-300, last)
    fee(last + 3, 400)
    found = rows(enter(secretary))
    assert len(found) == shown
    for row in found:
        assert row.act == "Correct the dates"
        assert "let the next one begin earlier" in row.why[-1]


def test_fee_that_begins_later_leaves_today_without_one(enter, secretary, fee):
    fee(2, 400)
    (row,) = rows(enter(secretary))
    assert OVER in row.why
    assert row.tone == "late"


def test_two_fees_on_one_day_are_named(enter, secretary, fee):
    """Not those that are over."""
    fee(-300, -100)
    fee(-200, -100)
    fee(-99, 300)
    fee(300, 500)
    (row,) = rows(enter(secretary))
    assert "patients read both" in row.why[0]
    assert row.tone == "soon"


def test_live_procedure_that_never_had_a_fee_is_named(enter, secretary, fee, centre, neck, dr):
    """At each open centre; one that is not live costs nothing yet."""
    fee(-1, 300)
    factories.article("back")
    cast.published(neck, dr)
    Centre.objects.create(key="south", name_fr="Sud", name_en="South")
    (row,) = rows(enter(secretary))
    assert row.title == "South, Neck injection"
    assert row.why == ("No fee was ever entered", OVER)
    assert row.act == "Enter it"


def test_what_patients_miss_already_comes_first(enter, secretary, fee, centre):
    fee(-300, 20)
    fee(-300, -4, article=cast.procedure("arm"))
    assert [row.tag for row in rows(enter(secretary))] == ["4 days late", "in 20 days"]


def test_list_asks_as_much_for_many_centres_as_for_one(
    enter, secretary, neck, dr, django_assert_max_num_queries
):
    cast.published(neck, dr)
    for number in range(30):
        Centre.objects.create(key=f"c{number}", name_fr=f"C {number}", name_en=f"C {number}")
    client = enter(secretary)
    client.get("/admin/")  # makes the links of the centres
    with django_assert_max_num_queries(32):
        assert panels(client)["fees"].total == 30


def test_fees_are_not_for_those_who_only_write(enter, editor, fee):
    fee(-300, -1)
    assert "fees" not in panels(enter(editor))
