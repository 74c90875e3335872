"""Refusals in words: every code has a sentence, in both languages, that says what to do."""

import re
from itertools import chain

import pytest
from django.utils import translation

from content.desk.refusal import REFUSALS, SAID, DeskRefused, code_of, said
from content.publish.refused import PublishRefused
from content.sign.proof import NotProven
from content.sign.refused import SignRefused
from infiltration_site.prepared import ROOT

RAISED = re.compile(r"(?:SignRefused|PublishRefused|DeskRefused)\(\s*\"(\w+)\"")
CHOSEN = re.compile(r"PublishRefused\(\"(\w+)\" if .* else \"(\w+)\"\)")


def codes():
    """Every code that the code raises."""
    rooms = (ROOT / "content" / room for room in ("sign", "publish", "desk"))
    texts = [path.read_text() for room in rooms for path in sorted(room.rglob("*.py"))]
    chosen = chain.from_iterable(found for text in texts for found in CHOSEN.findall(text))
    return {*(code for text in texts for code in RAISED.findall(text)), *chosen}


def test_every_code_has_a_sentence():
    assert codes() >= {"other_words", "already_live", "signed_before", "moved_on"}
    assert codes() <= set(SAID)


@pytest.mark.parametrize("code", SAID)
def test_sentence_is_in_both_languages(code):
    """A French desk never answers in English."""
    with translation.override("en"):
        english = said(code)
    with translation.override("fr"):
        french = said(code)
    assert english != french


def test_unknown_code_still_says_that_nothing_was_recorded():
    with translation.override("en"):
        assert said("novel") == "This was refused (novel). Nothing was recorded."


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (SignRefused("findings"), "findings"),
        (PublishRefused("schedule"), "schedule"),
        (DeskRefused("moved_on"), "moved_on"),
        (NotProven(), "not_proven"),
        (NotProven(by_key=True), "key_not_proven"),
    ],
)
def test_refusal_is_known_by_its_code(refusal, code):
    assert isinstance(refusal, REFUSALS)
    assert code_of(refusal) == code
