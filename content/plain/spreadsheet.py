"""Cells of CSV files, which people open in spreadsheets."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(text: str) -> str:
    """The text, kept from being taken for a formula by an apostrophe before it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
