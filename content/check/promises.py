"""Promises no doctor may make, in any inflection, and renderings the term base forbids."""

import re
from collections.abc import Iterator
from functools import lru_cache

from content.check.betraying import betraying_words
from content.check.finding import Finding
from content.check.fold import fold
from content.check.negation import denied
from content.check.promise_table import PROMISES
from content.check.said import Said, own_sentences, said, spoken
from content.plain.blocks import Foreign
from content.plain.languages import LANGUAGES, Language, other
from content.plain.snapshot import Snapshot
from content.plain.surroundings import ForbiddenWords, Surroundings
from content.plain.words import nodes, text_of

# Set phrases of certainty, not of safety.
_HOLLOW = re.compile(r"\bbien sûre?s?\b|\b(?:mieux vaut|pour plus) sûr")


def promises(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Every sentence that promises: no pain, no risk, a cure, the best…"""
    for code in LANGUAGES:
        for found in said(snapshot, code):
            for quote, words in _quoted(found, code).items():
                if words:
                    yield found.finding(
                        "promise", "acceptable", code, quote, words=", ".join(words)
                    )


def _quoted(found: Said, language: Language) -> dict[str, tuple[str, ...]]:
    """Each sentence with its promises. Words marked as foreign are judged in their own language."""
    told = {sentence: promised_in(sentence, language) for sentence in own_sentences(found)}
    marked = [text_of(node.words) for node in nodes(found.line.words) if isinstance(node, Foreign)]
    if marked:
        told |= {text: promised(text, language) for text in spoken(found.line.text)}
        told |= {text: promised(text, other(language)) for text in marked}
    return told


def promised_in(sentence: str, language: Language) -> tuple[str, ...]:
    """The promises of a sentence, in either language if it has unmarked words of the other."""
    if betraying_words(sentence, language):
        both = [word for code in LANGUAGES for word in promised(sentence, code)]
        return tuple(dict.fromkeys(both))
    return promised(sentence, language)


def promised(sentence: str, language: Language) -> tuple[str, ...]:
    """The words of a sentence that promise, as folded."""
    text = _HOLLOW.sub(" ", fold(sentence))
    return tuple(dict.fromkeys(_promised(text, language)))


def _promised(text: str, language: str) -> Iterator[str]:
    for promise in PROMISES:
        if language in promise.languages:
            for found in promise.words.finditer(text):
                if not (promise.asserted and denied(text, *found.span())):
                    yield found[0]


def forbidden(snapshot: Snapshot, surroundings: Surroundings) -> Iterator[Finding]:
    """Every sentence with a rendering that the term base forbids, and the word to write."""
    for code in LANGUAGES:
        rules = tuple(_rules(surroundings.forbidden_words, code))
        for found in said(snapshot, code):
            for sentence in own_sentences(found):
                text = fold(sentence)
                for pattern, instead in rules:
                    if words := pattern.search(text):
                        yield found.finding(
                            "forbidden_word",
                            "acceptable",
                            code,
                            sentence,
                            words=words[0],
                            instead=instead,
                        )


def _rules(
    forbidden_words: tuple[ForbiddenWords, ...], language: Language
) -> Iterator[tuple[re.Pattern[str], str]]:
    for term in forbidden_words:
        for rendering in term.forbidden[language]:
            if words := fold(rendering):
                yield _rendering(words), term.word[language]


@lru_cache(maxsize=2048)
def _rendering(words: str) -> re.Pattern[str]:
    """The words as such or in the plural, whatever joins them."""
    joined = r"[ -]".join(re.escape(word) + r"(?:s|x|es)?" for word in re.split(r"[ -]", words))
    return re.compile(rf"(?<!\w){joined}(?!\w)")
