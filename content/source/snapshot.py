"""take_snapshot: from the tables to the one frozen value that is checked, signed and shown."""

import re
from collections.abc import Collection, Iterable, Mapping

from content.plain import snapshot as plain
from content.plain.blocks import Blocks, FactText, Figure, Risk, Techniques, TermLink
from content.plain.canonical import normalise
from content.plain.dialect import read_blocks
from content.plain.genres import position
from content.plain.languages import LANGUAGES, Both, Language
from content.plain.prose import Known
from content.plain.typography import set_type
from content.plain.words import inline_nodes, walk
from content.source.article import Article, Section
from content.source.library import Library, read_library, read_techniques, set_both
from content.source.translated import both

# Text typed but not yet saved, for previews: (kind, language) -> (heading, body).
Unsaved = Mapping[tuple[str, Language], tuple[str, str]]
Table = tuple[plain.Technique, ...]
Texts = list[tuple[str, Both[tuple[str, str]]]]  # kind, then heading and body in each language

_CITED = re.compile(r"\[\^([a-z][a-z0-9_]{0,63})\]")


def take_snapshot(article: Article, unsaved: Unsaved | None = None) -> plain.Snapshot:
    """What a reader of the article would see if it were signed now, in both languages."""
    texts = _texts(article, Section.objects.of(article), unsaved or {})
    return _take(article, texts, read_library(), read_techniques(article.region))


def take_snapshots(articles: Collection[Article]) -> dict[int, plain.Snapshot]:
    """The same of many articles, by their number, in as many queries as there are regions."""
    library, sections = read_library(), Section.objects.filter(article__in=articles)
    techniques = {region: read_techniques(region) for region in {a.region for a in articles}}
    own: dict[int, list[Section]] = {}
    for section in sections:
        own.setdefault(section.article_id, []).append(section)
    return {
        article.pk: _take(
            article,
            _texts(article, own.get(article.pk, ()), {}),
            library,
            techniques[article.region],
        )
        for article in articles
    }


def _take(article: Article, texts: Texts, library: Library, techniques: Table) -> plain.Snapshot:
    cited = _cited(texts, library, techniques)
    known = {language: _known(library, cited, language) for language in LANGUAGES}
    sections = tuple(_section(kind, text, known) for kind, text in texts)
    blocks = tuple(
        block for section in sections for code in LANGUAGES for block in section.blocks[code]
    )
    return plain.Snapshot(
        key=article.key,
        genre=article.genre,
        region=article.region,
        slug=both(article, "slug"),
        title=set_both(both(article, "title")),
        lead=set_both(both(article, "lead")),
        sections=sections,
        facts=tuple(library.facts[key] for key in _fact_keys(blocks) if key in library.facts),
        sources=tuple(library.sources[key] for key in cited),
        terms=tuple(_terms(article, library, blocks)),
        pictures=tuple(library.pictures[key] for key in _picture_keys(blocks)),
        techniques=techniques if any(isinstance(b, Techniques) for b in walk(blocks)) else (),
        form=plain.form_of(article.genre),
    )


def _texts(article: Article, sections: Iterable[Section], unsaved: Unsaved) -> Texts:
    """Heading and body of each section, unsaved text first; sections begun but not saved too."""
    empty = Both(("", ""), ("", ""))
    saved = {section.kind: _saved(section) for section in sections}
    begun = {kind for (kind, _), text in unsaved.items() if any(text)} - set(saved)
    return [
        (kind, Both(*(unsaved.get((kind, c), saved.get(kind, empty)[c]) for c in LANGUAGES)))
        for kind in sorted([*saved, *begun], key=lambda kind: position(article.genre, kind))
    ]


def _saved(section: Section) -> Both[tuple[str, str]]:
    heading, body = both(section, "heading"), both(section, "body")
    return Both(*((heading[language], body[language]) for language in LANGUAGES))


def _section(
    kind: str, text: Both[tuple[str, str]], known: Mapping[Language, Known]
) -> plain.Section:
    return plain.Section(
        kind,
        Both(*(set_type(normalise(text[code][0]).strip(), code) for code in LANGUAGES)),
        Both(*(read_blocks(text[code][1], code, known[code]) for code in LANGUAGES)),
    )


def _known(library: Library, cited: list[str], language: Language) -> Known:
    return Known(
        facts={key: fact.text[language] for key, fact in library.facts.items()},
        sources={key: number for number, key in enumerate(cited, 1)},
        terms=library.terms,
        pictures=library.pictures,
    )


def _cited(
    texts: Texts,
    library: Library,
    techniques: tuple[plain.Technique, ...],
) -> list[str]:
    """Source keys in the order of first use: in the text, then under the figures it shows."""
    bodies = [text[language][1] for _, text in texts for language in LANGUAGES]
    keys = [key for body in bodies for key in _CITED.findall(body)]
    for body in bodies:
        for named in re.findall(r"(?m)^::: ?risk (.+)$", body):
            keys += [
                k for f in named.split() if f in library.facts for k in library.facts[f].sources
            ]
        for fact in re.findall(r"\{([a-z][a-z0-9_]{0,63})\}", body):
            keys += library.facts[fact].sources if fact in library.facts else ()
        if re.search(r"(?m)^::: ?techniques\s*$", body):
            keys += [key for technique in techniques for key in technique.sources]
    return [key for key in dict.fromkeys(keys) if key in library.sources]


def _fact_keys(blocks: Blocks) -> Iterable[str]:
    quoted = [node.key for node in inline_nodes(blocks) if isinstance(node, FactText)]
    shown = [key for block in walk(blocks) if isinstance(block, Risk) for key in block.keys]
    return dict.fromkeys(quoted + shown)


def _picture_keys(blocks: Blocks) -> Iterable[str]:
    return dict.fromkeys(block.key for block in walk(blocks) if isinstance(block, Figure))


def _terms(article: Article, library: Library, blocks: Blocks) -> Iterable[plain.Term]:
    if article.genre == "glossary":
        return library.terms.values()
    keys = dict.fromkeys(n.key for n in inline_nodes(blocks) if isinstance(n, TermLink))
    return (library.terms[key] for key in keys if key in library.terms)
