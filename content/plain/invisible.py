"""Characters nobody can see and nobody means: control codes, bidi controls, stray marks."""

import unicodedata
from typing import NamedTuple

# Spaces and hyphens that printers use on purpose.
_MEANT = frozenset("\n\t\u00a0\u202f\u2011\u00ad")
# Control, format, private, unassigned, half characters; line and paragraph separators.
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
# Letters and signs that are drawn as nothing at all.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


class Invisible(NamedTuple):
    """One such character: its line (from 1), its code and its Unicode name."""

    line: int
    code: str
    name: str


def invisible(text: str) -> list[Invisible]:
    """Every character of a text that is drawn as nothing, in order."""
    return [
        Invisible(number, f"U+{ord(char):04X}", unicodedata.name(char, "a character without name"))
        for number, line in enumerate(text.split("\n"), 1)
        for char in line
        if not _shows(char)
    ]


def visible(text: str) -> str:
    """The text without them."""
    return "".join(filter(_shows, text))


def _shows(char: str) -> bool:
    return char in _MEANT or not (unicodedata.category(char) in _UNSEEN or char in _BLANK)
