"""What differs between two editions, as a reader may be told it: every place that is signed, with
the names that readers know in place of keys."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from django.utils import translation
from django.utils.translation import gettext

from content.plain.blocks import SLOTS
from content.plain.compare import Change, Run, compare
from content.plain.genres import APART_KINDS
from content.plain.languages import Language
from content.plain.page import STATUS_WORDS
from content.plain.snapshot import Snapshot

Line = tuple[Run, ...]
_MARKER = re.compile(r"\[[^][]*\]|→.*")  # what compare says of a place that is no words
_FILE = re.compile(r"\w+ \w+ [0-9a-f]{12}")
_KEY = re.compile(r"[\w-]+")


class Difference(NamedTuple):
    """A part that reads otherwise, with its lines that differ."""

    heading: str
    lines: tuple[Line, ...]


def differences(
    old: Snapshot, new: Snapshot, language: Language, titles: Mapping[str, str]
) -> tuple[Difference, ...]:
    """All that differs in a language, in reading order; `titles` are those of articles, by key.
    Why it changed is said beside, not compared."""
    known = (*_names(old, language), *_names(new, language))
    names = {**titles, **_labels(language), **{key: name for _kind, key, name in known}}
    headings = {(kind, key): name for kind, key, name in known}

    def heading(change: Change) -> str:
        return headings.get((change.kind, change.name), new.title[language])

    found = (one for one in compare(old, new, language) if one.kind not in APART_KINDS)
    return tuple(
        Difference(said, tuple(dict.fromkeys(line for one in same for line in _lines(one, names))))
        for said, same in groupby(found, heading)
    )


def _lines(change: Change, names: Mapping[str, str]) -> Iterator[Line]:
    for line in change.lines:
        if all(run.mark == "same" or not run.text for run in line):
            continue
        text = "".join(run.text for run in line)
        if change.kind == "picture" and any(map(_FILE.fullmatch, _sides(line))):
            yield (Run("same", names["file"]),)
        elif _MARKER.fullmatch(text) or any(map(_MARKER.fullmatch, _sides(line))):
            yield tuple(Run(run.mark, _named(run.text, names)) for run in line)
        else:
            yield line


def _sides(line: Line) -> Iterator[str]:
    """The line as it was, and as it is."""
    for gone in ("added", "removed"):
        yield "".join(run.text for run in line if run.mark != gone)


def _named(text: str, names: Mapping[str, str]) -> str:
    return _KEY.sub(lambda key: names.get(key[0], key[0]), text)


def _names(snapshot: Snapshot, language: Language) -> Iterator[tuple[str, str, str]]:
    """(kind, key, what readers call it) of whatever compare names."""
    yield from ((one.kind, "", one.heading[language]) for one in snapshot.sections)
    yield from (("fact", one.key, one.name[language]) for one in snapshot.facts)
    yield from (("technique", one.key, one.name[language]) for one in snapshot.techniques)
    yield from (("term", one.key, one.word[language]) for one in snapshot.terms)
    yield from (("source", one.key, one.title) for one in snapshot.sources)
    yield from (("picture", one.key, one.title[language]) for one in snapshot.pictures)


def _labels(language: Language) -> dict[str, str]:
    """What the page itself shows for what compare names in brackets."""
    with translation.override(language):
        centre = gettext("Practical data of the centre")
        return {
            **{key: words[language] for key, words in STATUS_WORDS.items()},
            **dict.fromkeys(SLOTS, centre),
            "do": gettext("Do"),
            "dont": gettext("Don’t"),
            "call": gettext("A question: call us"),
            "today": gettext("See a doctor today"),
            "emergency": gettext("Call 15 or 112 now"),
            "steps": gettext("Step by step"),
            "timeline": gettext("Moment by moment"),
            "tell": gettext("To tell us"),
            "techniques": gettext("Techniques"),
            "file": gettext("The picture itself was changed."),
        }
