"""The library: everything an article may quote, read from the tables as plain values."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from content.plain import snapshot as plain
from content.plain.figures import Figure as Amount
from content.plain.figures import phrase, remainder
from content.plain.languages import LANGUAGES, Both, Language
from content.plain.typography import set_type
from content.source.fact import Fact, Source
from content.source.picture import Picture, PictureFile
from content.source.technique import Technique
from content.source.term import Term
from content.source.translated import both, both_lines, split_lines


class Library(NamedTuple):
    """What any article may quote, read once."""

    facts: Mapping[str, plain.Fact]
    sources: Mapping[str, plain.Source]
    terms: Mapping[str, plain.Term]
    pictures: Mapping[str, plain.Picture]


def read_library() -> Library:
    """Read every table an article may quote: four queries and two for sources and files."""
    sources = {source.key: source_value(source) for source in Source.objects.all()}
    facts = {
        fact.key: fact_value(fact, (source.key for source in fact.sources.all()))
        for fact in Fact.objects.prefetch_related("sources")
    }
    terms = {term.key: _term(term) for term in Term.objects.all()}
    return Library(facts, sources, terms, _pictures())


def set_both(texts: Both[str]) -> Both[str]:
    """The same words, each set as its language does."""
    return Both(*(set_type(texts[language], language) for language in LANGUAGES))


def source_value(source: Source) -> plain.Source:
    """The publication as it is listed."""
    language: Language = "fr" if source.language == "fr" else "en"
    title, publisher = set_type(source.title, language), set_type(source.publisher, language)
    return plain.Source(
        source.key, source.authors, title, language, publisher, source.year, source.url
    )


def fact_value(fact: Fact, sources: Iterable[str]) -> plain.Fact:
    """The figure as both languages write it, resting on the sources of those keys."""
    text, rest = set_both(both(fact, "words")), Both("", "")
    if not fact.local and fact.low is not None and fact.high is not None:
        amount = Amount(fact.kind, fact.unit, fact.low, fact.high, fact.counted)
        text = Both(*(phrase(amount, language) for language in LANGUAGES))
        rest = Both(*(remainder(amount, language) for language in LANGUAGES))
    return plain.Fact(
        key=fact.key,
        kind=fact.kind,
        name=set_both(both(fact, "name")),
        text=text,
        rest=rest,
        population=set_both(both(fact, "population")),
        year=fact.year,
        sources=tuple(sorted(sources)),
        local=fact.local,
    )


def _term(term: Term) -> plain.Term:
    word, definition = set_both(both(term, "word")), set_both(both(term, "definition"))
    return plain.Term(term.key, word, definition, both_lines(term, "synonyms"))


def _pictures() -> dict[str, plain.Picture]:
    files: dict[int, list[PictureFile]] = {}
    for file in PictureFile.objects.exclude(scheme="original"):
        files.setdefault(file.picture_id, []).append(file)
    return {
        picture.key: _picture(picture, files.get(picture.pk, []))
        for picture in Picture.objects.all()
    }


def _picture(picture: Picture, files: list[PictureFile]) -> plain.Picture:
    def of(language: Language) -> tuple[plain.PictureFile, ...]:
        return tuple(
            plain.PictureFile(f.variant, f.scheme, f.digest, f.suffix, f.width, f.height)
            for f in files
            if f.language == language
        )

    legend = both_lines(picture, "legend")
    pairs = (entry.partition("=") for entry in split_lines(picture.routes.replace(" ", "\n")))
    return plain.Picture(
        key=picture.key,
        title=set_both(both(picture, "title")),
        alternative=set_both(both(picture, "alternative")),
        caption=set_both(both(picture, "caption")),
        legend=Both(*(tuple(set_type(e, code) for e in legend[code]) for code in LANGUAGES)),
        files=Both(*(of(language) for language in LANGUAGES)),
        routes=tuple(plain.Route(route, status) for route, _, status in pairs),
    )


def read_techniques(region: str) -> tuple[plain.Technique, ...]:
    """The techniques of a region, offered ones first; none for an article without region."""
    if not region:
        return ()
    found = Technique.objects.filter(region=region).prefetch_related("sources")
    return tuple(
        plain.Technique(
            technique.key,
            technique.region,
            technique.route,
            technique.status,
            set_both(both(technique, "name")),
            set_both(both(technique, "drug")),
            set_both(both(technique, "why")),
            tuple(sorted(source.key for source in technique.sources.all())),
        )
        for technique in sorted(found, key=lambda t: (t.status != "offered", t.key))
    )
