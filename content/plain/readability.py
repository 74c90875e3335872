"""Measures of how a text reads. Advice for writers, never a verdict on a page."""

import re
from typing import NamedTuple

# A dot ends a sentence unless it is inside a number or follows a short title.
_SENTENCE_END = re.compile(
    r"(?<!\bDr\.)(?<!\bPr\.)(?<!\bM\.)(?<=[.!?…])(?:\s?[»”\"]|\s*\[\d+\])*\s+(?=\S)"
)
_WORD = re.compile(r"[^\W_]+(?:[’'\-\u2011][^\W_]+)*")
LONG_WORD = 7  # letters and more: Björnsson's LIX counts words of over six letters


class Measure(NamedTuple):
    """Words in all, mean and longest sentence in words, and LIX (Björnsson 1968)."""

    words: int
    mean: float
    longest: int
    lix: float


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order; line ends also end one."""
    parts = (part for line in text.split("\n") for part in _SENTENCE_END.split(line))
    return [part.strip() for part in parts if part and part.strip()]


def words(text: str) -> list[str]:
    """The words of a text; « aujourd’hui » and "follow-up" are one each."""
    return _WORD.findall(re.sub(r"\[\d+\]", " ", text))


def measure(text: str) -> Measure:
    """Measure a text. Of no words at all: zeros."""
    counted = [length for sentence in sentences(text) if (length := len(words(sentence)))]
    if not counted:
        return Measure(0, 0.0, 0, 0.0)
    total = sum(counted)
    long_words = sum(len(word) >= LONG_WORD for word in words(text))
    mean = total / len(counted)
    return Measure(total, mean, max(counted), mean + 100 * long_words / total)
