"""Reviewers' questions that nobody has answered for the present text."""

from collections.abc import Iterator

from content.check.finding import Finding
from content.plain.snapshot import Snapshot
from content.plain.surroundings import Surroundings


def notes(_snapshot: Snapshot, surroundings: Surroundings) -> Iterator[Finding]:
    """One finding for each open note."""
    for note in surroundings.open_notes:
        section = note.key if note.subject == "section" else ""
        values = {"number": str(note.number), "subject": note.subject, "key": note.key}
        yield Finding("open_note", "blocking", section=section, quote=note.question, values=values)
