"""The index of one language: for each section, how much each stem says of it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from math import log
from typing import NamedTuple

from content.plain.languages import Both, Language
from content.plain.snapshot import Snapshot, Term
from content.publish.search.entries import Entry, Passage, entries_of
from content.publish.search.everyday import EVERYDAY, REGIONS
from content.publish.search.tokens import stem, telling, tokens

_WORD = re.compile(r"\w+")

# How much it says of a section that a word stands there.
HEADING, EVERYDAY_WORD, SYNONYM, TEXT, REGION, TITLE = 3.0, 3.0, 2.0, 1.2, 0.8, 0.4
UNSEEN = 0.5  # in a passage, against what can be read there
AGAIN = 0.2  # for each further passage that has it
AGAIN_AT_MOST = 4
GENRES = {"procedure": 1.0, "alert": 1.0, "common": 0.6, "page": 0.5, "glossary": 0.4}


class Indexed(NamedTuple):
    """A section with the weight of its stems, and the stems of each passage."""

    entry: Entry
    weights: Mapping[str, float]
    passages: tuple[Mapping[str, float], ...]


class Index(NamedTuple):
    """`rare`: how much a stem tells sections apart. `words`: every known word, as folded, with
    its stem. `written`: the same word with its accents, to say what was understood."""

    language: Language
    sections: tuple[Indexed, ...]
    terms: tuple[Term, ...]
    rare: Mapping[str, float]
    words: Mapping[str, str]
    written: Mapping[str, str]


def build(snapshots: Iterable[Snapshot], language: Language) -> Index:
    """Index the articles in one language."""
    found = tuple(snapshots)
    terms = {term.key: term for snapshot in found for term in snapshot.terms}
    sections = tuple(
        _indexed(entry, terms, snapshot.region, language)
        for snapshot in found
        for entry in entries_of(snapshot, language)
    )
    seen = Counter(chain.from_iterable(section.weights for section in sections))
    written = dict(_written(sections, terms, language))
    return Index(
        language,
        sections,
        tuple(terms.values()),
        {known: log(1 + len(sections) / often) for known, often in seen.items()},
        {word: stem(word, language) for word in written},
        written,
    )


def stems(text: str, language: Language) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    return frozenset(stem(token, language) for token in telling(tokens(text), language))


def _indexed(entry: Entry, terms: Mapping[str, Term], region: str, language: Language) -> Indexed:
    weights: dict[str, float] = {}

    def weigh(text: str, weight: float) -> None:
        for found in stems(text, language):
            weights[found] = max(weight, weights.get(found, 0))

    weigh(entry.heading, HEADING)
    weigh(_everyday(EVERYDAY, entry.kind, language), EVERYDAY_WORD)
    weigh(_everyday(REGIONS, region, language), REGION)
    weigh(entry.title, TITLE)
    for passage in entry.passages:
        weigh(_synonyms(passage, terms, language), SYNONYM)
        weigh(" ".join(passage.pieces), TEXT)
    passages = tuple(_passage(passage, terms, language) for passage in entry.passages)
    for found, times in Counter(chain.from_iterable(passages)).items():
        weights[found] += AGAIN * min(times - 1, AGAIN_AT_MOST)
    return Indexed(entry, weights, passages)


def _passage(
    passage: Passage, terms: Mapping[str, Term], language: Language
) -> Mapping[str, float]:
    """The stems of a passage: those that a reader sees there say more than their synonyms."""
    hidden = dict.fromkeys(stems(_synonyms(passage, terms, language), language), UNSEEN)
    return hidden | dict.fromkeys(stems(" ".join(passage.pieces), language), 1.0)


def _synonyms(passage: Passage, terms: Mapping[str, Term], language: Language) -> str:
    """The everyday words, signed with the glossary, of what the passage explains."""
    known = (terms[key] for key in passage.terms if key in terms)
    return " ".join(
        word for term in known for word in (term.word[language], *term.synonyms[language])
    )


def _everyday(table: Mapping[str, Both[str]], key: str, language: Language) -> str:
    return table[key][language] if key in table else ""


def _written(
    sections: Iterable[Indexed], terms: Mapping[str, Term], language: Language
) -> Iterator[tuple[str, str]]:
    """Every known word: as folded, and as written with its accents."""
    for text in _texts(sections, terms, language):
        for word in _WORD.findall(text):
            yield from ((token, word) for token in tokens(word))


def _texts(
    sections: Iterable[Indexed], terms: Mapping[str, Term], language: Language
) -> Iterator[str]:
    """Everything that can be found, the best written last."""
    for table in (EVERYDAY, REGIONS):
        yield from (words[language] for words in table.values())
    for term in terms.values():
        yield from (*term.synonyms[language], term.word[language])
    for section in sections:
        yield section.entry.heading
        for passage in section.entry.passages:
            yield from passage.pieces
