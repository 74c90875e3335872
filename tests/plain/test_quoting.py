"""Another value of a figure, put where it is said and nowhere else."""

import msgspec
import pytest

from content.plain.blocks import Box, FactText, Item, Listing, Paragraph, Risk, Text
from content.plain.compare import in_step
from content.plain.languages import LANGUAGES, Both
from content.plain.quoting import kinds_quoting, put_fact
from content.plain.snapshot import Fact, Source
from content.plain.transcript import transcript
from tests.factories import paragraph, plain_section, plain_snapshot

EMPTY = Both("", "")
OLD = Fact("rest", "duration", EMPTY, Both("24 heures", "24 hours"), EMPTY, EMPTY, 2016, ("nice",))
NEW = msgspec.structs.replace(OLD, text=Both("48 heures", "48 hours"))
NICE = Source("nice", "", "Back pain", "en", "NICE", 2016, "")
HAS = Source("has", "", "Mal de dos", "fr", "HAS", 2026, "")


def said(language):
    """The figure in a sentence, in a list inside a box, and as a risk."""
    figure = FactText("rest", OLD.text[language])
    inside = Box("do", (Listing(False, (Item((Text("Repos : "), figure)),)),))
    return Paragraph((Text("Repos : "), figure)), inside, Risk(("rest",), ())


SECTIONS = (
    plain_section("what", (paragraph("24 heures"),), (paragraph("24 hours"),)),
    plain_section("aftercare", said("fr"), said("en")),
)
SNAPSHOT = plain_snapshot(sections=SECTIONS, facts=(OLD,), sources=(NICE,))


def test_sections_that_say_it_are_named():
    """Digits typed by hand are no figure."""
    assert kinds_quoting(SNAPSHOT, "rest") == ("aftercare",)
    assert kinds_quoting(SNAPSHOT, "other") == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_value_is_put_wherever_it_is_said(language):
    """In a sentence, in a box, as a risk; the same digits elsewhere stay."""
    words = transcript(put_fact(SNAPSHOT, NEW, [NICE]), language)
    assert words.count("48") == 3
    assert words.count("24") == 1


def test_nothing_else_changes():
    """The places that differ are the section and the figure itself."""
    steps = in_step(SNAPSHOT, put_fact(SNAPSHOT, NEW, [NICE]))
    assert [(step.kind, step.name) for step in steps] == [("aftercare", ""), ("fact", "rest")]


def test_putting_it_back_gives_the_same_words():
    assert put_fact(put_fact(SNAPSHOT, NEW, [NICE]), OLD, [NICE]) == SNAPSHOT


def test_figure_that_is_not_quoted_changes_nothing():
    other = msgspec.structs.replace(NEW, key="other")
    assert put_fact(SNAPSHOT, other, [HAS]) is SNAPSHOT


def test_new_source_is_listed_last():
    """The numbers of the others stay."""
    moved = msgspec.structs.replace(NEW, sources=("has", "nice"))
    assert put_fact(SNAPSHOT, moved, [HAS, NICE]).sources == (NICE, HAS)
