"""How many parts a text message takes, and which characters cost more (3GPP TS 23.038, 23.040)."""

from collections.abc import Sequence
from typing import NamedTuple

# The default alphabet of telephones. It has é è à ù ì ò and Ç, but no ê, no ç, no curly apostrophe.
BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = "\f^{}\\[~]|€"  # each costs two

SINGLE, JOINED = 160, 153  # septets in a message alone, in each part of a longer one
SINGLE_WIDE, JOINED_WIDE = 70, 67  # the same, counted in 16-bit units

DATE = "{DATE}"  # what the booking system replaces
FRAGMENT = "#261230-1030"  # of the appointment, as it ends the address in a text message
DATE_EXAMPLE = "30/12/2026 10:30"  # as long as such a date gets

# Marks that only a printer tells apart: a telephone's own cost less and say the same.
_MARKS = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2011": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2019": "'",
    "\u2018": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2026": "...",
    "« ": '"',
    " »": '"',
    "«": '"',
    "»": '"',
}


class Length(NamedTuple):
    """What a message takes. `wide` are the characters, each once, that the telephones' alphabet
    does not have: one of them makes every character cost more. `double` cost two each."""

    parts: int
    used: int
    room: int
    wide: tuple[str, ...]
    double: tuple[str, ...]


def length(text: str, ending: str = "") -> Length:
    """What the text takes, with a date where {DATE} stands and what its address will end with.
    `room`: what fits in these parts."""
    filled = text.replace(DATE, DATE_EXAMPLE) + ending
    wide = tuple(dict.fromkeys(char for char in filled if char not in BASIC + EXTENSION))
    double = tuple(dict.fromkeys(char for char in filled if char in EXTENSION))
    if wide:
        costs = [len(char.encode("utf-16-be")) // 2 for char in filled]
        single, joined = SINGLE_WIDE, JOINED_WIDE
    else:
        costs = [2 if char in EXTENSION else 1 for char in filled]
        single, joined = SINGLE, JOINED
    used = sum(costs)
    parts = 1 if used <= single else _parts(costs, joined)
    return Length(parts, used, single if parts == 1 else parts * joined, wide, double)


def fitting(choices: Sequence[str], *, ending: str) -> str:
    """The first of these texts, in a telephone's marks, that fits one part with what its address
    will end with; the last where none does."""
    typed = [telephone_marks(text) for text in choices]
    return next((text for text in typed if length(text, ending).parts == 1), typed[-1])


def _parts(costs: list[int], room: int) -> int:
    """Into how many parts these go: none of them is cut in two."""
    parts, left = 1, room
    for cost in costs:
        if cost > left:
            parts, left = parts + 1, room
        left -= cost
    return parts


def telephone_marks(text: str) -> str:
    """The same words with the marks of a telephone: no letter changes."""
    for printed, typed in _MARKS.items():
        text = text.replace(printed, typed)
    return text
