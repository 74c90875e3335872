"""Periods of days, both ends included: where they leave a day out, and where two share one."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)


class Period(NamedTuple):
    """From its first day to its last."""

    first: date
    last: date


def uncovered(periods: Iterable[Period], day: date) -> date:
    """That day, or the first one after it, which is in no period."""
    for first, last in sorted(periods):
        if first <= day <= last:
            day = last + DAY
    return day


def overlap(periods: Iterable[Period]) -> Period | None:
    """The first days that two periods share."""
    longest: Period | None = None
    for one in sorted(periods):
        if longest and one.first <= longest.last:
            return Period(one.first, min(one.last, longest.last))
        longest = one
    return None
