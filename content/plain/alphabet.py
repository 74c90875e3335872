"""The order of a glossary: the alphabet of the page's language, accents and capitals aside."""

from collections.abc import Iterator
from unicodedata import normalize

from content.plain.languages import Language
from content.plain.snapshot import BY_WORD, Snapshot, Term


def sortable(word: str) -> str:
    """What the word is sorted by: « Épidurale » among the e, « œdème » as « oedeme »."""
    ligatures = word.casefold().replace("œ", "oe").replace("æ", "ae")
    return normalize("NFD", ligatures).encode("ascii", "ignore").decode()


def terms_in_order(snapshot: Snapshot, language: Language) -> Iterator[Term]:
    """The terms as the page lists them: by word in a glossary, elsewhere as the text uses them.
    A glossary signed before its form said so keeps the order that was signed."""
    if snapshot.genre != "glossary" or snapshot.form < BY_WORD:
        return iter(snapshot.terms)
    return iter(sorted(snapshot.terms, key=lambda term: sortable(term.word[language])))
