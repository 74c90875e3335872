"""A frequency drawn: dots among a thousand, or its place on a scale of one in a million.

Both are read off the signed words themselves, so a drawing cannot say anything else. What fits
neither scale (fewer than one in a thousand, more than a thousand in a million) is not drawn, nor
what is no count (« moins de 3 », "about 3"): the words stand alone.
"""

import re
from math import ceil, floor, log10
from typing import NamedTuple

from content.plain.languages import Both, Language

THOUSAND, MILLION = 1_000, 1_000_000
PER_ROW = 50
STEP = 10  # user units between two dots
RUNGS = (1, 10, 100, 1_000)  # of the scale of one in a million: each ten times the one before
RUNG = 100  # user units between two of them, and half as much before the first

_NUMBER = re.compile(r"\d[\d\u202f.,]*")
_PLAIN = re.compile(r"\d+(\.\d+)?")
_SEPARATORS = Both(("\u202f", ","), (",", "."))  # of thousands, of decimals


class Dots(NamedTuple):
    """SVG paths: the dots of the low end, and those up to the high end if it is not the same."""

    low: str
    high: str


class Ladder(NamedTuple):
    """SVG paths on the scale of one in a million: the ends, and the line between two of them."""

    ends: str
    between: str


class Odds(NamedTuple):
    """How a frequency is drawn: one of the two, or neither."""

    dots: Dots | None = None
    ladder: Ladder | None = None


def odds(text: str, language: Language) -> Odds:
    """The drawing of « 12 à 20 personnes sur 1 000 » or of "7 in 1,000,000 injections"."""
    values = _values(text, language)
    if not text[:1].isdigit() or not 2 <= len(values) <= 3:
        return Odds()
    *counts, scale = values
    low, high = counts[0], counts[-1]
    if scale == THOUSAND and 1 <= high <= THOUSAND:
        return Odds(dots=_dots(floor(low), ceil(high)))
    if scale == MILLION and RUNGS[0] <= low <= high <= RUNGS[-1]:
        return Odds(ladder=_ladder(low, high))
    return Odds()


def _values(text: str, language: Language) -> list[float]:
    """The numbers of a text; none where one of them cannot be read, such as 1.5.2."""
    thousands, decimals = _SEPARATORS[language]
    found = (digits.replace(thousands, "") for digits in _NUMBER.findall(text))
    plain = [digits.replace(decimals, ".").rstrip(".") for digits in found]
    return [float(one) for one in plain] if all(map(_PLAIN.fullmatch, plain)) else []


def _dots(low: int, high: int) -> Dots:
    return Dots(_rows(low), _rows(high) if high > low else "")


def _rows(count: int) -> str:
    """Whole rows, then a part of one. A dashed line with round ends shows each STEP as a dot."""
    rows, rest = divmod(count, PER_ROW)
    lengths = [PER_ROW] * rows + [rest] * bool(rest)
    return "".join(
        f"M{STEP // 2} {row * STEP + STEP // 2}h{length * STEP - STEP + 1}"
        for row, length in enumerate(lengths)
    )


def _ladder(low: float, high: float) -> Ladder:
    places = [round(RUNG / 2 + RUNG * log10(value)) for value in (low, high)]
    ends = "".join(f"M{place} 10h0" for place in dict.fromkeys(places))
    return Ladder(ends, f"M{places[0]} 10H{places[1]}" if high > low else "")
