"""The text-only checks on a plain text, line by line."""

import pytest
from hypothesis import given

from content.check.text import check_text
from tests.strategies import anything, languages, quick

PAGE = """An injection near the spine

The needle is moved slowly. Le spinal canal is not touched.
The procedure is painless and takes
a short time.
RDV en ligne : Centre du Parc – IRM Lyon
Prenez rendez-vous
THEneedle stops there.
Aneedle is thin.
It is done without
pain.
A hid\u200bden mark."""


def _told(text, language="en"):
    return [(line, finding.code) for line, finding in check_text(text, language)]


def test_each_finding_has_the_line_where_its_sentence_begins():
    assert _told(PAGE) == [
        (3, "other_language"),
        (4, "promise"),
        (6, "other_language"),
        (7, "other_language"),
        (8, "broken_word"),
        (9, "broken_word"),
        (10, "promise"),
        (12, "invisible"),
    ]


def test_good_text_has_no_finding():
    assert _told("The needle stings.\n\nIt presses, then it stops.") == []
    assert _told("L'aiguille pique.\n\nElle appuie, puis elle s'arrête.", "fr") == []


def test_line_ends_of_other_machines():
    assert _told("The needle.\r\nLe spine.\rIt is painless.") == [
        (2, "other_language"),
        (3, "promise"),
    ]


def test_french_promise_inside_an_english_text():
    """A sentence of the other language is judged by the promises of both."""
    assert _told("C'est un geste indolore et sans risque.") == [
        (1, "other_language"),
        (1, "promise"),
    ]


def test_marks_of_the_dialect_are_no_words():
    assert _told("An [ordonnance]{lang=fr} and a [disc](term:disc).[^has_2019]") == []
    assert _told("::: dont\n- {table_time}\n:::") == []


def test_long_sentence_is_advice():
    found = check_text(" ".join(["word"] * 30), "en")
    assert [(each.finding.code, each.finding.severity) for each in found] == [
        ("long_sentence", "advice")
    ]


@quick
@given(anything, languages)
def test_never_raises(text, language):
    lines = text.replace("\r\n", "\n").count("\n") + text.count("\r") + 1
    assert all(1 <= each.line <= lines for each in check_text(text, language))


@pytest.mark.parametrize(
    "hostile",
    [
        "a" * 100_000,
        "[" * 100_000,
        "[1]" * 30_000,
        "not " * 25_000,
        "cure not " * 10_000,
        "ensuring that " + "a, " * 30_000,
        "l'" * 50_000,
        "." + " " * 100_000,
        "e\u0301" * 50_000,
        "\u200b" * 100_000,
        "\n" * 100_000,
        "« " * 50_000,
        "{a" * 50_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_text_is_read_to_its_end(hostile):
    """Nothing here takes more than linear time: the planted line after it is reached."""
    found = check_text(f"{hostile}\n\nIt is painless.", "en")
    assert found[-1].finding.quote == "It is painless."
