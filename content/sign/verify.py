"""verify: whether the stored editions and events are what they say, and are still guarded."""

from collections.abc import Iterator

import msgspec
from django.db import connection

from content.plain.canonical import Unreadable, digest
from content.plain.languages import LANGUAGES
from content.plain.transcript import transcript
from content.sign.edition import Edition
from content.sign.event import Event
from content.source.immutable import TRIGGERS


def verify() -> list[str]:
    """Everything that is wrong, one sentence each. Empty: digests, chain and triggers hold."""
    return [*_editions(), *_chain(), *_triggers()]


def chain_head() -> str:
    """The digest of the newest event: what reminders carry out of the house."""
    last = Event.objects.order_by("-number").values_list("digest", flat=True).first()
    return last or ""


def _editions() -> Iterator[str]:
    for edition in Edition.objects.select_related("article").iterator():
        named = f"edition {edition.article.key} {edition.number}"
        if not edition.intact:
            yield f"{named}: its bytes do not match its digest {edition.digest[:12]}"
            continue
        try:
            snapshot = edition.snapshot()
        except Unreadable as error:
            yield f"{named}: its bytes cannot be read ({error})"
            continue
        for language in LANGUAGES:
            if transcript(snapshot, language).split() != edition.transcript(language).split():
                yield f"{named}: its {language} transcript is not what its bytes say"


def _chain() -> Iterator[str]:
    previous, expected = "", 1
    for event in Event.objects.select_related("article", "edition").order_by("number"):
        named = f"event {event.number} ({event.act})"
        if event.number != expected:
            yield f"{named}: event {expected} is missing"
        if digest(event.body) != event.digest:
            yield f"{named}: its body does not match its digest"
        if event.previous != previous:
            yield f"{named}: it does not follow the event before it"
        yield from (f"{named}: {wrong}" for wrong in _columns(event))
        previous, expected = event.digest, event.number + 1


def _columns(event: Event) -> Iterator[str]:
    """Columns that say something else than the body they were copied from."""
    try:
        body = event.content()
    except msgspec.MsgspecError as error:
        yield f"its body cannot be read ({error})"
        return
    said = {
        "number": (event.number, body.number),
        "act": (event.act, body.act),
        "article": (event.article.key, body.article),
        "edition": (event.edition.number, body.edition),
        "edition digest": (event.edition.digest, body.edition_digest),
        "time": (event.at, body.at),
        "account": (event.user_id, body.person.account),
        "demonstration": (event.demonstration, body.person.demonstration),
        "previous": (event.previous, body.previous),
    }
    for name, (column, value) in said.items():
        if column != value:
            yield f"its {name} says {column!s}, its body {value!s}"


def _triggers() -> Iterator[str]:
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {row[0] for row in cursor.fetchall()}
    for table, trigger in TRIGGERS.items():
        if trigger not in present:
            yield f"table {table}: the trigger {trigger} that keeps its rows unchanged is missing"
