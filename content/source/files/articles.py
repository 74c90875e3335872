"""Articles as files: a folder each, with article.toml, fr.md and en.md."""

from collections.abc import Mapping
from pathlib import Path

from django.core.exceptions import ValidationError

from content.plain.canonical import normalise
from content.plain.genres import GENRES, KINDS
from content.plain.languages import LANGUAGES, Language
from content.plain.sections import Written, split_sections
from content.source.article import Article, Section
from content.source.files.columns import columns, tables
from content.source.files.document import Document, read_text
from content.source.files.loaded import Loaded
from content.source.files.problem import LoadRefused, Problem
from content.source.files.tables import ARTICLE_PLAIN, ARTICLE_TRANSLATED
from content.source.files.writing import problems, refuse_unknown, write, write_note
from content.source.translated import field

_NAMES = frozenset({*ARTICLE_PLAIN, *ARTICLE_TRANSLATED, "notes"})


def load_articles(root: Path) -> list[Loaded]:
    """Load every folder that has an article.toml."""
    found: list[Problem] = []
    loaded: list[Loaded] = []
    for path in sorted(root.glob("*/article.toml")):
        try:
            loaded.append(_load_article(path, root))
        except LoadRefused as refused:
            found += refused.problems
    if found:
        raise LoadRefused(found)
    return loaded


def _load_article(path: Path, root: Path) -> Loaded:
    document, key = Document(path, root), path.parent.name
    refuse_unknown(document, "", document.entries, _NAMES)
    if document.entries.get("genre") not in GENRES:
        message = f"genre: write one of {', '.join(GENRES)}"
        raise LoadRefused([document.problem("", "genre", message)])
    texts = {code: _read_sections(path.parent / f"{code}.md", root) for code in LANGUAGES}
    found = Article.objects.filter(key=key).first()
    article = found or Article(key=key)
    try:
        values = columns(Article, document.entries, ARTICLE_PLAIN, ARTICLE_TRANSLATED)
        written = int(write(article, {"key": key, **values}, known=found is not None))
        written += _write_sections(article, texts, path.parent, root)
        written += _write_notes(article, document)
        return Loaded(document, "", article, written)
    except (ValidationError, TypeError, ValueError) as error:
        raise LoadRefused(problems(document, "", error)) from error


def _read_sections(path: Path, root: Path) -> list[Written]:
    sections = list(split_sections(read_text(path, root).replace("\r\n", "\n")))
    if sections and not sections[0].kind:
        name = str(path.relative_to(root))
        raise LoadRefused(
            [Problem(name, 1, "text before the first “## kind: Heading” line; move it under one")]
        )
    return sections


def _write_sections(
    article: Article, texts: Mapping[Language, list[Written]], folder: Path, root: Path
) -> int:
    found: list[Problem] = []
    rows: dict[str, dict[str, str]] = {}
    for language, sections in texts.items():
        name = str((folder / f"{language}.md").relative_to(root))
        found += _misplaced(article.genre, sections, name)
        for section in sections:
            row = rows.setdefault(section.kind, {})
            row[field("heading", language)] = normalise(section.heading)
            row[field("body", language)] = normalise(section.body)
    if found:
        raise LoadRefused(found)
    deleted, _ = Section.objects.filter(article=article).exclude(kind__in=rows).delete()
    return deleted + sum(
        _write_section(article, kind, row, texts, folder, root) for kind, row in rows.items()
    )


def _misplaced(genre: str, sections: list[Written], name: str) -> list[Problem]:
    known = [kind.name for kind in KINDS[genre]]
    problems, seen = [], set[str]()
    for section in sections:
        if section.kind not in known:
            message = f"no kind “{section.kind}” in a {genre}; use {', '.join(known)}"
            problems.append(Problem(name, section.line, message))
        if section.kind in seen:
            problems.append(Problem(name, section.line, f"{section.kind}: written twice; keep one"))
        seen.add(section.kind)
    return problems


def _write_section(
    article: Article,
    kind: str,
    row: dict[str, str],
    texts: Mapping[Language, list[Written]],
    folder: Path,
    root: Path,
) -> int:
    stored = Section.objects.filter(article=article, kind=kind).first()
    blank = {field(name, code): "" for name in ("heading", "body") for code in LANGUAGES}
    try:
        section = stored or Section(article=article, kind=kind)
        return int(write(section, blank | row, known=stored is not None))
    except ValidationError as error:
        found = []
        for column, messages in error.message_dict.items():
            language = next(
                (code for code in LANGUAGES if column.endswith(f"_{code}")), LANGUAGES[0]
            )
            begun = next((s.line for s in texts[language] if s.kind == kind), 0)
            name = str((folder / f"{language}.md").relative_to(root))
            found.append(Problem(name, begun, f"{kind}: {' '.join(messages)}"))
        raise LoadRefused(found) from error


def _write_notes(article: Article, document: Document) -> int:
    kinds = [kind.name for kind in KINDS[article.genre]]
    written = 0
    for note in tables("notes", document.entries.get("notes", [])):
        if set(note) != {"section", "question"} or note["section"] not in kinds:
            message = f"each [[notes]] has a question, and a section of: {', '.join(kinds)}"
            raise LoadRefused([document.problem("notes", "", message)])
        written += write_note("section", article, note["section"], note["question"])
    return written
