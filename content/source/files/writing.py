"""Write one row from one entry: only what differs, and only what is valid."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from content.plain.languages import LANGUAGES
from content.source.article import Article
from content.source.files.columns import text
from content.source.files.document import Document
from content.source.files.problem import LoadRefused, Problem
from content.source.note import Note
from content.source.validators import clean_text


def write(row: models.Model, values: Mapping[str, Any], *, known: bool = True) -> bool:
    """Set the values, validate, and save if anything changed; say whether it did.

    `known`: whether the row is stored already. ValidationError as the model raises it.
    """
    if known and all(getattr(row, name) == value for name, value in values.items()):
        return False
    for name, value in values.items():
        _refuse_unfit(row, name, value)
        setattr(row, name, value)
    row.full_clean()
    row.save()
    return True


def _refuse_unfit(row: models.Model, name: str, value: Any) -> None:
    """What a form of the desk refuses and a model does not: too long a text, and what nobody sees
    in fields that no validator guards."""
    if not isinstance(value, str):
        return
    longest = getattr(row._meta.get_field(name), "max_length", None)
    if longest and len(value) > longest:
        message = f"{len(value)} characters; write {longest} at most"
        raise ValidationError({name: message})
    try:
        clean_text(value)
    except ValidationError as error:
        raise ValidationError({name: error.messages}) from error


def write_note(subject: str, article: Article | None, key: str, question: Any) -> int:
    """Keep a reviewer's question, once. TypeError or ValidationError if it is not one."""
    values = {
        "subject": subject,
        "article": article,
        "key": key,
        "question": text("question" if article else "note", question),
    }
    known = Note.objects.filter(**values).exists()
    return int(not known and write(Note(), values, known=False))


def problems(document: Document, entry: str, error: Exception) -> list[Problem]:
    """The file and line of what a write refused."""
    if not isinstance(error, ValidationError):
        name = str(error).partition(":")[0]
        return [document.problem(entry, name, str(error))]
    named = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return [
        document.problem(entry, _dotted(name), f"{_dotted(name) or 'entry'}: {' '.join(messages)}")
        for name, messages in named.items()
        if not any(f"{name}_{language}" in named for language in LANGUAGES)  # said by language
    ]


def _dotted(column: str) -> str:
    """How a file names a column: word.fr for word_fr, nothing for the row as a whole."""
    base, _, language = column.rpartition("_")
    if column == "__all__":
        return ""
    return f"{base}.{language}" if language in LANGUAGES else column


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
