"""Compare: what changed between two snapshots of an article, word by word, in one language."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from content.plain.languages import LANGUAGES, Both, Language
from content.plain.places import places
from content.plain.snapshot import Snapshot

Mark = Literal["same", "added", "removed"]
_TOKEN = re.compile(r"\s+|[^\s]+")
ALIKE = 0.4  # share of common words from which two lines are one line that was changed


class Run(NamedTuple):
    """Words with one mark, in reading order."""

    mark: Mark
    text: str


class Change(NamedTuple):
    """A place that differs. `kind` is the section's, or head, fact, picture, technique, term,
    source; `name` says which of them. A line of several runs is one line that was changed."""

    kind: str
    name: str
    lines: tuple[tuple[Run, ...], ...]


class Step(NamedTuple):
    """A place in both languages, side by side, where at least one of them differs."""

    kind: str
    name: str
    changes: Both[Change]


def compare(old: Snapshot, new: Snapshot, language: Language) -> tuple[Change, ...]:
    """Every difference between two snapshots in one language; none for the same words."""
    return tuple(change for change in _everything(old, new, language) if differs(change))


def in_step(old: Snapshot, new: Snapshot) -> tuple[Step, ...]:
    """Every place that differs in a language, with what it says in both, in reading order."""
    sides = [_everything(old, new, language) for language in LANGUAGES]
    steps = (Step(one.kind, one.name, Both(one, two)) for one, two in zip(*sides, strict=True))
    return tuple(step for step in steps if any(differs(step.changes[c]) for c in LANGUAGES))


def differs(change: Change) -> bool:
    """Whether any word of it was added or removed."""
    return any(run.mark != "same" for line in change.lines for run in line)


def compare_texts(old: str, new: str) -> tuple[tuple[Run, ...], ...]:
    """What changed between two plain texts: the lines that differ, their words marked."""
    found = _lines(tuple(old.split("\n")), tuple(new.split("\n")))
    return tuple(line for line in found if any(run.mark != "same" and run.text for run in line))


def _everything(old: Snapshot, new: Snapshot, language: Language) -> tuple[Change, ...]:
    """Every place of either snapshot, changed or not: the same ones in each language."""
    before, after = dict(places(old, language)), dict(places(new, language))
    return tuple(
        Change(kind, name, tuple(_lines(before.get((kind, name), ()), after.get((kind, name), ()))))
        for kind, name in dict.fromkeys([*after, *before])
    )


def _lines(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[tuple[Run, ...]]:
    """Lines in reading order; a changed line is shown once, with its words marked."""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((Run("same", text),) for text in new[c:d])
        else:
            yield from _changed(old[a:b], new[c:d])


def _changed(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[tuple[Run, ...]]:
    left = list(old)
    for text in new:
        twin = next((other for other in left if _alike(other, text)), None)
        if twin is None:
            yield (Run("added", text),)
            continue
        yield from ((Run("removed", gone),) for gone in left[: left.index(twin)])
        del left[: left.index(twin) + 1]
        yield tuple(_words(twin, text))
    yield from ((Run("removed", gone),) for gone in left)


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio() >= ALIKE


def _words(old: str, new: str) -> Iterator[Run]:
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Run("same", "".join(after[c:d]))
            continue
        yield from _run("removed", before[a:b])
        yield from _run("added", after[c:d])


def _run(mark: Mark, tokens: Iterable[str]) -> Iterator[Run]:
    text = "".join(tokens)
    if text:
        yield Run(mark, text)
