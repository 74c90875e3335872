"""Figures: one value, one phrase in each language."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.plain.figures import COUNTED, UNITS, Figure, phrase, remainder
from content.plain.languages import LANGUAGES
from tests.strategies import quick

KINDS = [(kind, unit) for kind, units in UNITS.items() for unit in units]


def figure(kind, unit, low, high=None, counted="people"):
    return Figure(kind, unit, Decimal(low), Decimal(low if high is None else high), counted)


def spaced(text):
    """The text with its fixed spaces made visible: _ for fixed, ~ for narrow."""
    return text.replace("\u00a0", "_").replace("\u202f", "~")


@pytest.mark.parametrize(
    ("unit", "low", "high", "fr", "en"),
    [
        ("minute", "10", "30", "10 à_30_minutes", "10 to 30_minutes"),
        ("minute", "1", "1", "1_minute", "1_minute"),
        ("hour", "2", "2", "2_heures", "2_hours"),
        ("day", "1.5", "1.5", "1,5_jour", "1.5_days"),
        ("week", "1", "2", "1 à_2_semaines", "1 to 2_weeks"),
        ("month", "3", "3", "3_mois", "3_months"),
        ("year", "1", "1", "1_an", "1_year"),
        ("year", "2", "5", "2 à_5_ans", "2 to 5_years"),
    ],
)
def test_duration(unit, low, high, fr, en):
    """A duration agrees with its last number, and names its unit once."""
    found = figure("duration", unit, low, high)
    assert [spaced(phrase(found, language)) for language in LANGUAGES] == [fr, en]


@pytest.mark.parametrize(
    ("low", "high", "fr", "en"),
    [
        ("160", "160", "160_€", "€160"),
        ("160.0000", "160.0000", "160_€", "€160"),
        ("32.18", "32.18", "32,18_€", "€32.18"),
        ("32.1", "32.1", "32,10_€", "€32.10"),
        ("20", "30", "20 à_30_€", "€20 to €30"),
        ("1250.5", "1300", "1~250,50 à_1~300_€", "€1,250.50 to €1,300"),
    ],
)
def test_money(low, high, fr, en):
    """Euros stand after the number in French, before it in English; cents only where there are."""
    found = figure("money", "euro", low, high)
    assert [spaced(phrase(found, language)) for language in LANGUAGES] == [fr, en]


@pytest.mark.parametrize(
    ("kind", "unit", "low", "high", "fr", "en"),
    [
        ("count", "none", "3", "3", "3", "3"),
        ("count", "none", "12000", "12000", "12~000", "12,000"),
        ("count", "none", "0", "0", "0", "0"),
        ("count", "celsius", "38.5", "38.5", "38,5_°C", "38.5_°C"),
        ("count", "percent", "20", "40", "20 à_40_%", "20 to 40%"),
        ("dose", "millisievert", "1.3400", "1.3400", "1,34_mSv", "1.34_mSv"),
        ("dose", "milligram", "25", "50", "25 à_50_mg", "25 to 50_mg"),
        ("dose", "gram_per_litre", "0.5", "0.5", "0,5_g/L", "0.5_g/L"),
    ],
)
def test_counts_and_doses(kind, unit, low, high, fr, en):
    """Decimals are as the language writes them, and as few as the value has."""
    found = figure(kind, unit, low, high)
    assert [spaced(phrase(found, language)) for language in LANGUAGES] == [fr, en]


@pytest.mark.parametrize(
    ("unit", "low", "high", "counted", "fr", "en"),
    [
        ("per_thousand", "12", "12", "people", "12_personnes sur_1~000", "12 in_1,000 people"),
        ("per_thousand", "1", "1", "people", "1_personne sur_1~000", "1 in_1,000 people"),
        ("per_thousand", "0.5", "0.5", "people", "0,5_personne sur_1~000", "0.5 in_1,000 people"),
        ("per_thousand", "1", "4", "people", "1 à_4_personnes sur_1~000", "1 to 4 in_1,000 people"),
        ("per_million", "3", "3", "people", "3_personnes sur_1~000~000", "3 in_1,000,000 people"),
        (
            "per_thousand", "5", "10", "injections",
            "5 à_10_injections sur_1~000", "5 to 10 in_1,000 injections",
        ),
    ],
)  # fmt: skip
def test_frequency(unit, low, high, counted, fr, en):
    """A frequency says how many, of how many, and what was counted; French has a singular."""
    found = figure("frequency", unit, low, high, counted)
    assert [spaced(phrase(found, language)) for language in LANGUAGES] == [fr, en]


@pytest.mark.parametrize(
    ("unit", "low", "high", "counted", "fr", "en"),
    [
        (
            "per_thousand", "12", "12", "people",
            "988_personnes sur_1~000 n’en ont pas", "988 in_1,000 people do not have it",
        ),
        (
            "per_thousand", "1", "4", "people",
            "996 à_999_personnes sur_1~000 n’en ont pas",
            "996 to 999 in_1,000 people do not have it",
        ),
        (
            "per_thousand", "999", "999", "people",
            "1_personne sur_1~000 n’en a pas", "1 in_1,000 people do not have it",
        ),
        (
            "per_million", "1", "1", "injections",
            "999~999_injections sur_1~000~000 n’en sont pas suivies",
            "999,999 in_1,000,000 injections are not followed by it",
        ),
        (
            "per_thousand", "999", "999.5", "injections",
            "0,5 à_1_injection sur_1~000 n’en est pas suivie",
            "0.5 to 1 in_1,000 injections are not followed by it",
        ),
    ],
)  # fmt: skip
def test_remainder(unit, low, high, counted, fr, en):
    """The other side of a frequency has the same denominator, and its verb agrees."""
    found = figure("frequency", unit, low, high, counted)
    assert [spaced(remainder(found, language)) for language in LANGUAGES] == [fr, en]


@pytest.mark.parametrize(("kind", "unit"), [pair for pair in KINDS if pair[0] != "frequency"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_frequencies_have_another_side(kind, unit, language):
    assert remainder(figure(kind, unit, "1", "2"), language) == ""


@quick
@given(
    st.sampled_from(KINDS),
    st.sampled_from(COUNTED),
    st.lists(st.decimals(0, 1000, places=2), min_size=2, max_size=2).map(sorted),
)
def test_both_languages_say_the_same_digits(pair, counted, ends):
    """No digit is added, lost or rounded on the way to one language only."""
    found = Figure(pair[0], pair[1], ends[0], ends[1], counted)
    fr, en = (re.sub(r"\D", "", phrase(found, language)) for language in LANGUAGES)
    assert fr == en
