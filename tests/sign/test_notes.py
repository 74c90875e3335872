"""Notes: a question must be answered for the text as it stands, by somebody who may sign."""

import pytest

from content.sign.edition import freeze
from content.sign.notes import clear, notes_at
from content.source.note import Clearing, Note
from content.source.snapshot import take_snapshot
from tests import cast
from tests.refusal import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return cast.page()


@pytest.fixture
def note(article):
    return Note.objects.create(subject="section", article=article, key="summary", question="True?")


def test_radiologist_clears_a_note(article, note, dr):
    """The answer names who gave it, and for which text."""
    clearing = clear(note.pk, snapshot=take_snapshot(article), by=dr)
    assert (clearing.note, clearing.by, clearing.by_name) == (note, dr, "Dr Anne Martin")


def test_cleared_note_is_kept_in_the_signature(article, note, dr):
    """The event says which questions were answered."""
    clear(note.pk, snapshot=take_snapshot(article), by=dr)
    testimony = cast.sign_edition(freeze(article), dr).testimony()
    assert testimony.cleared_notes == ("section summary: True?",)
    assert testimony.open_notes == ()


def test_clearing_twice_is_clearing_once(article, note, dr):
    """A second click changes nothing."""
    snapshot = take_snapshot(article)
    assert clear(note.pk, snapshot=snapshot, by=dr) == clear(note.pk, snapshot=snapshot, by=dr)
    assert Clearing.objects.count() == 1


def test_changed_text_reopens_its_note(article, note, dr):
    """An answer is for one exact text."""
    clear(note.pk, snapshot=take_snapshot(article), by=dr)
    cast.rewrite(article, "Vous restez assis.", "You sit still.")
    assert notes_at(take_snapshot(article)) == ((), ("section summary: True?",))
    with refused("findings"):
        cast.sign_edition(freeze(article), dr)


def test_editor_does_not_clear(article, note):
    """Only who could sign may answer."""
    with refused("not_signatory"):
        clear(note.pk, snapshot=take_snapshot(article), by=cast.editor())


def test_note_on_another_article_is_not_cleared_here(note, dr):
    """One answers what one is looking at."""
    with refused("no_such_note"):
        clear(note.pk, snapshot=take_snapshot(cast.page("other")), by=dr)


def test_clearing_of_a_demonstration_counts_for_no_real_signature(article, note, dr):
    """Nobody read the question."""
    demonstration = cast.demonstration_signatory().user
    clear(note.pk, snapshot=take_snapshot(article), by=demonstration)
    with refused("findings"):
        cast.sign_edition(freeze(article), dr)
