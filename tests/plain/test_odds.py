"""Frequencies drawn: what is drawn is what the words say, or nothing is."""

import re
from decimal import Decimal

import pytest

from content.plain.figures import Figure, phrase
from content.plain.languages import LANGUAGES
from content.plain.odds import PER_ROW, STEP, Ladder, Odds, odds


def count(path):
    lengths = [int(length) for length in re.findall(r"h(\d+)", path)]
    assert all(length <= PER_ROW * STEP for length in lengths)
    return sum((length + STEP - 1) // STEP for length in lengths)


def drawn(unit, low, high, language):
    figure = Figure("frequency", unit, Decimal(low), Decimal(high), "injections")
    return odds(phrase(figure, language), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("low", "high", "dots"),
    [("1", "1", (1, 1)), ("12", "12", (12, 12)), ("50", "735", (50, 735)), ("0.6", "25", (0, 25))],
)
def test_dots_say_what_the_words_say(low, high, dots, language):
    found = drawn("per_thousand", low, high, language).dots
    assert found is not None
    assert (count(found.low), count(found.high or found.low)) == dots


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("low", "high", "ladder"),
    [
        ("1", "1", Ladder("M50 10h0", "")),
        ("7", "7", Ladder("M135 10h0", "")),
        ("100", "1000", Ladder("M250 10h0M350 10h0", "M250 10H350")),
    ],
)
def test_each_mark_of_the_scale_of_a_million_is_ten_times_the_one_before(
    low, high, ladder, language
):
    assert drawn("per_million", low, high, language) == Odds(ladder=ladder)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("unit", "low", "high"),
    [
        ("per_thousand", "0.5", "0.5"),
        ("per_million", "0.5", "7"),
        ("per_million", "900", "2000"),
    ],
)
def test_what_fits_neither_scale_is_not_drawn(unit, low, high, language):
    assert drawn(unit, low, high, language) == Odds()


@pytest.mark.parametrize("text", ["", "1,000", "1 or 2 or 3 in 1,000", "12 in 500", "3 to 4 days",
                                  "1.5.2", "1.5.2 to 3 in 1,000", "1.5.2 in 1,000"])  # fmt: skip
def test_words_that_are_no_frequency_are_not_drawn(text):
    assert odds(text, "en") == Odds()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "fewer than 3 in 1,000"),
        ("en", "about 7 in 1,000,000"),
        ("fr", "moins de 3 personnes sur 1\u202f000"),
    ],
)
def test_what_is_not_counted_is_not_drawn_as_if_it_were(language, text):
    """Three full dots would say three, not fewer."""
    assert odds(text, language) == Odds()
