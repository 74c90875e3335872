"""dump: the tables as a folder of content files; load reads them back without loss."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli_w
from django.db.models import Model, Q

from content.plain.languages import LANGUAGES
from content.plain.sections import join_sections
from content.source.article import Article, Section
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.files.drawings import VARIANTS
from content.source.files.tables import (
    ARTICLE_PLAIN,
    ARTICLE_TRANSLATED,
    CENTRE_PLAIN,
    CENTRE_TRANSLATED,
    FEE_PLAIN,
    FEE_TRANSLATED,
    IDENTITY_TRANSLATED,
    PHONE_PLAIN,
    PHONE_TRANSLATED,
    TABLES,
    Table,
)
from content.source.note import Note
from content.source.picture import PictureFile
from content.source.translated import get, split_lines
from content.source.vault import fetch


def dump(root: Path) -> list[Path]:
    """Write every content file under the folder; return them in order."""
    files = dict(_files())
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [root / name for name in files]


def _files() -> Iterator[tuple[str, str | bytes]]:
    for table in TABLES:
        yield table.file, "\n".join(_entries(table))
    yield from _pictures()
    for article in Article.objects.all():
        yield f"{article.key}/article.toml", _article(article)
        sections = Section.objects.of(article)
        for code in LANGUAGES:
            written = ((s.kind, get(s, "heading", code), get(s, "body", code)) for s in sections)
            yield f"{article.key}/{code}.md", join_sections(written)
    yield "centres.toml", "\n".join(_centre(centre) for centre in Centre.objects.all())
    for identity in Identity.objects.all():
        yield "identity.toml", _lines(identity, ("demonstration",), IDENTITY_TRANSLATED)


def _entries(table: Table) -> Iterator[str]:
    for row in table.model._default_manager.order_by("key"):
        text = _lines(row, table.plain, table.translated, table.lists)
        if table.cites:
            keys = sorted(row.sources.values_list("key", flat=True))  # type: ignore[attr-defined]
            text += _line("sources", keys)
        for question in _questions(table.subject, row):
            text += _line("note", question)
        yield f"[{row.key}]\n{text}"  # type: ignore[attr-defined]


def _questions(subject: str, row: Any) -> Iterable[str]:
    """A file holds one note per entry; several are joined as one."""
    notes = Note.objects.filter(subject=subject, article=None, key=row.key) if subject else ()
    return [" ".join(note.question for note in notes)] if notes else []


def _lines(
    row: Model,
    plain: Iterable[str] = (),
    translated: Iterable[str] = (),
    lists: Iterable[str] = (),
) -> str:
    text = "".join(_line(name, getattr(row, name)) for name in plain)
    for name in translated:
        text += "".join(_line(f"{name}.{code}", get(row, name, code)) for code in LANGUAGES)
    for name in lists:
        for code in LANGUAGES:
            text += _line(f"{name}.{code}", list(split_lines(get(row, name, code))))
    return text


def _line(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else float(value)
    return f"{name} = " + tomli_w.dumps({"x": value}).removeprefix("x = ")


def _pictures() -> Iterator[tuple[str, bytes]]:
    """Drawings as they were loaded, before they were coloured; photographs as they are kept."""
    kept = Q(scheme="original") | Q(
        picture__form="photograph", variant="wide", language=LANGUAGES[0]
    )
    for file in PictureFile.objects.filter(kept).select_related("picture"):
        stem = file.picture.key.replace("_", "-")
        drawn = file.scheme == "original"
        mark = f"{VARIANTS[file.variant]}.{file.language}" if drawn else ""
        content = fetch(file.digest, file.suffix)
        if content is not None:
            yield f"pictures/{stem}{mark}.{file.suffix}", content


def _article(article: Article) -> str:
    text = _lines(article, ARTICLE_PLAIN, ARTICLE_TRANSLATED)
    for note in Note.objects.filter(article=article):
        text += "\n[[notes]]\n" + _line("section", note.key) + _line("question", note.question)
    return text


def _centre(centre: Centre) -> str:
    text = f"[{centre.key}]\n" + _lines(centre, CENTRE_PLAIN, CENTRE_TRANSLATED)
    for phone in Phone.objects.filter(centre=centre):
        text += f"\n[[{centre.key}.phones]]\n" + _lines(phone, PHONE_PLAIN, PHONE_TRANSLATED)
    for fee in Fee.objects.filter(centre=centre).select_related("article"):
        named = _line("article", fee.article.key)
        text += f"\n[[{centre.key}.fees]]\n" + named + _lines(fee, FEE_PLAIN, FEE_TRANSLATED)
    return text
