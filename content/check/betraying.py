"""What betrays a sentence written in the other language: telling words, then lingua's opinion.

A telling word is enough, because « Le cervical spine » is mostly English. Lingua judges what has
no telling word of its own language: titles, links, lines of names.
"""

import re
from collections.abc import Iterator
from functools import cache

from lingua import Language as LinguaLanguage
from lingua import LanguageDetector, LanguageDetectorBuilder

from content.check.fold import tidy
from content.check.telling import (
    BORROWED,
    CAPITALS,
    ENDING_SHARED,
    ENDINGS,
    LATIN,
    LOANS,
    TELLING,
)
from content.plain.languages import Both, Language, other

# Lingua's time grows with the square of a word's length, and no word of ours is longer.
LONGEST_WORD = 25
# (at least so many words, lingua at least so sure): a long line without one telling word is odd.
DOUBTS = ((3, 0.85), (6, 0.6))
# Halves of a word with a hyphen count when they are long enough not to be a prefix (de-, un-).
SHORTEST_HALF = 4

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ACCENT = re.compile(r"[àâçèéêëîïôùûœ]")
# l'os, qu'il / it's, don't, you'll: each is a word of its own language glued by an apostrophe.
_GLUED = Both(
    re.compile(r"(?<![\w'])(?:[lLdDnNcCjJ]|[Qq]u|[Jj]usqu|[Ll]orsqu)'(?=[^\W\d_]{2})"),
    re.compile(
        r"(?i)\b(?:it|that|what|there|here|he|she|let|who)'s\b|\b\w+n't\b|\b\w+'(?:re|ve|ll)\b"
    ),
)
_BORROWED = Both(
    *(
        re.compile(r"(?i)\b(?:" + "|".join(map(re.escape, (*phrases, *LATIN))) + r")\b")
        for phrases in (BORROWED.fr, BORROWED.en)
    )
)
_LINGUA = Both(LinguaLanguage.FRENCH, LinguaLanguage.ENGLISH)


@cache
def detector() -> LanguageDetector:
    """Lingua with both languages. Its models load once, on first use, never for a patient."""
    return LanguageDetectorBuilder.from_languages(*(_LINGUA.fr, _LINGUA.en)).build()


def betraying_words(sentence: str, language: Language) -> tuple[str, ...]:
    """The words that make this sentence not one of `language`; none when it is."""
    text = _BORROWED[language].sub(" ", tidy(sentence))
    words = _WORD.findall(text)
    foreign = tuple(_telling(text, words, other(language)))
    if foreign:
        return foreign
    return tuple(words) if _opinion(text, words, language) else ()


def _telling(text: str, words: list[str], language: Language) -> Iterator[str]:
    """The words of the sentence that only this language has."""
    yield from (found[0] for found in _GLUED[language].finditer(text))
    shouted = text.isupper()
    for place, word in enumerate(_halved(words)):
        if _tells(word, language, shouted=shouted, first=place == 0):
            yield word


def _tells(word: str, language: Language, *, shouted: bool, first: bool) -> bool:
    small = word.lower()
    if word.isupper() and len(word) > 1 and not shouted:
        return word in CAPITALS[language]
    if small in TELLING[language]:
        return True
    named = word[0].isupper() and (not first or "-" in word)
    if named or small in LOANS or small in ENDING_SHARED:
        return False
    return small.endswith(ENDINGS[language]) or (language == "fr" and bool(_ACCENT.search(small)))


def _halved(words: list[str]) -> list[str]:
    """The words, each followed by its longer halves if it has a hyphen: « Appelez-nous »."""
    halves = ((word, *word.split("-")) if "-" in word else (word,) for word in words)
    return [
        part for word in halves for part in word if part == word[0] or len(part) >= SHORTEST_HALF
    ]


def _opinion(text: str, words: list[str], language: Language) -> bool:
    """Whether lingua is sure of the other language, where no word tells of this one."""
    asked = [sure for fewest, sure in DOUBTS if len(words) >= fewest]
    if not asked or any(_telling(text, words, language)):
        return False
    cut = " ".join(word[:LONGEST_WORD] for word in words)
    return detector().compute_language_confidence(cut, _LINGUA[other(language)]) >= min(asked)
