"""What leads nowhere, and blocks that hold something else: kept, and reported as missing."""

import pytest

from content.plain import blocks as b
from content.plain.dialect import read_blocks
from content.plain.prose import Known

KNOWN = Known(facts={"faint": "12 in 1,000 people"}, sources={"nice": 1}, terms={"disc"})


def read(text):
    return read_blocks(text, "en", KNOWN)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("{nope}", b.Missing("fact", "nope")),
        ("[^nope]", b.Missing("source", "nope")),
        ("[word](term:nope)", b.Missing("term", "nope")),
    ],
)
def test_key_that_leads_nowhere_is_missing(text, lost):
    """An unknown key in the text becomes Missing, which the checks refuse."""
    assert read(text) == (b.Paragraph((lost,)),)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("::: picture nope\n:::", b.Missing("picture", "nope")),
        ("::: slot nope\n:::", b.Missing("slot", "nope")),
        ("::: risk nope\n:::", b.Missing("fact", "nope")),
        ("::: risk\n:::", b.Missing("block", "risk")),
        ("::: warning\n:::", b.Missing("block", "warning")),
        ("::: do it\n:::", b.Missing("block", "do it")),
    ],
)
def test_block_that_leads_nowhere_is_missing(text, lost):
    """An unknown block, or a block of an unknown key, becomes Missing; its words stay."""
    assert read(text) == (lost,)
    assert read(text.replace(":::", "Words.\n:::").removeprefix("Words.\n")) == (
        lost,
        b.Paragraph((b.Text("Words."),)),
    )


def test_sequence_of_something_else_is_missing():
    """Sentences beside the list of a sequence are kept, and reported."""
    lost, sequence, beside = read("::: steps\nBeside.\n\n1. **One.** Two.\n:::")
    assert lost == b.Missing("block", "steps")
    assert isinstance(sequence, b.Sequence)
    assert beside == b.Paragraph((b.Text("Beside."),))


@pytest.mark.parametrize("text", ["::: do\n- a", "::: do\n- a\n::: dont\n- b\n:::"])
def test_block_left_open_keeps_its_words(text):
    """A block left open ends at the next ::: line or with the text."""
    first, *_ = read(text)
    assert first == b.Box("do", (b.Listing(False, (b.Item((b.Text("a"),)),)),))
