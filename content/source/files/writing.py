"""Write one row from one entry: only what differs, and only what is valid."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from content.plain.canonical import normalise
from content.plain.languages import LANGUAGES
from content.source.files.document import Document
from content.source.files.problem import LoadRefused, Problem
from content.source.translated import field


def columns(
    entry: Mapping[str, Any],
    plain: Iterable[str] = (),
    translated: Iterable[str] = (),
    lists: Iterable[str] = (),
) -> dict[str, Any]:
    """The columns an entry gives. A TypeError says which field is not what it should be."""
    values: dict[str, Any] = {name: _plain(entry[name]) for name in plain if name in entry}
    for name in translated:
        for language in LANGUAGES:
            values[field(name, language)] = _text(name, _part(entry, name, language, ""))
    for name in lists:
        for language in LANGUAGES:
            parts = _part(entry, name, language, [])
            if not isinstance(parts, list):
                raise TypeError(f'{name}: write a list, as in {name}.{language} = ["…"]')
            values[field(name, language)] = "\n".join(_text(name, part) for part in parts)
    return values


def _plain(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, float) else value


def _part(entry: Mapping[str, Any], name: str, language: str, empty: Any) -> Any:
    given = entry.get(name, {})
    if not isinstance(given, Mapping):
        raise TypeError(f"{name}: write {name}.fr and {name}.en, one for each language")
    return given.get(language, empty)


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{name}: write text in quotes, not {value!r}")
    return normalise(value)


def write(row: models.Model, values: Mapping[str, Any], *, known: bool = True) -> bool:
    """Set the values, validate, and save if anything changed; say whether it did.

    `known`: whether the row is stored already. ValidationError as the model raises it.
    """
    if known and all(getattr(row, name) == value for name, value in values.items()):
        return False
    for name, value in values.items():
        setattr(row, name, value)
    row.full_clean()
    row.save()
    return True


def problems(document: Document, entry: str, error: Exception) -> list[Problem]:
    """The file and line of what a write refused."""
    if not isinstance(error, ValidationError):
        name = str(error).partition(":")[0]
        return [document.problem(entry, name, str(error))]
    named = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return [
        document.problem(entry, _field_name(name), f"{name or 'entry'}: {' '.join(messages)}")
        for name, messages in named.items()
    ]


def _field_name(column: str) -> str:
    base, _, language = column.rpartition("_")
    return base if language in LANGUAGES else column


def refuse_unknown(document: Document, key: str, entry: Any, names: frozenset[str]) -> None:
    """LoadRefused if the entry is no table, or has a field that nobody reads."""
    if not isinstance(entry, Mapping):
        raise LoadRefused([document.problem("", key, f"{key}: unknown; write it under [a_key]")])
    unknown = sorted(set(entry) - names)
    if unknown:
        allowed = ", ".join(sorted(names))
        raise LoadRefused(
            document.problem(key, name, f"{name}: unknown field; use {allowed}") for name in unknown
        )
