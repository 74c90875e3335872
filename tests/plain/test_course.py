"""The course of the effect: what is drawn is what the words say, or nothing is."""

from decimal import Decimal

import pytest

from content.plain.course import MOST_STEPS, STEP, course
from content.plain.figures import Figure, phrase
from content.plain.languages import LANGUAGES


def drawn(language, *durations):
    written = [
        (f"{low}-{high} {unit}", Figure("duration", unit, Decimal(low), Decimal(high)))
        for low, high, unit in durations
    ]
    return course([(name, phrase(figure, language)) for name, figure in written], language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_duration_stands_at_its_place_in_order(language):
    """A range is a band with two ends, a single duration one point, and both begin at day 0."""
    found = drawn(language, (3, 3, "month"), (1, 10, "day"), (2, 2, "week"))
    assert (found.unit, found.steps, found.length) == ("month", 4, 4 * STEP)
    assert [(moment.name, moment.band, moment.ends) for moment in found.moments] == [
        ("1-10 day", "M3 10H33", "M3 10h0M33 10h0"),
        ("2-2 week", "", "M46 10h0"),
        ("3-3 month", "", "M300 10h0"),
    ]
    assert found.moments[0].before == "M0 10H3"
    assert found.marks == "M0 0V20M100 0V20M200 0V20M300 0V20"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("last", "unit", "steps"),
    [
        ((5, 5, "day"), "day", 6),
        ((6, 6, "day"), "week", 2),
        ((5, 5, "week"), "week", 6),
        ((6, 6, "week"), "month", 3),
        ((5, 5, "month"), "month", 6),
    ],
)
def test_line_is_marked_in_the_smallest_unit_that_fits_a_phone(last, unit, steps, language):
    found = drawn(language, (1, 1, "day"), last)
    assert (found.unit, found.steps) == (unit, steps)
    assert found.steps <= MOST_STEPS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "durations",
    [(), ((3, 3, "day"),), ((3, 3, "day"), (24, 48, "hour")), ((1, 1, "day"), (9, 9, "month"))],
)
def test_too_few_or_too_long_durations_are_not_drawn(durations, language):
    assert drawn(language, *durations) is None


@pytest.mark.parametrize(
    "text", ["", "your centre will tell you", "12 in 1,000 people", "3 weeks?"]
)
def test_words_that_are_no_duration_have_no_place(text):
    assert course([("one", text), ("two", "2\u00a0weeks")], "en") is None
