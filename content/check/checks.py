"""The checks, in the order in which their findings are shown. To add one, add it to the tuple."""

from collections.abc import Callable, Iterable

from content.check import completeness
from content.check.broken import broken_words, unseen
from content.check.finding import Finding, identity
from content.check.keys import keys, kinds, links, slugs
from content.check.language import language, marks, untranslated
from content.check.leftover import leftovers
from content.check.medicine import stopping
from content.check.notes import notes
from content.check.parity import legends, parity
from content.check.promises import forbidden, promises
from content.check.reading import reading
from content.check.sourcing import sourcing
from content.check.techniques import advised, pictured, shown_as_offered, tabled
from content.check.typed import typed_figures
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings

Check = Callable[[Snapshot, Surroundings], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    kinds,
    completeness.sections,
    completeness.head,
    completeness.facts,
    completeness.techniques,
    completeness.pictures,
    completeness.terms,
    keys,
    links,
    slugs,
    parity,
    legends,
    shown_as_offered,
    advised,
    pictured,
    tabled,
    stopping,
    notes,
    unseen,
    leftovers,
    language,
    untranslated,
    marks,
    broken_words,
    promises,
    forbidden,
    sourcing,
    reading,
    typed_figures,
)


def run(snapshot: Snapshot, surroundings: Surroundings) -> tuple[Finding, ...]:
    """Every finding once, in the order of the checks, then of the page."""
    found = (finding for check in CHECKS for finding in check(snapshot, surroundings))
    return tuple({identity(finding): finding for finding in found}.values())
