"""Milestones: days after the appointment, read off signed words."""

from decimal import Decimal

import pytest

from content.plain.blocks import Citation, Entry, FactText, Paragraph, Sequence, Strong, Text
from content.plain.figures import Figure, phrase
from content.plain.html import phrase as html_of
from content.plain.languages import LANGUAGES, Both
from content.plain.milestones import Milestone, after, milestones
from content.plain.snapshot import Section

CASES = [
    ("hour", 24, 48, "1d 2d"),
    ("hour", 48, 48, "2d 2d"),
    ("day", 1, 10, "1d 10d"),
    ("week", 2, 2, "14d 14d"),
    ("month", 3, 3, "3m 3m"),
    ("year", 1, 2, "12m 24m"),
    ("hour", 2, 2, ""),
    ("minute", 10, 30, ""),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("unit", "low", "high", "said"), CASES)
def test_a_duration_says_its_days_in_both_languages(unit, low, high, said, language):
    assert after(phrase(Figure("duration", unit, Decimal(low), Decimal(high)), language)) == said


@pytest.mark.parametrize("text", ["12 sur 1 000", "38 °C", "votre centre vous le dira", "", "mois"])
def test_what_is_no_duration_says_nothing(text):
    assert after(text) == ""


def test_a_timeline_gives_each_sentence_with_its_own_duration():
    """Signed words without citations; sentences without a duration are left out."""
    words = (
        Text("Marchez. Évitez "),
        Strong((Text("les efforts"),)),
        Text(" pendant "),
        FactText("effort", "24 à 48 heures"),
        Text("."),
        Citation("x", 1),
        Text(" Revenez au bout de "),
        FactText("judge", "2 semaines"),
        Text("."),
    )
    timeline = Sequence("timeline", (Entry((Text("Après."),), words),))
    outside = Paragraph((FactText("flare", "3 jours"),))
    steps = Sequence("steps", (Entry((), (FactText("flare", "3 jours"),)),))
    section = Section("aftercare", Both("Après", "After"), Both((outside, timeline, steps), ()))
    assert list(milestones(section, "fr")) == [
        Milestone("aftercare", "Évitez les efforts pendant 24 à 48 heures.", "1d 2d"),
        Milestone("aftercare", "Revenez au bout de 2 semaines.", "14d 14d"),
    ]
    assert list(milestones(section, "en")) == []


LEADS = [("pendant ", "0d 7d"), ("jusqu’à ", "0d 7d"), ("au bout de ", "7d 7d"), ("", "7d 7d")]


@pytest.mark.parametrize(("lead", "days"), LEADS)
def test_what_lasts_begins_with_the_appointment(lead, days):
    """A single duration counts from then on, or comes at its end: the words before it tell."""
    words = (Text(f"Calme {lead}"), FactText("quiet", "7 jours"), Text("."))
    timeline = Sequence("timeline", (Entry((), words),))
    section = Section("aftercare", Both("", ""), Both((timeline,), ()))
    assert [one.after for one in milestones(section, "fr")] == [days]
    assert f'data-after="{days}"' in html_of(words, {})


@pytest.mark.parametrize(
    ("lead", "text", "days"),
    [
        ("Rest for ", "2 days", "0d 2d"),
        ("Rest for ", "24 to 48 hours", "1d 2d"),
        ("A benefit for up to ", "3 months", "3m 3m"),
        ("Come back after ", "2 days", "2d 2d"),
        ("Before ", "2 days", "2d 2d"),
    ],
)
def test_only_a_single_number_of_days_is_drawn_out(lead, text, days):
    """A range says its own end, and months are shown as months."""
    assert after(text, lead) == days


def test_the_page_marks_a_duration_and_nothing_else():
    assert html_of((FactText("a", "2 semaines"),), {}) == (
        '<span data-after="14d 14d">2 semaines</span>'
    )
    assert html_of((FactText("a", "12 < 13"),), {}) == "12 &lt; 13"


TWINS = [
    ("fr", "2 jours", "12 jours", "2d 2d", "12d 12d"),
    ("en", "2 days", "12 days", "2d 2d", "12d 12d"),
    ("fr", "8 semaines", "4 à 8 semaines", "56d 56d", "28d 56d"),
    ("en", "8 weeks", "4 to 8 weeks", "56d 56d", "28d 56d"),
]


@pytest.mark.parametrize(("language", "short", "long", "sooner", "later"), TWINS)
def test_duration_inside_another_is_not_taken_for_it(language, short, long, sooner, later):
    """Each sentence has the duration that stands in it, whichever is said first."""
    one = (Text("A "), FactText("short", short), Text(". "))
    two = (Strong((Text("B "), FactText("long", long))), Text(". "))
    for words, said in (
        ((*one, *two), [(f"A {short}.", sooner), (f"B {long}.", later)]),
        ((*two, *one), [(f"B {long}.", later), (f"A {short}.", sooner)]),
    ):
        timeline = Sequence("timeline", (Entry((), words),))
        section = Section("aftercare", Both("", ""), Both((timeline,), (timeline,)))
        assert [(one.text, one.after) for one in milestones(section, language)] == said
