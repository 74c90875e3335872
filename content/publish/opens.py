"""How often a link was opened: totals by week, without anybody in them."""

from datetime import date, timedelta
from typing import NamedTuple

from content.publish.tally import Tally

WEEKS = 12
WEEK = timedelta(days=7)


class Week(NamedTuple):
    """The first day of seven, and how often the link was opened in them."""

    since: date
    times: int


def weeks(code: str, until: date) -> tuple[Week, ...]:
    """The last weeks, oldest first, the last one ending that day. One query."""
    first = until - WEEK * WEEKS + timedelta(days=1)
    rows = Tally.objects.about("opened").between(first, until).filter(key=code)
    times = dict.fromkeys(range(WEEKS), 0)
    for day, count in rows.values_list("day", "count"):
        times[(day - first).days // 7] += count
    return tuple(Week(first + WEEK * place, total) for place, total in times.items())
