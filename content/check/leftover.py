"""Marks of the dialect, or of another markup, that were left in the words a patient would read."""

import re
from collections.abc import Iterator

from content.check.finding import Finding
from content.check.said import said
from content.plain.blocks import Text
from content.plain.languages import LANGUAGES
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings
from content.plain.words import nodes

_MARK = re.compile(
    r"[{}]|!?\[(?=\^)|\]\(|:::|\*\*|__|`|^#{1,6} |!\["  # the dialect, or another Markdown
    r"|</?[a-z!][^>\n]{0,200}>|&(?:[a-z]{2,8}|#\d{1,6})\s?;",  # HTML
    re.IGNORECASE,
)


def leftovers(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Lines in which a mark stands as text: a brace too many, a tag, a link we do not know."""
    for language in LANGUAGES:
        for found in said(snapshot, language):
            texts = (node.text for node in nodes(found.line.words) if isinstance(node, Text))
            marks = [mark[0] for text in texts for mark in _MARK.finditer(text)]
            if marks:
                shown = " ".join(dict.fromkeys(marks))[:40]
                yield found.finding(
                    "leftover_mark", "blocking", language, found.line.text, marks=shown
                )
