"""An article's Markdown file: sections one after another, each begun by `## kind: Heading`."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_BEGIN = re.compile(r"^## ([a-z_]+): ?(.*)$")
# A line of a body that would begin a section is written with one more backslash.
_LOOKALIKE = re.compile(r"(?m)^(\\*)(## [a-z_]+:)")


class Written(NamedTuple):
    """A section as written in a file; `line` is where it begins, from 1."""

    line: int
    kind: str
    heading: str
    body: str


def split_sections(text: str) -> Iterator[Written]:
    """The sections of a file. Text before the first one comes out with an empty kind."""
    line, kind, heading, lines = 1, "", "", list[str]()
    for number, content in enumerate(text.split("\n"), 1):
        begin = _BEGIN.match(content)
        if not begin:
            lines.append(content)
            continue
        if kind or any(map(str.strip, lines)):
            yield Written(line, kind, heading, _unescape(lines))
        line, kind, heading, lines = number, begin[1], begin[2].strip(), []
    if kind or any(map(str.strip, lines)):
        yield Written(line, kind, heading, _unescape(lines))


def join_sections(sections: Iterable[tuple[str, str, str]]) -> str:
    """The file of (kind, heading, body) triples; split_sections reads them back unchanged."""
    return "\n".join(
        f"## {kind}: {_one_line(heading)}".rstrip() + f"\n\n{_escape(body)}\n"
        for kind, heading, body in sections
    )


def _one_line(heading: str) -> str:
    return " ".join(heading.splitlines())


def _escape(body: str) -> str:
    return _LOOKALIKE.sub(r"\\\1\2", body)


def _unescape(lines: list[str]) -> str:
    return re.sub(r"(?m)^\\(\\*## [a-z_]+:)", r"\1", "\n".join(lines).strip("\n"))
