"""Finding: what a check says. Its wording lives in content/check/wording.py."""

from typing import Literal

import msgspec

Place = tuple[str, str, str, str]
Severity = Literal["blocking", "acceptable", "advice"]


class Finding(msgspec.Struct, frozen=True):
    """Code, severity, and where: language (empty when both), section kind (empty for the whole
    article), the exact quote, and `values` that the wording needs."""

    code: str
    severity: Severity
    language: str = ""
    section: str = ""
    quote: str = ""
    values: dict[str, str] = {}

    @property
    def place(self) -> Place:
        """What a reason is bound to: the check, and the exact quote where it stands."""
        return self.code, self.language, self.section, self.quote


Identity = tuple[str, str, str, str, tuple[tuple[str, str], ...]]


def identity(finding: Finding) -> Identity:
    """What makes two findings the same; hashable, as a finding with its values is not."""
    return (*finding.place, tuple(sorted(finding.values.items())))
