"""How often a link was opened: totals by day and by month, without anybody in them."""

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from content.publish.tally import Tally, kept_since

DAYS = 35  # five weeks


class Times(NamedTuple):
    """How often the link was opened on that day, or in the month that begins with it."""

    since: date
    times: int


class Opens(NamedTuple):
    """The last DAYS days and, newest first, every month from the first one with an opening; the
    last days are counted in their months too."""

    days: tuple[Times, ...]
    months: tuple[Times, ...]

    @property
    def total(self) -> int:
        """Of the days."""
        return sum(day.times for day in self.days)

    @property
    def busiest(self) -> Times:
        """The day with the most, the newest of them."""
        return max(reversed(self.days), key=lambda day: day.times)


def opens(code: str, until: date) -> Opens:
    """Of that link, up to that day. One query."""
    rows = Tally.objects.about("opened").between(kept_since(until), until).filter(key=code)
    by_day, by_month = Counter[date](), Counter[date]()
    for day, count in rows.values_list("day", "count"):
        by_day[day] += count
        by_month[day.replace(day=1)] += count
    first = until - timedelta(days=DAYS - 1)
    days = (first + timedelta(days=place) for place in range(DAYS))
    return Opens(
        tuple(Times(day, by_day[day]) for day in days),
        tuple(
            Times(month, by_month[month]) for month in _months(min(by_month, default=None), until)
        ),
    )


def _months(first: date | None, until: date) -> list[date]:
    """The first days of the months from that one, newest first."""
    found, month = [], until.replace(day=1)
    while first and month >= first:
        found.append(month)
        month = (month - timedelta(days=1)).replace(day=1)
    return found
