"""Prose: no word of an editor's text is lost, joined to another, or moved."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.plain.blocks import Emphasis, Missing, Paragraph, Strong, TermLink, Text
from content.plain.prose import Known, read_prose
from content.plain.words import lines
from tests.strategies import quick

KNOWN = Known(facts={"dose": "1"}, sources={"nice": 1}, terms={"disc"})
MARKS = """* ** _ __ [ ] ( ) { } ` ~ \\ | # ! > = & < < / - + 1. : (term:disc) (article:a#b)
    {lang=fr} {dose} [^nice] [^ <b> &amp; ``` |---|""".split()  # noqa: SIM905 - reads better as marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**a **b", "a b"),
        ("*a *b", "a b"),
        ("[a ](term:disc)b", "a b"),
        ("a[ b](article:lumbar)", "a b"),
    ],
)
def test_marks_never_join_two_words(text, words):
    """A blank beside or inside a mark stays: two words are never read as one."""
    (line,) = lines(read_prose(text, "en", KNOWN))
    assert line.text.replace("*", "") == words


@st.composite
def texts(draw):
    """Numbered words among marks and blanks of every kind."""
    pieces = draw(st.lists(st.sampled_from([*MARKS, "", "", " ", " ", "\n", "\n\n", "    "])))
    return "".join(f"{piece}w{number}w" for number, piece in enumerate(pieces))


@quick
@given(texts())
def test_no_word_is_lost(text):
    """Whatever marks stand around them, all the words come out, once each."""
    read = " ".join(line.text for line in lines(read_prose(text, "en", KNOWN)))
    assert sorted(re.findall(r"w\d+w", read)) == sorted(re.findall(r"w\d+w", text))


def test_marks_stand_inside_one_another():
    """A term may be strong, and strong words may hold a term and emphasis."""
    (paragraph,) = read_prose("**a [*b*](term:disc)**", "en", KNOWN)
    term = TermLink("disc", (Emphasis((Text("b"),)),))
    assert paragraph == Paragraph((Strong((Text("a "), term)),))


@pytest.mark.parametrize("text", ["- " * 2000 + "a", "1. " * 1500, "> " * 5000, "[" * 9000])
def test_deep_nesting_is_reported_or_read(text):
    """Nesting too deep for anybody to read is Missing; nothing raises."""
    for block in read_prose(text, "en", KNOWN):
        assert block.words if isinstance(block, Paragraph) else isinstance(block, Missing), block
