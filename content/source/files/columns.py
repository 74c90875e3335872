"""From an entry of a file to the columns of a row: each value of the type its field has."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models

from content.plain.canonical import normalise
from content.plain.languages import LANGUAGES, Language
from content.source.translated import field

# Field -> the TOML values it takes, exactly: a boolean is no number, a time is no date.
TYPES: tuple[tuple[type[models.Field], tuple[type, ...], str], ...] = (
    (models.BooleanField, (bool,), "true or false"),
    (models.IntegerField, (int,), "a whole number"),
    (models.DecimalField, (int, float), "a number"),
    (models.DateField, (date,), "a date, as in 2026-11-01"),
    (models.CharField, (str,), "text in quotes"),
)


def columns(
    model: type[models.Model],
    entry: Mapping[str, Any],
    plain: Iterable[str] = (),
    translated: Iterable[str] = (),
    lists: Iterable[str] = (),
) -> dict[str, Any]:
    """The columns an entry gives; what it leaves out is as in a new row. A TypeError begins with
    the name of the field that is not what it should be."""
    values = {name: _plain(model, name, entry) for name in plain}
    for name in translated:
        for language, value in _parts(entry, name, "").items():
            values[field(name, language)] = text(name, value)
    for name in lists:
        for language, value in _parts(entry, name, []).items():
            values[field(name, language)] = "\n".join(texts(f"{name}.{language}", value))
    return values


def text(name: str, value: Any) -> str:
    """Text as it is kept; TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError(f"{name}: write text in quotes, not {value!r}")
    return normalise(value)


def texts(name: str, value: Any) -> list[str]:
    """A list of texts; TypeError for anything else."""
    if not isinstance(value, list):
        raise TypeError(f'{name}: write a list, as in {name} = ["…"]')
    return [text(name, one) for one in value]


def tables(name: str, value: Any) -> list[Mapping[str, Any]]:
    """A list of tables; TypeError for anything else."""
    if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
        raise TypeError(f"{name}: write each one under its own [[…{name}]]")
    return value


def _plain(model: type[models.Model], name: str, entry: Mapping[str, Any]) -> Any:
    column: models.Field = model._meta.get_field(name)  # type: ignore[assignment]
    if name not in entry:
        return column.get_default()
    value = entry[name]
    types, words = next((t, words) for kind, t, words in TYPES if isinstance(column, kind))
    if type(value) not in types:
        raise TypeError(f"{name}: write {words}, not {value!r}")
    if isinstance(value, str):
        return normalise(value)
    return Decimal(str(value)) if isinstance(value, float) else value


def _parts(entry: Mapping[str, Any], name: str, empty: Any) -> dict[Language, Any]:
    given = entry.get(name, {})
    if not isinstance(given, Mapping) or set(given) - set(LANGUAGES):
        named = " and ".join(f"{name}.{language}" for language in LANGUAGES)
        raise TypeError(f"{name}: write {named}, one for each language")
    return {language: given.get(language, empty) for language in LANGUAGES}
