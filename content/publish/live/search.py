"""The page where a reader asks a question. What is typed is answered and forgotten: it is in no
address, no table, no log, and no copy of the page is kept."""

from typing import NamedTuple

from content.check.fold import tidy
from content.plain.addresses import search_address
from content.plain.languages import LANGUAGES, Language, other
from content.publish.frame import Frame
from content.publish.kept import kept, pack
from content.publish.live.answer import Answer
from content.publish.live.house import House, frame
from content.publish.render import render
from content.publish.search.index import Index, build
from content.publish.search.marked import Run, marked
from content.publish.search.rank import Found, Hit, search

LONGEST = 200  # characters that are read

_indexes: dict[Language, tuple[tuple[str, ...], Index]] = {}  # the last one, with its digests


class Result(NamedTuple):
    """A section that answers. `box` names the box that its passage stands in, if any."""

    address: str
    title: str
    heading: str
    box: str
    pieces: tuple[tuple[Run, ...], ...]


class Meaning(NamedTuple):
    """A word of the glossary that was asked for."""

    address: str
    word: str
    definition: str


def form(house: House) -> Answer:
    """The page before anything is asked."""
    around = _frame(house)
    page = kept(
        ("search.html", around), lambda: render("search.html", house.language, {"frame": around})
    )
    return Answer(200, page, language=house.language, indexed=False)


def results(house: House, typed: str) -> Answer:
    """The page with what was found in the house's language."""
    question, language = tidy(typed[: 4 * LONGEST])[:LONGEST], house.language
    found = search(index_of(house, language), question)
    context = {
        "frame": _frame(house),
        "question": question,
        "longest": LONGEST if len(tidy(typed)) > LONGEST else 0,
        "results": tuple(_result(hit, house) for hit in found.hits),
        "meanings": _meanings(found, house),
        "read_as": found.read_as,
        "elsewhere": _known_elsewhere(found, house, question),
    }
    page = pack(render("search.html", language, context))
    return Answer(200, page, language=language, indexed=False, stored=False)


def index_of(house: House, language: Language) -> Index:
    """The index of all that is live. Made anew when other editions are."""
    digests = tuple(live.publication.edition.digest for live in house.articles)
    known, index = _indexes.get(language, ((), None))
    if index is None or known != digests:
        index = build((live.snapshot for live in house.articles), language)
        _indexes[language] = (digests, index)
    return index


def _known_elsewhere(found: Found, house: House, question: str) -> bool:
    """Whether the words were understood only after a slip, or not at all, and the other language
    knows them as they are."""
    if found.hits and not found.read_as:
        return False
    there = search(index_of(house, other(house.language)), question)
    return bool(there.hits) and not there.read_as


def _frame(house: House) -> Frame:
    addresses = {code: search_address(code) for code in LANGUAGES}
    demonstration = any(live.publication.signed.demonstration for live in house.articles)
    return frame(house, addresses=addresses, indexed=False, demonstration=demonstration)


def _result(hit: Hit, house: House) -> Result:
    entry, passage = hit.entry, hit.passage
    pieces = passage.pieces if passage else ()
    return Result(
        f"{house.addresses(house.language)[entry.article]}#{entry.kind}",
        entry.title,
        entry.heading,
        passage.box if passage else "",
        tuple(marked(piece, hit.wanted, house.language) for piece in pieces),
    )


def _meanings(found: Found, house: House) -> tuple[Meaning, ...]:
    """Each word with the page that explains it: the glossary, where it is live."""
    language, addresses = house.language, house.addresses(house.language)
    keepers = sorted(house.articles, key=lambda live: live.snapshot.genre != "glossary")
    return tuple(
        Meaning(
            f"{addresses[keeper.snapshot.key]}#word-{term.key}",
            term.word[language],
            term.definition[language],
        )
        for term in found.terms
        for keeper in [next(live for live in keepers if term in live.snapshot.terms)]
    )
