"""Sentences with what gives them their sense: the label before them, the line above their list."""

from collections.abc import Iterator
from typing import NamedTuple

from content.check.said import spoken
from content.plain.blocks import (
    Block,
    Blocks,
    Box,
    Listing,
    Paragraph,
    Risk,
    Sequence,
    Strong,
    Words,
)
from content.plain.words import lines, text_of

# Boxes whose title already says no to what they list.
_DENIED = frozenset({"dont"})


class Statement(NamedTuple):
    """Words to judge together, and the sentence among them that is quoted."""

    words: str
    quote: str


def statements(blocks: Blocks) -> Iterator[Statement]:
    """The sentences of blocks, each with what introduces it: a label, or « Pas fait ici : »."""
    introduction = ""
    for block in blocks:
        yield from _statements(block, introduction)
        introduction = _introduction(block)


def _introduction(block: Block) -> str:
    text = text_of(block.words) if isinstance(block, Paragraph) else ""
    *_, last = ["", *spoken(text)]
    return f"{last} " if last.endswith(":") else ""


def _statements(block: Block, introduction: str) -> Iterator[Statement]:
    match block:
        case Listing(_, items):
            for item in items:
                yield from _introduced(item.words, introduction)
                yield from statements(item.blocks)
        case Sequence(_, entries):
            for entry in entries:
                yield from _introduced((Strong(entry.title), *entry.words), introduction)
        case Box(name, inside):
            yield from () if name in _DENIED else statements(inside)
        case Risk(_, inside):
            yield from statements(inside)
        case Paragraph(words):
            yield from _introduced(words, "")
        case _:
            for line in lines((block,)):
                yield from (Statement(sentence, sentence) for sentence in spoken(line.text))


def _introduced(words: Words, introduction: str) -> Iterator[Statement]:
    """« **Épidurale.** Non pratiquée ici. » is one statement; so are a list's start and entry."""
    label, rest = _label(words)
    sentences = list(spoken(rest))
    if label and not sentences:
        sentences, label = [label], ""
    for place, sentence in enumerate(sentences):
        if place == 0 and label:
            yield Statement(
                f"{introduction}{label.rstrip('.: ')} – {sentence}", f"{label} {sentence}"
            )
        else:
            yield Statement(introduction + sentence, sentence)


def _label(words: Words) -> tuple[str, str]:
    if words and isinstance(words[0], Strong):
        return text_of(words[:1]).strip(), text_of(words[1:])
    return "", text_of(words)
