"""Characters nobody can see and nobody means: control codes, bidi controls, stray marks."""

import unicodedata
from typing import NamedTuple

# Spaces and hyphens that printers use on purpose.
_MEANT = frozenset("\n\t\u00a0\u202f\u2011\u00ad")


class Invisible(NamedTuple):
    """One such character: its line (from 1), its code and its Unicode name."""

    line: int
    code: str
    name: str


def invisible(text: str) -> list[Invisible]:
    """Every control, format, private or unassigned character of a text, in order."""
    return [
        Invisible(number, f"U+{ord(char):04X}", unicodedata.name(char, "control character"))
        for number, line in enumerate(text.split("\n"), 1)
        for char in line
        if char not in _MEANT and unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Cs")
    ]
