"""Words in the wrong language, unmarked; and marks that hide words from that search."""

import re
from collections.abc import Iterator

from content.check.betraying import betraying_words
from content.check.finding import Finding
from content.check.fold import fold
from content.check.said import Said, own_sentences, said
from content.plain.blocks import Foreign
from content.plain.languages import LANGUAGES, Language, other
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings
from content.plain.words import nodes, text_of

# [mot]{lang=fr} is for a word or a name; a longer passage is a text nobody translated.
LONGEST_MARKED = 8
# One word may well be the same in both: sacrum, table, atlas.
FEWEST_SAME = 2

_WORD = re.compile(r"[^\W\d_]{2,}")


def language(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Every sentence that has words of the other language."""
    names = {term.key: term.word for term in snapshot.terms}
    for code in LANGUAGES:
        for found in said(snapshot, code):
            if found.part == "term":
                found = _without(found, names[found.key][other(code)])
            for sentence in own_sentences(found):
                if words := betraying_words(sentence, code):
                    yield found.finding(
                        "other_language", "acceptable", code, sentence, words=", ".join(words[:8])
                    )


def marks(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Every [words]{lang=…} that marks a passage, or the language of the page itself."""
    for code in LANGUAGES:
        for found in said(snapshot, code):
            for node in nodes(found.line.words):
                if isinstance(node, Foreign) and _misused(node, code):
                    yield found.finding("marked_language", "acceptable", code, text_of(node.words))


def untranslated(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Every sentence that is word for word the same at one place in both languages: too short
    to be judged alone, it was forgotten in one of them."""
    french, english = _by_place(snapshot, "fr"), _by_place(snapshot, "en")
    for place, lines in french.items():
        twins = english.get(place, [])
        for one, two in zip(lines, twins, strict=False) if len(lines) == len(twins) else ():
            for sentence in _shared(one, two):
                yield one.finding("same_words", "acceptable", "", sentence)


def _by_place(snapshot: Snapshot, code: Language) -> dict[tuple[str, str, str], list[Said]]:
    places: dict[tuple[str, str, str], list[Said]] = {}
    for found in said(snapshot, code):
        if found.part != "term":  # a name may well be the same in both: carte Vitale
            places.setdefault(found[1:], []).append(found)
    return places


def _shared(one: Said, two: Said) -> Iterator[str]:
    """The sentences of both lines, save those already known to be in the wrong language."""
    twins = {_words(sentence) for sentence in own_sentences(two)}
    for sentence in own_sentences(one):
        words = _words(sentence)
        told = any(betraying_words(sentence, code) for code in LANGUAGES)
        if len(words) >= FEWEST_SAME and words in twins and not told:
            yield sentence


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(sentence)))


def _misused(node: Foreign, code: Language) -> bool:
    return node.language != other(code) or len(text_of(node.words).split()) > LONGEST_MARKED


def _without(found: Said, name: str) -> Said:
    """A glossary's headword may add the name that patients hear: "mutuelle (top-up insurance)"."""
    own = found.line.own.replace(name, " ") if name else found.line.own
    return found._replace(line=found.line._replace(own=own))
