"""Which words of a passage are those that were looked for."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from content.plain.languages import Language
from content.publish.search.tokens import stem, tokens

_WORD = re.compile(r"(\w+)")


class Run(NamedTuple):
    """Words in reading order, all looked for or none of them."""

    text: str
    looked_for: bool


def marked(text: str, wanted: Collection[str], language: Language) -> tuple[Run, ...]:
    """The text in runs: put together again, they are the text."""
    return tuple(_runs(text, wanted, language))


def _runs(text: str, wanted: Collection[str], language: Language) -> Iterator[Run]:
    plain = ""
    for piece in _WORD.split(text):
        if any(stem(token, language) in wanted for token in tokens(piece)):
            yield from ([Run(plain, looked_for=False)] if plain else [])
            yield Run(piece, looked_for=True)
            plain = ""
        else:
            plain += piece
    yield from ([Run(plain, looked_for=False)] if plain else [])
