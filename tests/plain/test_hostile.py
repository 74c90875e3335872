"""Hostile text: whatever is typed, nothing raises and no markup of its own reaches a page."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.plain.blocks import Box, Missing, Paragraph, Risk, Sequence
from content.plain.dialect import LONGEST, read_blocks
from content.plain.html import phrase, prose
from content.plain.languages import LANGUAGES
from content.plain.prose import Known
from content.plain.words import lines, text_of, walk
from tests.strategies import anything, languages, quick

KNOWN = Known(facts={"dose": '<b>"1"</b>'}, sources={"nice": 1}, terms={"disc"}, pictures={"spine"})
ADDRESSES = {"lumbar": "/en/lower-back/"}
ATTRIBUTES = {
    "a": {"href", "class"},
    "div": {"class"},
    "mark": {"class"},
    "span": {"lang", "class", "data-label", "data-to"},
    "th": {"scope"},
}
BARE = {*"p h3 h4 ul ol li table thead tbody tr td strong em sup".split()}  # noqa: SIM905 - names
PIECES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "<style>*{}</style>",
    "</p></div>",
    "<!-- x -->",
    "<![CDATA[x]]>",
    "<?x?>",
    "&lt;script&gt; &#60;b&#62;",
    "[x](javascript:alert(1))",
    "[x](data:text/html,x)",
    "![x](//evil.example/x.png)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)",
    "[x](article:javascript)",
    '[x](article:lumbar#risks" onclick="x)',
    "[<script>](article:lumbar)",
    '[x](term:disc" onclick="x)',
    "[x]{lang=fr onclick=x}",
    '[^nice"onclick=x]',
    "{dose} {dose<b>}",
    "\x00 \x02 \x03 \ufeff \u202e \u2066",
    "\x02klzzwxh:0\x03 \x02wzxhzdk:0\x03 \x02amp\x03",
    "[[[[ (((( **** ____ ||||",
    "::: do",
    "::: steps",
    "::: risk dose",
    "::: picture <b>",
    '::: x" onclick="y',
    ":::",
    "- - - - 1. 1. > > >",
    "| a | <b> |",
    "**",
    "\\",
)
hostile = st.lists(
    st.one_of(st.sampled_from([*PIECES, "\n", "\n\n", " ", "|---|\n"]), st.text(max_size=8)),
    max_size=25,
).map("".join)


class Strict(HTMLParser):
    """Fails on anything a page of ours may not hold."""

    def handle_starttag(self, tag, attrs):
        assert tag in BARE | set(ATTRIBUTES), tag
        for name, value in attrs:
            assert name in ATTRIBUTES.get(tag, ()), (tag, name)
            if name == "href":
                assert value.startswith(("#", "/en/")), value
            if name == "lang":
                assert value in LANGUAGES

    def unknown_decl(self, data):
        raise AssertionError(data)

    handle_comment = handle_decl = handle_pi = unknown_decl


@pytest.mark.parametrize(
    "html",
    ["<script>", "<p onclick=x>", "<a href='javascript:x'>", "<a href='//x'>", "<!-- x -->"],
)
def test_judge_can_fail(html):
    with pytest.raises(AssertionError):
        Strict().feed(html)


def judge(blocks):
    """Every piece of HTML that templates get from these blocks."""
    for block in walk(blocks):
        inside = block.blocks if isinstance(block, Box | Risk) else ()
        Strict().feed(prose((block, *inside), ADDRESSES))
        if isinstance(block, Sequence):
            for entry in block.entries:
                Strict().feed(phrase(entry.title, ADDRESSES) + phrase(entry.words, ADDRESSES))


@quick
@given(hostile, languages)
def test_no_markup_of_a_text_reaches_a_page(text, language):
    """Only elements and attributes of the dialect come out, and links stay on the site."""
    judge(read_blocks(text, language, KNOWN))


@quick
@given(anything, languages)
def test_nothing_raises(text, language):
    judge(read_blocks(text, language, KNOWN))


@pytest.mark.parametrize("piece", PIECES)
def test_each_hostile_piece_alone(piece):
    judge(read_blocks(f"{piece}\n\nA {piece} b\n\n- {piece}", "en", KNOWN))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        '<a href="x">y</a>',
        "![x](y.png)",
        "&lt;b&gt; &amp; &nbsp;",
        "<!-- x -->",
        "[x](https://a.example)",
    ],
)
def test_markup_is_read_as_typed(text):
    """What is not of the dialect is text: a reader sees the signs that were typed."""
    (paragraph,) = read_blocks(text, "en", Known())
    assert isinstance(paragraph, Paragraph)
    assert text_of(paragraph.words).replace("“", '"').replace("”", '"') == text


@pytest.mark.parametrize("char", ["[", "(", "*", "{", "|", ">", "\t", " ", "\u00a0", "- ", "\n"])
def test_long_run_of_one_sign(char):
    """The longest section that may be typed, of one sign only, is read."""
    times = LONGEST // len(char) - 2
    judge(read_blocks(f"a{char * times}b", "fr", KNOWN))


@pytest.mark.parametrize("text", ["[" * 1_000_000, "a\n" * 600_000, "::: do\n" * 100_000])
def test_too_long_a_text_is_not_read(text):
    """A megabyte is not a section: it is reported, and costs nothing."""
    assert read_blocks(text, "en", KNOWN) == (Missing("length", str(len(text))),)


def test_fact_is_text():
    """Even what a fact says is escaped."""
    (line,) = lines(read_blocks("{dose}", "en", KNOWN))
    assert phrase(line.words, {}) == '&lt;b&gt;"1"&lt;/b&gt;'
