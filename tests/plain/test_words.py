"""Words: every visible word of the blocks, in reading order."""

from content.plain.blocks import (
    Box,
    Citation,
    Emphasis,
    Entry,
    FactText,
    Figure,
    Foreign,
    Heading,
    Item,
    Listing,
    Missing,
    Paragraph,
    Risk,
    Sequence,
    Slot,
    Strong,
    Table,
    TermLink,
    Text,
)
from content.plain.words import inline_nodes, lines, text_of, walk
from tests.factories import paragraph

WORDS = (
    Text("It takes "),
    FactText("time", "10 minutes"),
    Text(", "),
    Strong((Emphasis((Text("see "),)), TermLink("disc", (Text("disc"),)))),
    Foreign("fr", (Text(" ordonnance"),)),
    Citation("nice", 2),
    Missing("fact", "nope"),
)
NESTED = Listing(ordered=False, items=(Item((Text("inner"),)),))
BLOCKS = (
    Heading(3, (Text("head"),)),
    Listing(ordered=True, items=(Item((Text("item"),), (NESTED,)),)),
    Table(((Text("col"),),), (((Text("cell"),),),)),
    Box("do", (paragraph("box"),)),
    Sequence("steps", (Entry((Text("title"),), (Text("body"),)), Entry((), (Text("bare"),)))),
    Risk(("r",), (paragraph("risk"),)),
    Figure("spine"),
    Slot("centre-fees"),
)


def test_text_is_what_is_read():
    assert text_of(WORDS) == "It takes 10 minutes, see disc ordonnance[2]{nope}"


def test_words_of_the_other_language_can_be_left_out():
    assert text_of(WORDS, foreign=False) == "It takes 10 minutes, see disc[2]{nope}"


def test_lines_come_in_reading_order():
    """One line for each thing that stands together, inner ones included."""
    read = [line.text for line in lines(BLOCKS)]
    assert read == "head item inner col cell box title body bare risk".split()  # noqa: SIM905


def test_headings_are_told_from_sentences():
    heads = [line.text for line in lines(BLOCKS) if line.heading]
    assert heads == ["head", "col", "title"]


def test_line_keeps_its_own_language_apart():
    (line,) = lines((Paragraph(WORDS),))
    assert (line.text, line.own) == (text_of(WORDS), text_of(WORDS, foreign=False))


def test_every_block_is_walked():
    found = [type(block).__name__ for block in walk(BLOCKS)]
    assert found.count("Listing") == 2
    assert found.count("Paragraph") == 2


def test_every_inline_node_is_found():
    """However deep a term stands, it is found."""
    found = inline_nodes((Box("do", (Paragraph(WORDS),)),))
    assert TermLink("disc", (Text("disc"),)) in list(found)
