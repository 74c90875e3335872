"""Broken words: what careless pasting and replacing leave behind, found by their shape."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from content.check.finding import Finding
from content.check.fold import tidy
from content.check.said import Said, own_sentences, said
from content.check.telling import TELLING
from content.plain.invisible import invisible
from content.plain.languages import LANGUAGES, Both, Language
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")

# Consonants that no word of either language begins with: what is left when « L' » loses its vowel.
_IMPOSSIBLE = re.compile(r"(?i)^(?:l[bcdfgjkmnpqrstvxz]|d[bcfgklmnpqtvxz]|j[bcdfghjklmnpqrstvwxz])")

# An article glued to a word that the same text writes alone elsewhere.
_ARTICLES = Both(("La", "Les", "Le", "L", "Une", "Un", "Des"), ("The", "An", "A"))
_SHORTEST_TAIL = 5
_WHOLE = frozenset(
    [
        "across",
        "around",
        "abroad",
        "asleep",
        "amount",
        "another",
        "atypical",
        "asymptomatic",
        "laquelle",
        "lesquels",
        "lesquelles",
        "lorsque",
        "unanime",
    ]
)

# Little words glued to a determiner or a number: no word of the language is made so.
_GLUED = Both(
    re.compile(r"^(?:est|sont|dans|sur|par|pour|avec|sans)(?:la|le|les|un|une|des|votre|vos|nos)$"),
    re.compile(
        r"^(?:is|are|was|were|of|in|on|at|by|for|from|with|and|than|that)"
        r"(?:the|this|these|your|our|one|two|three|four)$"
    ),
)
_NOT_GLUED = frozenset(["atone", "parle", "parles", "surle", "parla"])


def broken_words(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Words glued together, cut, or written with letters of another script."""
    for code in LANGUAGES:
        lines = list(said(snapshot, code))
        known = vocabulary(found.line.own for found in lines)
        for found in lines:
            for sentence in own_sentences(found):
                if words := broken(sentence, code, known):
                    yield found.finding(
                        "broken_word", "acceptable", code, sentence, words=", ".join(words[:8])
                    )


def unseen(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Characters nobody can see and nobody means."""
    for code in LANGUAGES:
        for found in said(snapshot, code):
            yield from _unseen(found, code)


def _unseen(found: Said, code: Language) -> Iterator[Finding]:
    for character in invisible(found.line.text):
        yield found.finding(
            "invisible",
            "blocking",
            code,
            found.line.text,
            character=character.code,
            name=character.name,
        )


def vocabulary(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in these texts."""
    return Counter(word for text in texts for word in _LETTERS.findall(tidy(text)))


def broken(sentence: str, language: Language, known: Counter[str]) -> tuple[str, ...]:
    """The words of a sentence that look broken; `known` counts the words of the whole text."""
    words = _WORD.findall(tidy(sentence))
    return tuple(word for word in words if _is_broken(word, language, known))


def _is_broken(word: str, language: Language, known: Counter[str]) -> bool:
    return (
        _shouts_into(word)
        or _changes_case(word)
        or _strange_letters(word)
        or _impossible_start(word)
        or _glued_article(word, language, known)
        or _glued_little_words(word)
    )


def _shouts_into(word: str) -> bool:
    """THEscan: two capitals or more, then small letters; MRIs and NSAIDs are plurals."""
    capitals = next((place for place, char in enumerate(word) if not char.isupper()), 0)
    tail = word[capitals:]
    return capitals >= 2 and len(tail) >= 2 and tail.isalpha() and tail.islower()


def _changes_case(word: str) -> bool:
    """cervicalThe: small letters, then a capital; mSv, mmHg and iPhone are too short for that."""
    place = next((i for i, char in enumerate(word) if i and char.isupper()), 0)
    head, tail = word[:place], word[place:].lower()
    if place < 2 or not word[1:place].islower():
        return False
    return (head.islower() and len(tail) > 2) or tail in TELLING.fr | TELLING.en


def _strange_letters(word: str) -> bool:
    """Letters of two scripts in one word, or of none of ours; TNFα and a lone β are names."""
    scripts = {_script(char) for char in word if char.isalpha()}
    if scripts <= {"LATIN"}:
        return False
    latin = "".join(char for char in word if char.isalpha() and _script(char) == "LATIN")
    strange = sum(char.isalpha() for char in word) - len(latin)
    return not (scripts <= {"LATIN", "GREEK"} and strange == 1 and not latin.islower())


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    name = unicodedata.name(char, "UNKNOWN").split(" ", 1)[0]
    return "LATIN" if name in ("LATIN", "MICRO", "FEMININE", "MASCULINE", "MODIFIER") else name


def _impossible_start(word: str) -> bool:
    """Lcervical: a lost vowel or apostrophe; units and initials are short or all capitals."""
    return len(word) > 3 and word[1:].islower() and bool(_IMPOSSIBLE.match(word))


def _glued_article(word: str, language: Language, known: Counter[str]) -> bool:
    """Aspinal: seen once, beside « spinal » alone elsewhere."""
    if not word[0].isupper() or word.lower() in _WHOLE or word.lower() in known or known[word] > 1:
        return False
    tails = (word[len(head) :] for head in _ARTICLES[language] if word.startswith(head))
    return any(len(tail) >= _SHORTEST_TAIL and tail in known for tail in tails)


def _glued_little_words(word: str) -> bool:
    small = word.lower()
    return small not in _NOT_GLUED and any(_GLUED[code].match(small) for code in LANGUAGES)
