"""Codes of links: short, read aloud, copied from a printed card, never mistaken for each other."""

import re
import secrets

# No vowel (no word by accident), and of signs that look alike at most one.
ALPHABET = "3479cdfhjkmnprtwxy"
LENGTH = 6
SHORTEST, LONGEST = 3, 24
SHAPE = re.compile(rf"^(?=.{{{SHORTEST},{LONGEST}}}\Z)[a-z0-9]+(-[a-z0-9]+)*\Z")

_ALIKE = str.maketrans("oilzsbgqu", "01125899v")


def new_code() -> str:
    """A code that nobody chose."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def typed(text: str) -> str:
    """The letters and digits of a code as somebody typed or copied it: out of a whole address, with
    the blanks and marks that came along. Empty where they are no code of anybody."""
    last = text.rpartition("/r/")[2].partition("#")[0].partition("?")[0]
    signs = "".join(sign for sign in last if sign.isalnum())
    return signs if signs.isascii() and len(signs) <= LONGEST else ""


def fold(code: str) -> str:
    """What is left of a code once look-alikes are one: 0 and o, 1 and i and l, with hyphens or
    without, in capitals or not. Two codes that fold the same would be mistaken for each other."""
    return code.lower().translate(_ALIKE).replace("-", "")
