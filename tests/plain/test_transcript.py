"""Transcripts: the words that are signed are the words that are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.plain.blocks import Box, Entry, Figure, Missing, Risk, Sequence, Techniques, Text
from content.plain.dialect import read_blocks
from content.plain.html import prose
from content.plain.languages import Both
from content.plain.prose import Known
from content.plain.snapshot import Fact, Picture, Source, Technique, Term
from content.plain.transcript import page_words, source_words, transcript
from tests.factories import paragraph, plain_section, plain_snapshot
from tests.strategies import quick

KNOWN = Known(facts={"dose": "1.34\u00a0mSv"}, sources={"nice": 1, "acr": 2}, terms={"disc"})
FACT = Fact(
    "faint",
    "frequency",
    Both("malaise", "fainting"),
    Both("12 sur 1 000", "12 in 1,000"),
    Both("988 n’en ont pas", "988 do not have it"),
    Both("Mesuré ailleurs.", "Measured elsewhere."),
    2020,
    ("nice", "gone"),
)
SOURCE = Source("nice", "NICE", "Low back pain", "en", "NICE", 2020, "")
PICTURE = Picture(
    "spine",
    Both("Titre", "Title"),
    Both("Sept vertèbres.", "Seven vertebrae."),
    Both("Schéma.", "A diagram."),
    Both(("Crâne", "Disque"), ("Skull", "Disc")),
    Both((), ()),
)
TECHNIQUE = Technique(
    "facet",
    "cervical",
    "facet",
    "not_offered",
    Both("Facettaire", "Facet"),
    Both("Cortisone", "Steroid"),
    Both("Parce que.", "Because."),
    (),
)
TERM = Term("disc", Both("disque", "disc"), Both("Un coussin.", "A cushion."), Both((), ()))
MARKS = "** * [x](term:disc) [y](article:lumbar#risks) [z](article:gone) {dose} [^nice] [^acr]"
PIECES = [
    *MARKS.split(),
    "[m]{lang=fr}",
    *["<b>", "&amp;", '"', "'", "\\", "[", "]", "a", "b", "."],
    " ",
    "\u00a0",
    "    ",
]
STARTS = ["\n", "\n    - ", "\n\n", "\n- ", "\n1. ", "\n### ", "\n| a | b |\n|---|---|\n"]


def said(blocks=(), **given):
    """The transcript of a section, without the title and the lead."""
    snapshot = plain_snapshot(
        sections=(plain_section("what", en=blocks, heading=("", "")),), **given
    )
    return transcript(snapshot, "en").split("\n")[2:]


@quick
@given(st.lists(st.sampled_from([*PIECES, *STARTS])))
def test_page_of_prose_says_its_transcript(pieces):
    """Word for word, link for link, whatever the marks between them, and whether or not the
    other article is live: withdrawing it changes no word that was signed here."""
    blocks = read_blocks("".join(pieces), "en", KNOWN)
    page = f"<main data-signed>{prose(blocks, {'lumbar': '/en/back/'})}</main>"
    expected = " ".join(" ".join(said(blocks)).split()).replace("] [", "][")
    assert page_words(page, {"/en/back/": "lumbar"}) == expected


def test_article_is_transcribed_in_reading_order():
    """Title, lead, sections, words, sources."""
    section = plain_section("what", en=(paragraph("It helps."),))
    snapshot = plain_snapshot(sections=(section,), terms=(TERM,), sources=(SOURCE,))
    assert transcript(snapshot, "en").split("\n") == [
        "Neck injection",
        "An injection.",
        "What?",
        "It helps.",
        "disc",
        "A cushion.",
        "NICE. Low back pain. NICE. 2020.",
    ]
    assert transcript(snapshot, "fr").startswith("Infiltration du cou\nUne piqûre.\nQuoi ?")


def test_risk_is_transcribed_with_both_sides():
    lines = said((Risk(("faint",), (paragraph("Common."),)),), facts=(FACT,), sources=(SOURCE,))
    assert lines[:-1] == [
        "Common.",
        "fainting",
        "12 in 1,000",
        "988 do not have it",
        "Measured elsewhere. [1]",
    ]


def test_picture_and_techniques_are_transcribed():
    """The alternative, the caption and the legend are words too; so is what is not done."""
    lines = said((Figure("spine"), Techniques()), pictures=(PICTURE,), techniques=(TECHNIQUE,))
    assert lines == [
        *("Seven vertebrae.", "A diagram.", "Skull", "Disc"),
        *("Facet", "Steroid", "Not done here", "Because."),
    ]


def test_sequences_boxes_and_missing_keys_are_transcribed():
    steps = Sequence("steps", (Entry((Text("One."),), (Text("Two."),)),))
    assert said((steps, Box("do", (paragraph("Rest."),)), Missing("picture", "nope"))) == [
        *("One.", "Two.", "Rest.", "{nope}"),
    ]


def test_link_target_is_part_of_what_is_signed():
    """A link that leads elsewhere is another text."""
    near, far = (read_blocks(f"[a](article:{key}).", "en", Known()) for key in ("near", "far"))
    assert said(near) == ["a. → near"]
    assert said(near) != said(far)


@pytest.mark.parametrize("kind", ["message", "card", "rdv"])
def test_quoted_sections_and_the_title_of_the_home_page_are_not_read_there(kind):
    section = plain_section(kind, en=(paragraph("Sentence."),))
    assert transcript(plain_snapshot(genre="common", sections=(section,)), "en") == ""


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>before</p><main data-signed><h1>Title</h1><p>One</p></main><p>after</p>", "Title One"),
        ("<p data-signed>a <span data-label>Source </span>b</p>", "a b"),
        ("<div data-signed>a<div data-slot><p>live</p></div>b</div>", "a b"),
        ('<div data-signed><img alt="A neck" src=x><p>b</p></div>', "A neck b"),
        (
            '<p data-signed><a href="#x">in</a> <a href="/en/b/#r">out</a> end</p>',
            "in out end → back#r",
        ),
        ('<ul data-signed><li><a href="/en/b/">a</a><ul><li>b</li></ul></li></ul>', "a → back b"),
        ("<p data-signed>&lt;b&gt; &amp;amp; é</p>", "<b> &amp; é"),
    ],
)
def test_page_words(html, words):
    """Words inside data-signed, without the labels of the page and the practical data."""
    assert page_words(html, {"/en/b/": "back"}) == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (SOURCE, "NICE. Low back pain. NICE. 2020."),
        (
            Source("a", "Oliveira CB et al.", "Title.", "en", "", None, ""),
            "Oliveira CB et al. Title.",
        ),
    ],
)
def test_source_is_printed_with_what_is_known(source, words):
    assert source_words(source) == words
