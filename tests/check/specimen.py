"""A whole procedure made for these tests, and short ones: Markdown in, snapshot out."""

import re
from collections.abc import Iterable
from pathlib import Path

from content.check.finding import Finding
from content.plain.dialect import read_blocks
from content.plain.languages import LANGUAGES, Both
from content.plain.prose import Known
from content.plain.snapshot import Section, Snapshot
from content.plain.typography import set_type
from tests.check.library import FACTS, PICTURE, SOURCES, TECHNIQUES, TERMS

FILES = Path(__file__).parent / "files"

KNOWN = {
    language: Known(
        facts={fact.key: fact.text[language] for fact in FACTS},
        sources={source.key: number for number, source in enumerate(SOURCES, 1)},
        terms=frozenset(term.key for term in TERMS),
        pictures=frozenset({"neck"}),
    )
    for language in LANGUAGES
}


def article(fr: str | None = None, en: str | None = None, **changes: object) -> Snapshot:
    """The whole procedure, or what these two texts make of it."""
    texts = Both(
        _sections((FILES / "fr.md").read_text() if fr is None else fr),
        _sections((FILES / "en.md").read_text() if en is None else en),
    )
    kinds = dict.fromkeys([*texts.fr, *texts.en])
    return _snapshot(tuple(_section(kind, texts) for kind in kinds), **changes)


def planted(language: str, old: str, new: str) -> Snapshot:
    """The whole procedure with one change in one language."""
    text = (FILES / f"{language}.md").read_text()
    assert old in text
    return article(**{language: text.replace(old, new, 1)})


def said_once(fr: str, en: str, kind: str = "radiation", **changes: object) -> Snapshot:
    """One section with these two bodies."""
    bodies = Both(*({kind: ("Question", text)} for text in (fr, en)))
    return _snapshot((_section(kind, bodies),), **changes)


def only(findings: Iterable[Finding], code: str) -> list[Finding]:
    """The findings with this code."""
    return [finding for finding in findings if finding.code == code]


def _sections(text: str) -> dict[str, tuple[str, str]]:
    parts = re.split(r"(?m)^## (\w+): (.*)$", text)[1:]
    return {
        kind: (heading, body)
        for kind, heading, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    }


def _section(kind: str, texts: Both[dict[str, tuple[str, str]]]) -> Section:
    written = {language: texts[language].get(kind, ("", "")) for language in LANGUAGES}
    return Section(
        kind,
        Both(*(set_type(written[language][0], language) for language in LANGUAGES)),
        Both(
            *(
                read_blocks(written[language][1], language, KNOWN[language])
                for language in LANGUAGES
            )
        ),
    )


def _snapshot(sections: tuple[Section, ...], **changes: object) -> Snapshot:
    given: dict[str, object] = {
        "genre": "procedure",
        "slug": Both("piqure-du-cou", "neck-injection"),
        "title": Both("Piqûre du cou sous scanner", "Neck injection under CT"),
        "lead": Both("Ce qu’il faut savoir avant de venir.", "What to know before you come."),
        "facts": FACTS,
        "sources": SOURCES,
        "terms": TERMS,
        "pictures": (PICTURE,),
        "techniques": TECHNIQUES,
        "region": "cervical",
    }
    return Snapshot(key="neck", sections=sections, **(given | changes))  # type: ignore[arg-type]  # as the caller gave them
