"""What readers said of the sections: how many found each clear. A hint of where to look."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from content.plain.genres import ASKED_KINDS
from content.plain.languages import Language
from content.publish.tally import Total, kept_since, totals

ENOUGH = 10  # answers below which a share says nothing
MANY = 0.2  # the share of “no” from which a passage deserves a look


class Opinion(NamedTuple):
    """The answers about one section of one edition, in one language."""

    code: str
    kind: str
    language: Language
    clear: int
    unclear: int

    @property
    def answers(self) -> int:
        """How many answered."""
        return self.clear + self.unclear

    @property
    def percent(self) -> int:
        """Of a hundred answers, how many say that it is not clear."""
        return round(100 * self.unclear / self.answers)


def opinions(counted: Iterable[Total]) -> tuple[Opinion, ...]:
    """The totals of “clear” and “unclear”, put together; the least clear first."""
    found: dict[tuple[str, Language], dict[str, int]] = {}
    for total in counted:
        found.setdefault((total.key, total.language), {})[total.subject] = total.times
    said = (
        Opinion(code, kind, language, times.get("clear", 0), times.get("unclear", 0))
        for (key, language), times in found.items()
        for code, _, kind in [key.partition("/")]
    )
    return tuple(sorted(said, key=lambda one: (-one.unclear / one.answers, -one.answers)))


def least_clear(said: Iterable[Opinion]) -> tuple[Opinion, ...]:
    """Those that enough readers answered and many found unclear, in the order given."""
    return tuple(one for one in said if one.answers >= ENOUGH and one.unclear >= MANY * one.answers)


def said_of(codes: Collection[str], today: date) -> tuple[Opinion, ...]:
    """What readers said of those editions, as far back as totals are kept. One query."""
    keys = [f"{code}/{kind}" for code in codes for kind in sorted(ASKED_KINDS)]
    return opinions(totals("clear", "unclear", since=kept_since(today), until=today, keys=keys))
