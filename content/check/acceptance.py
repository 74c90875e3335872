"""Which findings a signatory may accept, and which of them refuse a signature."""

from collections.abc import Collection, Iterable

import msgspec

from content.check.finding import Finding, Place
from content.check.fold import blank

# The rest is never a matter of judgement: a hole, a difference between the languages, a technique.
ACCEPTABLE = frozenset(
    {
        *("other_language", "same_words", "marked_language", "broken_word"),
        *("promise", "forbidden_word", "unsourced", "stop_medicine"),
    }
)


class Acceptance(msgspec.Struct, frozen=True):
    """Why one finding may stand, for exactly these words in this place. Kept in the event."""

    code: str
    language: str
    section: str
    quote: str
    reason: str

    @property
    def place(self) -> Place:
        """Of the finding that it is for."""
        return self.code, self.language, self.section, self.quote


def may_be_accepted(finding: Finding) -> bool:
    """Whether a reason may be given for it."""
    return finding.severity == "acceptable" and finding.code in ACCEPTABLE


def refusing(findings: Iterable[Finding], accepted: Collection[Acceptance]) -> tuple[Finding, ...]:
    """The findings that forbid a signature: blocking ones, and those accepted without a reason."""
    reasoned = {given.place for given in accepted if not blank(given.reason)}
    return tuple(
        finding
        for finding in findings
        if finding.severity != "advice"
        and not (may_be_accepted(finding) and finding.place in reasoned)
    )
