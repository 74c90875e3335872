"""Figures typed by hand, where a fact would be written once, with its unit and its source."""

import re
from collections.abc import Iterator

from content.check.finding import Finding
from content.check.fold import tidy
from content.check.said import Said, said
from content.plain.blocks import Text
from content.plain.languages import LANGUAGES
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings
from content.plain.words import nodes

_FIGURE = re.compile(r"\d+(?:[., ]\d+)*")
# Digits that are part of a name: C1, CO2, COVID-19, WCAG 2.2, RGAA 4.1; and the numbers to call.
_NAME = re.compile(
    r"\b[^\W\d_]+-?\d[\w.]*|\b\d+[^\W\d_]+\w*|\b[A-Z]{2,}[ -]\d[\d.]*|\b(?:15|112|114)\b(?![.,]\d)"
)


def typed_figures(snapshot: Snapshot, _surroundings: Surroundings) -> Iterator[Finding]:
    """Lines of the sections with a figure that is no fact and no name."""
    for language in LANGUAGES:
        for found in said(snapshot, language):
            if found.part in ("", "heading") and (figures := _figures(found)):
                yield found.finding(
                    "typed_figure", "advice", language, found.line.text, figures=", ".join(figures)
                )


def _figures(found: Said) -> list[str]:
    texts = (tidy(node.text) for node in nodes(found.line.words) if isinstance(node, Text))
    return [figure for text in texts for figure in _FIGURE.findall(_NAME.sub(" ", text))]
