"""The one exception of this room."""

from collections.abc import Iterable

from content.check.finding import Finding


class SignRefused(Exception):
    """Nothing was recorded. `code` says why, `findings` are those that forbid it."""

    def __init__(self, code: str, findings: Iterable[Finding] = ()) -> None:
        self.code = code
        self.findings = tuple(findings)
        super().__init__(
            ", ".join([code, *(f"{f.code} {f.section} {f.quote}" for f in self.findings)])
        )
