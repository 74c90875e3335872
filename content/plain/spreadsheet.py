"""CSV files, which people open in spreadsheets."""

import csv
from collections.abc import Iterable, Iterator, Mapping

from content.plain.languages import Language

BYTE_ORDER_MARK = "\ufeff"  # without it the spreadsheet takes accents for something else
SEPARATORS: Mapping[Language, str] = {"fr": ";", "en": ","}  # what its spreadsheet expects
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what it would calculate


def lines(rows: Iterable[Iterable[object]], language: Language) -> Iterator[str]:
    """A file for the spreadsheets of a language, line by line, so that any length streams."""
    writer = csv.writer(_Echo(), delimiter=SEPARATORS[language])
    mark = BYTE_ORDER_MARK
    for row in rows:
        yield mark + writer.writerow([cell(str(value)) for value in row])
        mark = ""


def cell(text: str) -> str:
    """The text, kept from being taken for a formula by an apostrophe before it."""
    return f"'{text}" if text.startswith(_FORMULA) else text


class _Echo:
    """A file that keeps nothing: what is written comes back."""

    def write(self, text: str) -> str:
        return text
