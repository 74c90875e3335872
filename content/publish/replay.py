"""Replay: what each publication's row must say, as the events tell. The rows may be changed by the
acts of this room; here it shows if anybody else did."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from content.publish.live.store import body_of
from content.publish.publication import Publication
from content.sign.event import Event, Testimony

COLUMNS = (
    *("article_id", "edition_id", "signed_id", "withdrawn_id"),
    *("live_from", "live_until", "review_due", "pages"),
)


@dataclass
class Told:
    """A row as the events tell it. Mutable: later events change it."""

    article_id: int
    edition_id: int
    signed_id: int | None
    live_from: datetime
    live_until: datetime | None
    review_due: date | None
    pages: list[str]
    key: str
    number: int
    withdrawn_id: int | None = None


@dataclass
class Schedule:
    """What of one article began last, and what waits. Mutable."""

    current: Told | None = None
    waiting: list[Told] = field(default_factory=list)

    def add(self, row: Told, at: datetime) -> None:
        """It waits for its hour, which may be now."""
        self.waiting.append(row)
        self.go_on(at)

    def go_on(self, at: datetime) -> None:
        """Let begin what has its hour by then: of several the last one decides."""
        for row in [row for row in self.waiting if row.live_from <= at]:
            self.waiting.remove(row)
            if self.current is None or _order(row) > _order(self.current):
                self.current = row

    def take_away(self, event: Event) -> None:
        """A scheduled row of that edition, the soonest; or what is read now."""
        own = [row for row in self.waiting if row.edition_id == event.edition_id]
        row = min(own, key=_order, default=self.current)
        if row is not None:
            row.withdrawn_id = event.pk
        if own and row is not None:
            self.waiting.remove(row)


def misplaced() -> Iterator[str]:
    """What rows of publications say otherwise than the events, one sentence each. Two queries; each
    event is looked at once."""
    rows = {row.published_id: row for row in Publication.objects.select_related("article")}
    for published, told in _replayed().items():
        row = rows.pop(published, None)
        named = f"publication {told.key}"
        if row is None:
            yield f"{named}: its row is missing, of which event {told.number} tells"
        elif wrong := [name for name in COLUMNS if getattr(row, name) != getattr(told, name)]:
            said = ", ".join(name.removesuffix("_id") for name in wrong)
            yield f"{named}: its row of event {told.number} says another {said} than the events"
    for row in rows.values():
        yield f"publication {row.article.key}: no event tells of its row"


def _replayed() -> dict[int, Told]:
    """By the event of publishing."""
    rows: dict[int, Told] = {}
    schedules: dict[int, Schedule] = {}
    signatures: dict[int, tuple[Event, date | None]] = {}
    for event in Event.objects.select_related("article").order_by("number"):
        body = body_of(event)
        said = body.testimony if body else Testimony()
        schedule = schedules.setdefault(event.article_id, Schedule())
        schedule.go_on(event.at)
        match event.act:
            case "signed":
                signatures[event.edition_id] = event, said.review_due
            case "published":
                rows[event.pk] = _row(event, said, *signatures.get(event.edition_id, (None, None)))
                schedule.add(rows[event.pk], event.at)
            case "withdrawn":
                schedule.take_away(event)
            case "reinstated" if schedule.current:
                schedule.current.withdrawn_id = None
            case "reviewed" if schedule.current:
                schedule.current.review_due = said.review_due
    return rows


def _row(event: Event, said: Testimony, signed: Event | None, due: date | None) -> Told:
    return Told(
        article_id=event.article_id,
        edition_id=event.edition_id,
        signed_id=signed.pk if signed else None,
        live_from=said.live_from or event.at,
        live_until=said.live_until,
        review_due=due,
        pages=list(said.pages),
        key=event.article.key,
        number=event.number,
    )


def _order(row: Told) -> tuple[datetime, int]:
    return row.live_from, row.number
