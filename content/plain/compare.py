"""Compare: what changed between two snapshots of an article, word by word, in one language."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from content.plain.blocks import Figure, Risk, Slot, Techniques
from content.plain.languages import Language
from content.plain.page import STATUS_WORDS
from content.plain.snapshot import Snapshot
from content.plain.words import lines, walk

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


def compare(old: Snapshot, new: Snapshot, language: Language) -> tuple[Change, ...]:
    """Every difference between two snapshots in one language; none for the same words."""
    before, after = dict(_places(old, language)), dict(_places(new, language))
    changes = (
        Change(kind, name, tuple(_lines(before.get((kind, name), ()), after.get((kind, name), ()))))
        for kind, name in dict.fromkeys([*after, *before])
    )
    return tuple(change for change in changes if _differs(change))


def _differs(change: Change) -> bool:
    return any(run.mark != "same" for line in change.lines for run in line)


def _places(
    snapshot: Snapshot, language: Language
) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Everything that reads, by where it stands."""
    yield ("head", "title"), (snapshot.title[language],)
    yield ("head", "lead"), (snapshot.lead[language],)
    yield ("head", "slug"), (snapshot.slug[language],)
    for section in snapshot.sections:
        blocks = section.blocks[language]
        shown = (_placeholder(block) for block in walk(blocks))
        texts = (section.heading[language], *(line.text for line in lines(blocks)))
        yield (section.kind, ""), (*texts, *filter(None, shown))
    yield from _quoted_places(snapshot, language)


def _quoted_places(
    snapshot: Snapshot, language: Language
) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    for fact in snapshot.facts:
        said = (fact.name, fact.text, fact.rest, fact.population)
        yield ("fact", fact.key), tuple(text[language] for text in said if text[language])
    for technique in snapshot.techniques:
        status = STATUS_WORDS[technique.status][language]
        words = (technique.name, technique.drug, technique.why)
        yield ("technique", technique.key), (status, *(text[language] for text in words))
    for term in snapshot.terms:
        yield ("term", term.key), (term.word[language], term.definition[language])
    for source in snapshot.sources:
        yield ("source", source.key), (source.authors, source.title, source.publisher)
    for picture in snapshot.pictures:
        shown_words = (picture.alternative, picture.caption)
        files = (f"{file.variant} {file.digest[:12]}" for file in picture.files[language])
        yield ("picture", picture.key), (*(text[language] for text in shown_words), *files)


def _placeholder(block: object) -> str:
    match block:
        case Figure(key) | Slot(key):
            return f"[{key}]"
        case Risk(keys, _):
            return f"[{', '.join(keys)}]"
        case Techniques():
            return "[techniques]"
    return ""


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
