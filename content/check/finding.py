"""Finding: what a check says. Its wording lives in content/check/wording.py."""

from typing import Literal

import msgspec

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


Identity = tuple[str, str, str, str, tuple[tuple[str, str], ...]]


def identity(finding: Finding) -> Identity:
    """What makes two findings the same; hashable, as a finding with its values is not."""
    return (
        finding.code,
        finding.language,
        finding.section,
        finding.quote,
        tuple(sorted(finding.values.items())),
    )
