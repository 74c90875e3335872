"""Codes of links: short, read aloud, copied from a printed card, never mistaken for each other."""

import re
import secrets
from typing import NamedTuple

from content.plain.languages import LANGUAGES, Language

# No vowel (no word by accident), and of signs that look alike at most one.
ALPHABET = "3479cdfhjkmnprtwxy"
LENGTH = 6
SHORTEST, LONGEST = 3, 24
SHAPE = re.compile(rf"^(?=.{{{SHORTEST},{LONGEST}}}\Z)[a-z0-9]+(-[a-z0-9]+)*\Z")

_ALIKE = str.maketrans("oilzsbgqu", "01125899v")

# An address up to its code, the code as far as nothing else begins, and its language.
_COPIED = re.compile(
    rf"(?:.*(?:^|/)r/)?[\s/]*([^/&=#?]*)(?:/({'|'.join(LANGUAGES)})\b)?", re.IGNORECASE | re.DOTALL
)


class Typed(NamedTuple):
    """The letters and digits of a code, and the language of the address that it was part of."""

    code: str
    language: Language | None = None


def new_code() -> str:
    """A code that nobody chose."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def typed(text: str) -> Typed:
    """The code in what somebody typed or copied: out of a whole address, with the blanks and marks
    that came along. Its code is empty where no link could have it."""
    found = _COPIED.match(text)
    assert found  # every part may be empty
    signs = "".join(sign for sign in found[1] if sign.isalnum())
    code = signs if signs.isascii() and len(signs) <= LONGEST else ""
    return Typed(code, next((one for one in LANGUAGES if one == (found[2] or "").lower()), None))


def fold(code: str) -> str:
    """What is left of a code once look-alikes are one: 0 and o, 1 and i and l, with hyphens or
    without, in capitals or not. Two codes that fold the same would be mistaken for each other."""
    return code.lower().translate(_ALIKE).replace("-", "")
