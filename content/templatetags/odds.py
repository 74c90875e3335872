"""A frequency drawn as dots among a thousand.

The dots are read off the signed words themselves, so the drawing cannot say anything else. What
cannot be drawn honestly among a thousand dots (a scale of one in a million, fewer than one in a
thousand) is not drawn: the words stand alone.
"""

import re
from math import ceil, floor
from typing import NamedTuple

from content.plain.languages import Both, Language

SCALE = 1_000
PER_ROW = 50
STEP = 10  # user units between two dots

_NUMBER = re.compile(r"\d[\d\u202f.,]*")
_SEPARATORS = Both(("\u202f", ","), (",", "."))  # of thousands, of decimals


class Dots(NamedTuple):
    """SVG paths: the dots of the low end, and those up to the high end if it is not the same."""

    low: str
    high: str


def dots(text: str, language: Language) -> Dots | None:
    """The dots of « 12 à 20 personnes sur 1 000 »; None where a thousand dots cannot show it."""
    *counts, scale = [_value(found, language) for found in _NUMBER.findall(text)] or [0.0]
    if scale != SCALE or not 1 <= len(counts) <= 2 or not 1 <= counts[-1] <= SCALE:
        return None
    low, high = floor(counts[0]), ceil(counts[-1])
    return Dots(_path(low), _path(high) if high > low else "")


def _value(digits: str, language: Language) -> float:
    thousands, decimals = _SEPARATORS[language]
    return float(digits.replace(thousands, "").replace(decimals, ".").rstrip("."))


def _path(count: int) -> str:
    """Whole rows, then a part of one. A dashed line with round ends shows each STEP as a dot."""
    rows, rest = divmod(count, PER_ROW)
    lengths = [PER_ROW] * rows + [rest] * bool(rest)
    return "".join(
        f"M{STEP // 2} {row * STEP + STEP // 2}h{length * STEP - STEP + 1}"
        for row, length in enumerate(lengths)
    )
