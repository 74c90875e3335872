"""The course of the effect: durations that a text quotes, placed on one line of time.

Like the odds, they are read off the signed words, so the drawing cannot say anything else. A range
is a band from end to end and a single duration a point: nothing is drawn between what is known.
"""

import re
from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from content.plain.languages import Both, Language

STEP = 100  # user units between two marks of the line
MOST_STEPS = 6  # more would not fit on a phone
MONTH = 365.25 / 12

# Days in each unit, as either language writes it.
_DAYS = Both(
    {"jour": 1.0, "semaine": 7.0, "mois": MONTH}, {"day": 1.0, "week": 7.0, "month": MONTH}
)
_DURATION = re.compile(r"^(\d+)(?:\D+(\d+))?\s(\w+?)s?$")


class Moment(NamedTuple):
    """A duration with its name; SVG paths: from the first day to it, its band, its ends."""

    name: str
    text: str
    before: str
    band: str
    ends: str


class Course(NamedTuple):
    """Moments in order, on a line marked in units (day, week, month); how many units it has."""

    moments: tuple[Moment, ...]
    unit: str
    steps: int

    @property
    def length(self) -> int:
        """User units from the day of the injection to the end of the line."""
        return self.steps * STEP

    @property
    def marks(self) -> str:
        """An SVG path: one stroke across a lane of 20 units at each unit of time."""
        return "".join(f"M{STEP * step} 0V20" for step in range(self.steps))


def course(durations: Iterable[tuple[str, str]], language: Language) -> Course | None:
    """The drawing of (name, « 1 à 10 jours ») pairs; None where fewer than two can be placed, or
    where they last too long for one line."""
    spans = sorted(
        (*span[::-1], name, text) for name, text in durations if (span := _days(text, language))
    )
    if len(spans) < 2:
        return None
    longest = spans[-1][0]
    for unit, days in (("day", 1.0), ("week", 7.0), ("month", MONTH)):
        steps = ceil(round(longest / days, 3)) + 1
        if steps <= MOST_STEPS:
            placed = tuple(_moment(n, t, low / days, high / days) for high, low, n, t in spans)
            return Course(placed, unit, steps)
    return None


def _days(text: str, language: Language) -> tuple[float, float] | None:
    """Both ends of a duration in days; None for other words, hours among them."""
    found = _DURATION.match(text)
    each = _DAYS[language].get(found[3]) or _DAYS[language].get(f"{found[3]}s") if found else None
    if not found or not each:
        return None
    return float(found[1]) * each, float(found[2] or found[1]) * each


def _moment(name: str, text: str, low: float, high: float) -> Moment:
    start, end = round(STEP * low), round(STEP * high)
    ends = "".join(f"M{place} 10h0" for place in dict.fromkeys((start, end)))
    band = f"M{start} 10H{end}" if end > start else ""
    return Moment(name, text, f"M0 10H{start}", band, ends)
