"""Where a sentence names a technique, by the stems of the technique table."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from content.check.fold import fold
from content.plain.surroundings import TechniqueRule

OFFERED = "offered"


class Mention(NamedTuple):
    """A technique named between start and end of a folded sentence."""

    start: int
    end: int
    stem: int
    text: str
    rule: TechniqueRule

    @property
    def offered(self) -> bool:
        return self.rule.status == OFFERED


def unoffered(text: str, rules: Iterable[TechniqueRule], language: str) -> list[Mention]:
    """Where the folded text names what is not offered. The longest stem wins: where an offered
    technique is named at least as exactly, that one is meant."""
    found = [mention for rule in rules for mention in _mentions(text, rule, language)]
    offered = [mention for mention in found if mention.offered]
    return [
        mention
        for mention in found
        if not mention.offered and not any(_outdoes(other, mention) for other in offered)
    ]


def _outdoes(offered: Mention, mention: Mention) -> bool:
    overlaps = offered.start < mention.end and mention.start < offered.end
    return overlaps and offered.stem >= mention.stem


def _mentions(text: str, rule: TechniqueRule, language: str) -> Iterator[Mention]:
    for stem in rule.mentions[language]:
        if folded := fold(stem):
            for match in _pattern(folded).finditer(text):
                yield Mention(match.start(), match.end(), len(folded), match[0], rule)


@lru_cache(maxsize=1024)
def _pattern(stem: str) -> re.Pattern[str]:
    """The stem at the beginning of a word, inflected: épidural gives épidurale, épiduraux."""
    parts = [_inflected(part) for part in stem.split(" ")]
    return re.compile(r"(?<!\w)(?:trans|extra|inter)?-?" + r"\w{0,4} ".join(parts) + r"\w*")


def _inflected(stem: str) -> str:
    escaped = re.escape(stem).replace(r"\-", "[ -]?")
    return f"{escaped[:-1]}(?:l|ux)" if stem.endswith("al") else escaped
