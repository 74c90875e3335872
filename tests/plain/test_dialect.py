"""The dialect: one test for each row of the table that editors read."""

import re
from pathlib import Path

import pytest

from content.plain import blocks as b
from content.plain.dialect import BOXES, SEQUENCES, read_blocks
from content.plain.html import phrase, prose
from content.plain.prose import Known

TABLE = Path(__file__).resolve().parents[2] / "docs" / "dialect.md"
KNOWN = Known(
    facts={"dose": "1.34 mSv", "faint": "12 in 1,000 people"},
    sources={"nice": 1, "acr": 2},
    terms={"disc"},
    pictures={"spine"},
)
ADDRESSES = {"lumbar": "/en/lower-back/"}
NESTED = b.Listing(False, (b.Item((b.Text("y"),)),))


def read(text):
    return read_blocks(text, "en", KNOWN)


def html(text):
    return prose(read(text), ADDRESSES)


def inside(text):
    """The HTML inside the one paragraph of a text."""
    (paragraph,) = read(text)
    return phrase(paragraph.words, ADDRESSES)


def test_row_paragraph():
    assert html("One\nline.\n\nTwo.") == "<p>One line.</p><p>Two.</p>"


def test_row_heading():
    assert html("### Before\n\nText.") == "<h3>Before</h3><p>Text.</p>"


def test_row_small_heading():
    assert html("#### Food") == "<h4>Food</h4>"


def test_row_list():
    assert html("- a\n- b") == "<ul><li>a</li><li>b</li></ul>"


def test_row_numbered_list():
    assert html("1. a\n1. b") == "<ol><li>a</li><li>b</li></ol>"


def test_row_nested_list():
    assert html("- x\n    - y\n- z") == "<ul><li>x<ul><li>y</li></ul></li><li>z</li></ul>"
    assert read("- x\n    - y")[0].items == (b.Item((b.Text("x"),), (NESTED,)),)


def test_row_table():
    text = "| Dose | Where |\n|---|---|\n| {dose} | **neck** |"
    assert '<th scope="col">Dose</th>' in html(text)
    assert "<td>1.34 mSv</td><td><strong>neck</strong></td>" in html(text)


def test_row_strong():
    assert inside("**Never** stop") == "<strong>Never</strong> stop"


def test_row_emphasis():
    assert inside("*words* apart") == "<em>words</em> apart"


def test_row_fact():
    assert read("{dose}") == (b.Paragraph((b.FactText("dose", "1.34 mSv"),)),)


def test_row_term():
    assert inside("[a disc](term:disc)") == '<a class="term" href="#word-disc">a disc</a>'


def test_row_citation():
    assert read("Yes.[^acr]") == (b.Paragraph((b.Text("Yes."), b.Citation("acr", 2))),)
    assert 'href="#source-acr"' in inside("Yes.[^acr]")


def test_row_article_link():
    assert inside("[a](article:lumbar)") == '<a href="/en/lower-back/">a</a>'
    assert inside("[a](article:lumbar#risks)") == '<a href="/en/lower-back/#risks">a</a>'
    assert "href" not in inside("[a](article:unpublished)")


def test_row_other_language():
    assert inside("an [ordonnance]{lang=fr}") == 'an <span lang="fr">ordonnance</span>'


@pytest.mark.parametrize("name", BOXES)
def test_row_of_box(name):
    """A box holds what stands between its two lines, and nothing after them."""
    box, after = read(f"::: {name}\nIf:\n\n- a\n- b\n:::\n\nAfter.")
    assert isinstance(box, b.Box)
    assert (box.name, len(box.blocks)) == (name, 2)
    assert after == b.Paragraph((b.Text("After."),))


@pytest.mark.parametrize("name", SEQUENCES)
def test_row_of_sequence(name):
    """Each entry of a sequence has its title and its sentences, and may cite."""
    (found,) = read(f"::: {name}\n- **First.** One.[^nice]\n- No title.\n:::")
    assert isinstance(found, b.Sequence)
    assert found.name == name
    assert found.entries == (
        b.Entry((b.Text("First."),), (b.Text("One."), b.Citation("nice", 1))),
        b.Entry((), (b.Text("No title."),)),
    )


def test_row_risk():
    assert read("::: risk faint dose\nCommon.\n:::") == (
        b.Risk(("faint", "dose"), (b.Paragraph((b.Text("Common."),)),)),
    )


def test_row_techniques():
    assert read("::: techniques\n:::") == (b.Techniques(),)


def test_row_picture():
    assert read("::: picture spine\n:::") == (b.Figure("spine"),)


def test_row_slot():
    for name in b.SLOTS:
        assert read(f"::: slot {name}\n:::") == (b.Slot(name),)
        assert f"`{name}`" in TABLE.read_text()


def test_row_backslash():
    assert inside(r"\*a\* \[b\] \{dose\}") == "*a* [b] {dose}"
    assert "<td>a | b</td>" in html("| x |\n|---|\n| a \\| b |")


def test_row_anything_else():
    for text in ("&lt;b&gt;x&lt;/b&gt;", "https://a.example/b", "&gt; quote", "---", "`code`"):
        typed = text.replace("&lt;", "<").replace("&gt;", ">")
        assert inside(typed) == text


def test_table_and_tests_name_the_same_rows():
    """A construct that no test holds, or that no editor can read of, is not in the dialect."""
    rows = re.findall(r"(?m)^\| (?!Name )([a-z ]+) \|", TABLE.read_text())
    alone = [name.removeprefix("test_row_") for name in globals() if name.startswith("test_row_")]
    tested = {*alone, *BOXES, *SEQUENCES} - {"of_box", "of_sequence"}
    assert {row.replace(" ", "_") for row in rows} == tested
