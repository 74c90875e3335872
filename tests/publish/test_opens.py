"""How often a link was opened, by day and by month."""

from datetime import date, timedelta

import pytest

from content.publish.opens import DAYS, Times, opens
from content.publish.tally import Tally, kept_since

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def opened(day, count, language="fr", key="k3t9"):
    Tally.objects.create(subject="opened", key=key, language=language, day=day, count=count)


def test_last_five_weeks_are_counted_by_day():
    """In both languages together; the first day is in, the day before is not."""
    opened(TODAY, 2)
    opened(TODAY, 1, "en")
    opened(TODAY - timedelta(DAYS - 1), 4)
    opened(TODAY - timedelta(DAYS), 8)
    opened(TODAY, 16, key="other")
    found = opens("k3t9", TODAY)
    assert len(found.days) == DAYS
    assert (found.days[0].times, found.days[-1].times, found.total) == (4, 3, 7)
    assert found.busiest == found.days[0]


def test_newest_of_equal_days_is_the_busiest():
    opened(TODAY, 2)
    opened(TODAY - timedelta(3), 2)
    assert opens("k3t9", TODAY).busiest.since == TODAY


def test_months_begin_with_the_first_opening():
    """None between is left out, and the present one is there."""
    opened(date(2025, 12, 31), 5)
    opened(date(2026, 2, 1), 3)
    assert opens("k3t9", TODAY).months == (
        Times(date(2026, 3, 1), 0),
        Times(date(2026, 2, 1), 3),
        Times(date(2026, 1, 1), 0),
        Times(date(2025, 12, 1), 5),
    )


def test_months_go_back_as_far_as_totals_are_kept():
    """The first day that is kept counts, the one before does not."""
    first = kept_since(TODAY)
    opened(first, 1)
    opened(first - timedelta(1), 9)
    months = opens("k3t9", TODAY).months
    assert months[-1] == Times(first, 1)
    assert len(months) == 26


def test_link_without_openings_has_no_months(django_assert_num_queries):
    with django_assert_num_queries(1):
        found = opens("k3t9", TODAY)
    assert (found.total, found.months) == (0, ())
