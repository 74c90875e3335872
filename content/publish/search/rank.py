"""From what a patient typed to the sections that answer it, best first."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.plain.snapshot import Term
from content.publish.search.entries import Entry, Passage
from content.publish.search.index import GENRES, Index, Indexed, stems
from content.publish.search.tokens import stem, telling, tokens

SHORTEST_BEGINNING = 4
MOST_TOKENS = 12
SHOWN = 8
SHOWN_TERMS = 2
AS_GOOD = 0.3  # of the best score, below which a section is no answer

BEGINS = 0.7  # how alike a word is that only begins as the one typed
SLIP = 0.8  # or that differs by a slip
FORGIVEN = ((5, 0), (7, 1), (10, 2))  # below that many letters, that many slips
FORGIVEN_AT_MOST = 3


class Understood(NamedTuple):
    """One typed word: the stems it stands for and how surely; `read_as` if it was a slip."""

    stems: Mapping[str, float]
    read_as: str = ""


class Hit(NamedTuple):
    """A section that answers, and its passage that says most of what was typed, if one does.
    `wanted` are the stems that were looked for."""

    entry: Entry
    passage: Passage | None
    wanted: frozenset[str]


class Found(NamedTuple):
    """What a search found; `read_as` are the words that were understood in place of slips."""

    hits: tuple[Hit, ...] = ()
    terms: tuple[Term, ...] = ()
    read_as: tuple[str, ...] = ()


def search(index: Index, query: str) -> Found:
    """The sections that answer, best first, and the glossary's words that were typed."""
    typed = telling(tokens(query), index.language)[:MOST_TOKENS]
    understood = tuple(_understand(token, index) for token in typed)
    scored = sorted(
        ((_score(section, understood, index), section) for section in index.sections),
        key=lambda one: -one[0],
    )
    best = scored[0][0] if scored else 0
    hits = (_hit(section, understood, index) for score, section in scored if score > best * AS_GOOD)
    return Found(
        tuple(hit for hit, _ in zip(hits, range(SHOWN), strict=False)),
        tuple(_terms(understood, index))[:SHOWN_TERMS],
        tuple(one.read_as for one in understood if one.read_as),
    )


def _understand(token: str, index: Index) -> Understood:
    """The word itself; else words that begin so; else the one that differs by a few slips."""
    own = stem(token, index.language)
    if own in index.rare:
        return Understood({own: 1})
    if len(token) >= SHORTEST_BEGINNING:
        begins = {found: BEGINS for word, found in index.words.items() if word.startswith(token)}
        if begins:
            return Understood(begins)
    near = _near(token, index)
    return Understood({index.words[near]: SLIP}, index.written[near]) if near else Understood({})


def _near(token: str, index: Index) -> str:
    """The word that differs least: with the same first letter, which few people mistype; else by
    one slip, wherever it is."""
    slips = next((slips for length, slips in FORGIVEN if len(token) < length), FORGIVEN_AT_MOST)
    alike = [word for word in index.words if word[0] == token[0]]
    for words, most in ((alike, slips), ([*index.words], min(slips, 1))):
        if near := process.extractOne(token, words, scorer=OSA.distance, score_cutoff=most):
            return str(near[0])
    return ""


def _score(section: Indexed, understood: tuple[Understood, ...], index: Index) -> float:
    """The sum of what each word says of the section, less where words find nothing in it."""
    values = [_value(section.weights, one, index) for one in understood]
    matched = sum(1 for value in values if value)
    share = matched / len(values) if values else 0
    return sum(values) * (0.5 + 0.5 * share) * GENRES[section.entry.genre]


def _value(weights: Mapping[str, float], word: Understood, index: Index) -> float:
    return max(
        (
            sure * index.rare.get(found, 0) * weights.get(found, 0)
            for found, sure in word.stems.items()
        ),
        default=0,
    )


def _hit(section: Indexed, understood: tuple[Understood, ...], index: Index) -> Hit:
    passages = section.entry.passages
    values = [_passage_value(known, understood, index) for known in section.passages]
    best = max(values, default=0)
    wanted = frozenset(found for one in understood for found in one.stems)
    return Hit(section.entry, passages[values.index(best)] if best else None, wanted)


def _passage_value(
    known: Mapping[str, float], understood: tuple[Understood, ...], index: Index
) -> float:
    return sum(_value(known, one, index) for one in understood)


def _terms(understood: tuple[Understood, ...], index: Index) -> Iterator[Term]:
    """Words of the glossary of which a name was typed whole."""
    wanted = {found for one in understood for found in one.stems}
    for term in index.terms:
        names = (term.word[index.language], *term.synonyms[index.language])
        if any(stems(name, index.language) <= wanted for name in names):
            yield term
