"""Milestones: what a timeline says will come some days after the appointment.

The days are read off the signed words themselves, so a date made of them cannot say anything else.
The reader's own dates are counted in the browser; nothing here knows an appointment.
"""

import re
from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from content.plain.blocks import FactText, Missing, Sequence, Text, Words
from content.plain.languages import Language
from content.plain.snapshot import Section
from content.plain.words import nodes, text_of

# First letters of a unit in either language -> how many of it make what, in days or in months.
_DAYS = {"h": 1 / 24, "j": 1, "d": 1, "s": 7, "w": 7}
_MONTHS = {"m": 1, "a": 12, "y": 12}
_UNITS = "heures?|jours?|semaines?|mois|ans?|années?|hours?|days?|weeks?|months?|years?"
_LASTING = re.compile(rf"(?:(\d+)\s(?:à|to)\s)?(\d+)\s({_UNITS})")
# What stands before a duration that lasts from the appointment on, and does not come at its end.
_FROM_NOW_ON = re.compile(r"\b(?:pendant|durant|jusqu['’]à|for|up to)\s\Z", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


class Milestone(NamedTuple):
    """A signed sentence, and when it comes: `1d 2d`, or `3m 3m` for months. `kind`: its section."""

    kind: str
    text: str
    after: str


def after(text: str, lead: str = "") -> str:
    """The days or months that a duration counts: « 24 à 48 heures » is `1d 2d`; after the words
    « pendant », « 7 jours » is `0d 7d`. Empty for what is no duration, or for less than a day."""
    found = _LASTING.fullmatch(text)
    if not found:
        return ""
    low, high, unit = found[1] or found[2], found[2], found[3][0]
    if unit in _MONTHS:
        return " ".join(f"{int(end) * _MONTHS[unit]}m" for end in (low, high))
    ends = [int(end) * _DAYS[unit] for end in (low, high)]
    if ends[0] < 1:
        return ""
    if low == high and _FROM_NOW_ON.search(lead):
        ends[0] = 0
    return " ".join(f"{ceil(end)}d" for end in ends)


def milestones(section: Section, language: Language) -> Iterator[Milestone]:
    """The sentences of a section's timelines that quote a duration, each with its first one."""
    for block in section.blocks[language]:
        if isinstance(block, Sequence) and block.name == "timeline":
            for entry in block.entries:
                yield from _of(section.kind, entry.words)


def _of(kind: str, words: Words) -> Iterator[Milestone]:
    """Sentence by sentence, by where each duration stands: "2 days" is also in "12 days".
    Citations are left out: their list is elsewhere on the page."""
    said, durations = "", list[tuple[int, str]]()
    for node in nodes(words):
        if isinstance(node, FactText) and after(node.text):
            durations.append((len(said), after(node.text, said)))
        if isinstance(node, Text | FactText | Missing):
            said += text_of((node,))
    start = 0
    for end in (*(gap.end() for gap in _SENTENCE.finditer(said)), len(said)):
        found = next((days for at, days in durations if start <= at < end), "")
        if found:
            yield Milestone(kind, said[start:end].strip(), found)
        start = end
