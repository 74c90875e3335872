"""load: a folder of content files into the tables, all or nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from content.source.fact import Source
from content.source.files.articles import load_articles
from content.source.files.centres import load_centres, load_identity
from content.source.files.columns import columns, texts
from content.source.files.document import Document
from content.source.files.drawings import load_drawing
from content.source.files.loaded import Loaded, overwritten
from content.source.files.photographs import load_photograph
from content.source.files.problem import LoadRefused, Problem
from content.source.files.tables import TABLES, Table
from content.source.files.writing import problems, refuse_unknown, write, write_note
from content.source.picture import Picture


def load(root: Path, *, overwrite: bool = False) -> int:
    """Load the folder; return how many rows were written. LoadRefused, with every problem that
    can be told at once, writes nothing. Loading twice writes nothing the second time.

    What an account wrote at the desk is only changed with `overwrite`.
    """
    if not root.is_dir():
        raise LoadRefused([Problem(str(root), 0, "no such folder")])
    found: list[Problem] = []
    loaded: list[Loaded] = []
    with transaction.atomic():
        for step in (_load_tables, load_articles, load_centres, load_identity):
            with _collecting(found):
                loaded += step(root)
        if not overwrite:
            found += overwritten(loaded)
        if found:
            raise LoadRefused(found)
    return sum(one.written for one in loaded)


@contextmanager
def _collecting(found: list[Problem]) -> Iterator[None]:
    try:
        yield
    except LoadRefused as refused:
        found += refused.problems


def _load_tables(root: Path) -> list[Loaded]:
    found: list[Problem] = []
    loaded: list[Loaded] = []
    for table in TABLES:
        path = root / table.file
        if path.exists():
            with _collecting(found):
                loaded += _load_table(Document(path, root), table, root)
    if found:
        raise LoadRefused(found)
    return loaded


def _load_table(document: Document, table: Table, root: Path) -> list[Loaded]:
    found: list[Problem] = []
    loaded: list[Loaded] = []
    for key, entry in document.entries.items():
        with _collecting(found):
            loaded.append(_load_entry(document, table, key, entry, root))
    if found:
        raise LoadRefused(found)
    return loaded


def _load_entry(document: Document, table: Table, key: str, entry: Any, root: Path) -> Loaded:
    refuse_unknown(document, key, entry, table.names)
    row = table.model._default_manager.filter(key=key).first()
    try:
        values = columns(table.model, entry, table.plain, table.translated, table.lists)
        written = int(
            write(row or table.model(key=key), {"key": key, **values}, known=row is not None)
        )
        row = table.model._default_manager.get(key=key)
        written += sum(finish(document, table, row, entry, root) for finish in _FINISHERS)
        return Loaded(document, key, row, written)
    except (ValidationError, TypeError, ValueError) as error:
        raise LoadRefused(problems(document, key, error)) from error


def _cite(document: Document, table: Table, row: Any, entry: Any, root: Path) -> int:
    """Bind the row to its sources."""
    if not table.cites:
        return 0
    keys = texts("sources", entry.get("sources", []))
    known = {source.key: source for source in Source.objects.filter(key__in=keys)}
    unknown = [key for key in keys if key not in known]
    if unknown:
        message = f"sources: no source named {', '.join(unknown)} in sources.toml"
        raise LoadRefused([document.problem(row.key, "sources", message)])
    if set(row.sources.values_list("key", flat=True)) == set(keys):
        return 0
    row.sources.set(known.values())
    return 1


def _note(document: Document, table: Table, row: Any, entry: Any, root: Path) -> int:
    if not table.subject or not entry.get("note"):
        return 0
    return write_note(table.subject, None, row.key, entry["note"])


def _draw(document: Document, table: Table, row: Any, entry: Any, root: Path) -> int:
    if not isinstance(row, Picture):
        return 0
    if row.form == "photograph":
        return load_photograph(row, root)
    return load_drawing(row, root, document.line(row.key))


_FINISHERS: tuple[Callable[[Document, Table, Any, Any, Path], int], ...] = (_cite, _note, _draw)
