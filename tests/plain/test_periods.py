"""Periods of days: both ends count."""

from datetime import date

import pytest

from content.plain.periods import Period, overlap, uncovered


def day(number):
    return date(2026, 3, number)


def periods(*days):
    return [Period(day(first), day(last)) for first, last in days]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ([], 5),
        ([(1, 4)], 5),
        ([(1, 5)], 6),
        ([(6, 9)], 5),
        ([(6, 9), (1, 5)], 10),
        ([(1, 5), (7, 9)], 6),
        ([(1, 9), (2, 6)], 10),
    ],
)
def test_first_day_in_no_period(given, found):
    """In whatever order they are given."""
    assert uncovered(periods(*given), day(5)) == day(found)


@pytest.mark.parametrize(
    ("given", "shared"),
    [
        ([], None),
        ([(1, 5)], None),
        ([(1, 5), (6, 9)], None),
        ([(5, 9), (1, 5)], (5, 5)),
        ([(1, 9), (2, 3)], (2, 3)),
        ([(1, 2), (1, 2)], (1, 2)),
        ([(1, 9), (2, 3), (4, 4)], (2, 3)),
    ],
)
def test_days_that_two_periods_share(given, shared):
    assert overlap(periods(*given)) == (Period(day(shared[0]), day(shared[1])) if shared else None)
