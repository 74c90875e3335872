"""The text-only checks, on any plain text: words in the wrong language, promises, broken words."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from content.check.betraying import betraying_words
from content.check.broken import broken, vocabulary
from content.check.finding import Finding, Severity
from content.check.promises import promised_in
from content.check.reading import LONGEST
from content.check.said import spoken
from content.plain.invisible import invisible
from content.plain.languages import Language
from content.plain.readability import words

# Marks of the dialect, for who checks a section's file: citations, keys, words marked as foreign.
_MARKS = re.compile(
    r"\[\^\w{1,64}\]|\[[^\[\]\n]{1,300}\]\{lang=\w\w\}|\]\((?:term|article):[\w#]{1,130}\)|^:::.*",
    re.MULTILINE,
)
_SENTENCE_GOES_ON = re.compile(r"[^\W\d_A-Z]|[,;)]")


class TextFinding(NamedTuple):
    """A finding and the line on which its sentence begins, from 1."""

    line: int
    finding: Finding


class _Sentence(NamedTuple):
    line: int
    text: str


def check_text(text: str, language: Language) -> tuple[TextFinding, ...]:
    """What is wrong with the words of a plain text, in the order of its lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = _MARKS.sub(lambda mark: " " * len(mark[0]), text)
    known = vocabulary([clean])
    found = [
        TextFinding(sentence.line, finding)
        for sentence in _sentences(clean)
        for finding in _judge(sentence.text, language, known)
    ]
    return tuple(sorted([*found, *_unseen(text, language)], key=lambda each: each.line))


def _judge(sentence: str, language: Language, known: Counter[str]) -> Iterator[Finding]:
    telling: tuple[tuple[str, Severity, tuple[str, ...]], ...] = (
        ("other_language", "acceptable", betraying_words(sentence, language)),
        ("broken_word", "acceptable", broken(sentence, language, known)),
        ("promise", "acceptable", promised_in(sentence, language)),
    )
    for code, severity, told in telling:
        if told:
            yield Finding(code, severity, language, "", sentence, {"words": ", ".join(told[:8])})
    if (length := len(words(sentence))) > LONGEST:
        values = {"length": str(length), "most": str(LONGEST)}
        yield Finding("long_sentence", "advice", language, "", sentence, values)


def _unseen(text: str, language: Language) -> Iterator[TextFinding]:
    for character in dict.fromkeys(invisible(text)):
        values = {"character": character.code, "name": character.name}
        yield TextFinding(character.line, Finding("invisible", "blocking", language, values=values))


def _sentences(text: str) -> Iterator[_Sentence]:
    """Every sentence with its line; a line that goes on in small letters is wrapped, not ended."""
    for first, lines in _paragraphs(text.split("\n")):
        joined = " ".join(lines)
        starts = [0, *accumulate(len(line) + 1 for line in lines)]
        at = 0
        for sentence in spoken(joined):
            at = max(joined.find(sentence, at), at)
            yield _Sentence(first + bisect_right(starts, at) - 1, sentence)


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    first, held = 1, list[str]()
    for number, line in enumerate(lines, 1):
        if held and not (held[-1].strip() and _SENTENCE_GOES_ON.match(line.lstrip())):
            yield first, held
            first, held = number, []
        held.append(line)
    if held:
        yield first, held
