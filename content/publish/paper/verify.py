"""verify: what papers say is what was signed."""

import re
from collections.abc import Iterator
from datetime import datetime

from content.plain.languages import LANGUAGES
from content.publish.live.house import visit
from content.publish.paper.making import values_of
from content.publish.paper.parts import signed_words
from content.publish.paper.wanted import Wanted, all_wanted

# A transcript also says where the links of a line lead.
_TARGETS = re.compile(r"(?m)(?: → \S+)+$")


def verify_papers(now: datetime) -> Iterator[str]:
    """One sentence for each paper of what is live that would not say the signed words."""
    for language in LANGUAGES:
        for paper in all_wanted(visit(language, now)):
            if not _faithful(paper):
                key = paper.live.snapshot.key
                yield f"{paper.form} of {key} ({language}): its words are not those signed"


def _faithful(paper: Wanted) -> bool:
    transcript = paper.live.publication.edition.transcript(paper.house.language)
    return signed_words(values_of(paper)) == _TARGETS.sub("", transcript).split()
