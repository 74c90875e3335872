"""HTML of prose: what each value looks like, escaped."""

import pytest

from content.plain.blocks import (
    ArticleLink,
    Box,
    Citation,
    Figure,
    Foreign,
    Heading,
    Listing,
    Missing,
    Paragraph,
    Slot,
    Strong,
    Table,
    TermLink,
    Text,
)
from content.plain.html import phrase, prose

TEXT = Text("a < b & c")


@pytest.mark.parametrize(
    ("node", "html"),
    [
        (TEXT, "a &lt; b &amp; c"),
        (Strong((TEXT,)), "<strong>a &lt; b &amp; c</strong>"),
        (Foreign("fr", (Text("mot"),)), '<span lang="fr">mot</span>'),
        (TermLink("disc", (Text("disc"),)), '<a class="term" href="#word-disc">disc</a>'),
        (Missing("fact", "no<pe"), '<mark class="missing">{no&lt;pe}</mark>'),
        (ArticleLink("lumbar", "risks", (Text("back"),)), '<a href="/en/back/#risks">back</a>'),
        (
            ArticleLink("withdrawn", "risks", (Text("back"),)),
            '<span data-to="withdrawn#risks">back</span>',
        ),
    ],
)
def test_words(node, html):
    """Words are escaped; a link to what is not live leads nowhere."""
    assert phrase((node,), {"lumbar": "/en/back/"}) == html


def test_citation_says_what_its_number_is():
    """A voice reads “Source 2”; the word is a label, the number is what was signed."""
    html = phrase((Citation("nice", 2),), {})
    label = '<span class="vh" data-label="">Source </span>'
    assert html == f'<sup><a href="#source-nice">{label}[2]</a></sup>'


def test_heading_levels_stay():
    html = prose((Heading(3, (TEXT,)), Heading(4, (TEXT,))), {})
    assert html == "<h3>a &lt; b &amp; c</h3><h4>a &lt; b &amp; c</h4>"


def test_table_names_its_columns():
    """The first row is the head, and each of its cells says it heads a column."""
    table = Table(((Text("Dose"),),), (((Text("1"),),), ((Text("2"),),)))
    html = prose((table,), {})
    assert '<thead><tr><th scope="col">Dose</th></tr></thead>' in html
    assert "<tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody>" in html


@pytest.mark.parametrize("block", [Box("do", (Paragraph((TEXT,)),)), Figure("x"), Slot("y")])
def test_what_has_a_template_is_left_out(block):
    """Prose is paragraphs, headings, lists and tables; the rest is shown by templates."""
    assert prose((block,), {}) == ""


def test_script_in_a_stored_key_is_cleaned():
    """Even a stored value that no dialect could write brings no markup: the second lock."""
    bad = TermLink('x"><script>alert(1)</script>', (Text("word"),))
    assert "<script" not in phrase((bad,), {})
    assert 'onclick="' not in phrase((ArticleLink("a", '"onclick="x', (TEXT,)),), {"a": "/en/"})


def test_foreign_address_is_escaped():
    assert '"x' not in prose((Paragraph((ArticleLink("a", "", (TEXT,)),)),), {"a": '/en/"x'})


def test_ordered_list_is_numbered():
    assert prose((Listing(True, ()),), {}) == "<ol></ol>"
