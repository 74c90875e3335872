"""Readability: LIX by hand, and what a sentence and a word are."""

import pytest
from hypothesis import given

from content.plain.readability import Measure, measure, sentences, words
from tests.strategies import anything, quick


@pytest.mark.parametrize(
    ("text", "lix"),
    [
        ("One two three four. Five six.", 3),  # 6 words, 2 sentences, no long word: 6/2
        ("Needles sometimes hurt.", 3 + 100 * 2 / 3),  # 3 words, 1 sentence, 2 long: 3/1 + 200/3
        ("L’aiguille pique. Restez allongé.", 2 + 50),  # 4 words, 2 sentences, 2 long: 4/2 + 200/4
        ("Injection", 1 + 100),
    ],
)
def test_lix_by_hand(text, lix):
    """LIX is the mean sentence in words, and the share of words of more than six letters."""
    assert measure(text).lix == pytest.approx(lix)


def test_measure_counts_the_longest_sentence():
    text = "Short one. This one is the longest of all. End."
    assert measure(text)[:3] == (10, 10 / 3, 7)


@pytest.mark.parametrize("text", ["", "   \n", "...", "[1]", "— ; —"])
def test_no_words_measure_nothing(text):
    assert measure(text) == Measure(0, 0.0, 0, 0.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]),
        ("A heading\nA sentence. Another.", ["A heading", "A sentence.", "Another."]),
        ("It is 38.5 degrees. Call.", ["It is 38.5 degrees.", "Call."]),
        ("Le Dr. Martin vient. M. Durand aussi.", ["Le Dr. Martin vient.", "M. Durand aussi."]),
        ("Le Dr Martin vient. Oui.", ["Le Dr Martin vient.", "Oui."]),
        ("It helps.[1][2] Not always.", ["It helps.", "Not always."]),
        ("« Oui.\u00a0» Non. “Yes.” No.", ["« Oui.", "Non.", "“Yes.", "No."]),
        ("Ça va\u202f? Oui\u202f!", ["Ça va\u202f?", "Oui\u202f!"]),
    ],
)
def test_sentences(text, expected):
    """A mark ends a sentence, but not inside a number nor after a short title."""
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aujourd’hui, c'est", ["aujourd’hui", "c'est"]),
        ("a follow-up, un rendez\u2011vous", ["a", "follow-up", "un", "rendez\u2011vous"]),
        ("L5 helps.[12]", ["L5", "helps"]),
        ("« Oui » – (no) 5 %", ["Oui", "no", "5"]),
    ],
)
def test_words(text, expected):
    """Hyphens and apostrophes hold a word together; citations are none."""
    assert words(text) == expected


@quick
@given(anything)
def test_any_text_can_be_measured(text):
    """A mean is never over the longest, and LIX never under the mean."""
    found = measure(text)
    assert found.mean <= found.longest
    assert found.lix >= found.mean
