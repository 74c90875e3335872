"""Spaces and marks as each language sets them. Words are never changed, only what joins them."""

import re

from content.plain.languages import Language

NBSP, THIN, HYPHEN = "\u00a0", "\u202f", "\u2011"
_BLANK = rf"[ {THIN}{NBSP}]"
_FIRST = rf"(?<!{_BLANK})"  # blanks are looked at once, however many there are
_END = r"(?=[:;?!]*(?:[\s»”\")\]]|$))"

_SHARED = (
    (re.compile(r"(?<=\w)'(?=\w)|(?<=\w)'|'(?=\w)"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\d) (?=(?:°C|€|%|mSv|mm|cm|mg|kg|h|min)\b)"), NBSP),
    (re.compile(r"(?<=\d) (?=[°€%])"), NBSP),
)
_FRENCH = (
    (re.compile(r'(^|[\s(\[])"(?=[^\s"])'), rf"\1«{NBSP}"),
    (re.compile(r'(?<=\S)"'), f"{NBSP}»"),
    (re.compile(rf"«{_BLANK}*"), f"«{NBSP}"),
    (re.compile(rf"{_FIRST}{_BLANK}*»"), f"{NBSP}»"),
    # A mark with no space before it ends a word only if something ends after it: not in a?b=c.
    (re.compile(rf"{_FIRST}{_BLANK}+(?=[;?!])|(?<=[^\s(\[«;?!])(?=[;?!]+{_END})"), THIN),
    (re.compile(rf"{_FIRST}{_BLANK}+:|(?<=[^\s(\[«:]):{_END}"), f"{NBSP}:"),
    (re.compile(r"(?i)\b(rendez)-(vous)\b"), rf"\1{HYPHEN}\2"),
)
_ENGLISH = (
    (re.compile(r'(^|[\s(\[])"(?=[^\s"])'), r"\1“"),
    (re.compile(r'"'), "”"),
)


def set_type(text: str, language: Language) -> str:
    """Text as a careful printer of that language would set it. Doing it twice changes nothing."""
    for pattern, mark in _SHARED + (_FRENCH if language == "fr" else _ENGLISH):
        text = pattern.sub(mark, text)
    return text
