"""Notes at the time of signing: who cleared which, for which text."""

from content.plain.snapshot import Snapshot
from content.sign.refused import SignRefused
from content.sign.signatory import signatory_of
from content.source.note import Clearing
from content.source.surroundings import notes_of
from content.source.user import User


def clear(note_number: int, *, snapshot: Snapshot, by: User) -> Clearing:
    """Answer a note for the text as it stands. SignRefused if it is not on this text."""
    signatory = signatory_of(by)
    if signatory is None:
        raise SignRefused("not_signatory")
    for note, text in notes_of(snapshot):
        if note.pk == note_number:
            clearing, _ = Clearing.objects.get_or_create(
                note=note,
                text_digest=text,
                demonstration=signatory.demonstration,
                defaults={"by": by, "by_name": signatory.name},
            )
            return clearing
    raise SignRefused("no_such_note")


def notes_at(snapshot: Snapshot) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The notes on this text, cleared and open, as the event keeps them."""
    done = set(Clearing.objects.values_list("note_id", "text_digest"))
    cleared: list[str] = []
    still_open: list[str] = []
    for note, text in notes_of(snapshot):
        said = f"{note.subject} {note.key}: {note.question}"
        (cleared if (note.pk, text) in done else still_open).append(said)
    return tuple(cleared), tuple(still_open)
