"""Advice to writers: long sentences, hard words, figures typed by hand. Never in the way."""

import pytest

from content.check.reading import LONGEST, reading
from content.check.typed import typed_figures
from tests.check.library import SURROUNDINGS
from tests.check.specimen import article, said_once

SHORT = "One two three four five six seven eight nine ten."


def _long(words):
    return f"{' '.join(['word'] * words)}."


def test_specimen_reads_well():
    assert list(reading(article(), SURROUNDINGS)) == []
    assert list(typed_figures(article(), SURROUNDINGS)) == []


def test_long_sentence_is_quoted():
    body = f"{SHORT} {_long(LONGEST + 1)} {_long(LONGEST)}"
    found = list(reading(said_once("Un.", body), SURROUNDINGS))
    assert [(f.code, f.severity, f.quote, f.values["length"]) for f in found if f.quote] == [
        ("long_sentence", "advice", _long(LONGEST + 1), "26")
    ]


@pytest.mark.parametrize(("language", "most"), [("fr", 15), ("en", 14)])
def test_mean_is_measured_in_each_section(language, most):
    bodies = {"fr": SHORT, "en": SHORT} | {language: " ".join([_long(most + 1)] * 3)}
    found = list(reading(said_once(bodies["fr"], bodies["en"]), SURROUNDINGS))
    assert [(f.code, f.language, f.section, f.values["most"]) for f in found] == [
        ("long_mean", language, "radiation", str(most))
    ]


def test_mean_at_the_target_is_good():
    body = " ".join([_long(14)] * 3)
    assert list(reading(said_once(body, body), SURROUNDINGS)) == []


def test_long_words_make_a_page_hard():
    body = " ".join(["Radiculopathie interlaminaire intervertébrale."] * 4)
    found = list(reading(said_once(body, SHORT), SURROUNDINGS))
    assert [(f.code, f.language, f.section) for f in found] == [("hard_words", "fr", "")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Stay 48 hours.", "48"),
        ("1,500 people, then 3.5", "1,500, 3.5"),
        ("In 2019", "2019"),
        ("Wait 15.5 days", "15.5"),
    ],
)
def test_figure_typed_by_hand(text, figures):
    found = list(typed_figures(said_once("Un.", text), SURROUNDINGS))
    assert [(f.severity, f.language, f.values["figures"]) for f in found] == [
        ("advice", "en", figures)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "From C1 to C7, L5-S1, T12, D12",
        "Call 15 or 112, text 114.",
        "CO2, B12, HbA1c, IL-6, COVID-19",
        "WCAG 2.2 and RGAA 4.1.2, ISO 9001",
        "It takes {table_time}.",
        "Known.[^trial]",
    ],
)
def test_names_and_facts_are_no_figures(text):
    assert list(typed_figures(said_once("Un.", text), SURROUNDINGS)) == []
