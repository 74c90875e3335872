"""What a signatory may accept, for which words, and what refuses a signature."""

import pytest

from content.check.acceptance import ACCEPTABLE, Acceptance, may_be_accepted, refusing
from content.check.finding import Finding

PROMISE = Finding(
    "promise", "acceptable", "en", "risks", "Not without risk.", {"words": "without risk"}
)
REASON = Acceptance("promise", "en", "risks", "Not without risk.", "It says that there is a risk.")
HOLE = Finding("empty_section", "blocking", "en", "risks")
ADVICE = Finding("long_sentence", "advice", "en", "risks", "A long sentence.")


def test_a_reason_accepts_exactly_its_words():
    assert refusing([PROMISE], [REASON]) == ()


@pytest.mark.parametrize(
    "other",
    [
        Acceptance("unsourced", "en", "risks", "Not without risk.", "Because."),
        Acceptance("promise", "fr", "risks", "Not without risk.", "Because."),
        Acceptance("promise", "en", "effect", "Not without risk.", "Because."),
        Acceptance("promise", "en", "risks", "Without risk.", "Because."),
        Acceptance("promise", "en", "risks", "Not without risk.", ""),
        Acceptance("promise", "en", "risks", "Not without risk.", " \u00a0\u200b"),
    ],
)
def test_other_words_or_no_reason_do_not(other):
    assert refusing([PROMISE], [other]) == (PROMISE,)


def test_advice_never_refuses():
    assert refusing([ADVICE], []) == ()


def test_what_blocks_cannot_be_accepted():
    given = Acceptance(HOLE.code, HOLE.language, HOLE.section, HOLE.quote, "Because.")
    assert refusing([HOLE, PROMISE], [given, REASON]) == (HOLE,)
    assert not may_be_accepted(HOLE)


@pytest.mark.parametrize("code", sorted(ACCEPTABLE))
def test_acceptable_codes(code):
    assert may_be_accepted(Finding(code, "acceptable"))
    assert not may_be_accepted(Finding(code, "blocking"))


@pytest.mark.parametrize(
    "code",
    ["empty_section", "parity_facts", "unknown_key", "technique_offered", "open_note", "invisible"],
)
def test_severity_alone_does_not_make_a_finding_acceptable(code):
    assert not may_be_accepted(Finding(code, "acceptable"))
