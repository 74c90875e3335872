"""The register: every event as its evidence says it, to be read, printed or taken away."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from django.utils.translation import gettext as _

from content.desk.labels import ACTS
from content.plain.languages import Language
from content.plain.spreadsheet import lines
from content.sign.event import Body, Event

PARIS = ZoneInfo("Europe/Paris")


class Entry(NamedTuple):
    """One event in words. `meaning` is the exact statement or, without one, what was done."""

    number: int
    act: str
    article: str
    edition: int
    code: str
    name: str
    role: str
    utc: str
    paris: str
    meaning: str
    reason: str
    proof: str
    edition_digest: str
    digest: str
    previous: str
    demonstration: str


def heads() -> Entry:
    """What each column of the register is called. (`number` is a word here.)"""
    words = (
        *(_("number"), _("act"), _("article"), _("edition"), _("public code"), _("name")),
        *(_("role"), _("time (UTC)"), _("time (Paris)"), _("meaning"), _("reason"), _("proof")),
        *(_("digest of the edition"), _("digest of the event"), _("digest of the one before")),
        _("demonstration"),
    )
    return Entry._make(words)


class Register:
    """The words of one language, chosen now: the rows may be written after the request."""

    def __init__(self, language: Language) -> None:
        self.language, self.heads = language, heads()
        self.acts = {act: str(label) for act, label in ACTS.items()}
        self.tampered, self.yes = _("(this entry was tampered with)"), _("yes")

    def entry(self, event: Event) -> Entry:
        """The event as its body says it, which is what was signed; never as a column does."""
        try:
            return self._said(event, event.content())
        except msgspec.MsgspecError:
            lost = Entry(event.number, event.act, event.article.key, 0, "", *[""] * 11)
            return lost._replace(meaning=self.tampered, digest=event.digest)

    def _said(self, event: Event, body: Body) -> Entry:
        person, testimony = body.person, body.testimony
        titles = (person.title[self.language], *person.roles, person.registration)
        return Entry(
            number=body.number,
            act=self.acts.get(body.act, body.act),
            article=body.article,
            edition=body.edition,
            code=event.edition.code,
            name=person.name,
            role=", ".join(filter(None, titles)),
            utc=moment(body.at.astimezone(UTC)),
            paris=moment(body.at.astimezone(PARIS)),
            meaning=testimony.statement or self.acts.get(body.act, body.act),
            reason=testimony.reason,
            proof=testimony.proof,
            edition_digest=body.edition_digest,
            digest=event.digest,
            previous=body.previous,
            demonstration=self.yes if person.demonstration else "",
        )

    def lines(self, events: Iterable[Event]) -> Iterator[str]:
        """The lines of a CSV file, one by one: its heads, then each event."""
        return lines(self._rows(events), self.language)

    def _rows(self, events: Iterable[Event]) -> Iterator[Iterable[object]]:
        yield self.heads
        yield from map(self.entry, events)


def moment(at: datetime) -> str:
    """A moment as both people and machines read it, with its distance from UTC."""
    return at.isoformat(sep=" ", timespec="seconds")
