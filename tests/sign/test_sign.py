"""sign: who may, and in which order it is asked. Each refusal writes nothing."""

from datetime import timedelta

import pytest

from content.sign.event import Event
from content.sign.signatory import Signatory
from content.source.note import Note
from content.source.user import User
from tests import cast
from tests.cast import NOW, sign_edition
from tests.refusal import refused
from tests.sign.writing import written_by

pytestmark = pytest.mark.django_db


def test_radiologist_signs_the_words_that_were_shown(edition, dr):
    """Signing the shown words appends one event that names them."""
    event = sign_edition(edition, dr)
    assert list(Event.objects.all()) == [event]
    assert (event.act, event.edition, event.user) == ("signed", edition, dr)


def test_other_words_than_those_shown_are_not_signed(edition, dr):
    """The words on the screen are the words that are signed, or none are."""
    with refused("other_words"):
        sign_edition(edition, dr, shown_digest="0" * 64)


def test_tampered_words_are_not_signed(edition, dr):
    """Bytes that are not those of their digest cannot be signed."""
    edition.canonical = edition.canonical.replace("ventre", "centre")
    with refused("tampered"):
        sign_edition(edition, dr)


def test_editor_does_not_sign(edition):
    """Who writes may not sign by that alone."""
    with refused("not_signatory"):
        sign_edition(edition, cast.editor())


def test_superuser_does_not_sign(edition):
    """A superuser passes every permission, and still may not sign."""
    with refused("not_signatory"):
        sign_edition(edition, cast.superuser())


def test_superuser_named_signatory_does_not_sign_without_the_role(edition):
    """Being entered as a signatory is not enough: the role is asked for by itself."""
    root = cast.superuser()
    Signatory.objects.create(user=root, name="Root", registration="1")
    with refused("not_signatory"):
        sign_edition(edition, root)


def test_radiologist_who_is_no_signatory_does_not_sign(edition):
    """The role is not enough: a name and a number must be there to print."""
    with refused("not_signatory"):
        sign_edition(edition, cast.account("new", "radiologist"))


def test_account_deactivated_in_between_does_not_sign(edition, dr):
    """Rights are read when signing, not when the page was opened."""
    User.objects.filter(pk=dr.pk).update(is_active=False)
    with refused("not_signatory"):
        sign_edition(edition, dr)


def test_signatory_made_inactive_does_not_sign(edition, dr):
    """Who no longer signs does not, even with an account."""
    Signatory.objects.filter(user=dr).update(active=False)
    with refused("not_signatory"):
        sign_edition(edition, dr)


def test_demonstration_signatory_does_not_sign_in_production(edition, settings):
    """Where patients read, a demonstration signatory is no signatory."""
    settings.PRODUCTION = True
    with refused("not_signatory"):
        sign_edition(edition, cast.demonstration_signatory().user)


def test_stale_proof_does_not_sign(edition, dr):
    """Identity was proven at most five minutes ago."""
    with refused("not_proven"):
        sign_edition(edition, dr, proof=cast.proof_of(dr, NOW - timedelta(minutes=5, seconds=1)))


def test_proof_from_the_future_does_not_sign(edition, dr):
    """A proof made after the signature proves nothing about it."""
    with refused("not_proven"):
        sign_edition(edition, dr, proof=cast.proof_of(dr, NOW + cast.MINUTE))


def test_proof_of_somebody_else_does_not_sign(edition, dr):
    """Each proves their own identity."""
    colleague = cast.radiologist("durand", name="Dr Paul Durand")
    with refused("not_proven"):
        sign_edition(edition, dr, proof=cast.proof_of(colleague))


def test_account_without_second_factor_does_not_sign(edition, dr):
    """No second factor, no signature."""
    dr.authenticator_set.all().delete()
    with refused("not_proven"):
        sign_edition(edition, dr)


@pytest.mark.parametrize("statement", ["", " \n", "\u00a0", "\u200b\ufeff"])
def test_empty_statement_is_not_signed(edition, dr, statement):
    """A signature says what it means."""
    with refused("no_statement"):
        sign_edition(edition, dr, statement=statement)


def test_same_person_does_not_sign_twice_in_a_row(edition, dr):
    """A second click is no second signature."""
    sign_edition(edition, dr)
    with refused("already_signed"):
        sign_edition(edition, dr)


def test_colleague_may_sign_the_same_words_too(edition, dr):
    """Two people may answer for the same words."""
    sign_edition(edition, dr)
    assert sign_edition(edition, cast.radiologist("durand")).number == 2


def test_open_note_forbids_to_sign(edition, dr):
    """A question nobody answered cannot be accepted away."""
    Note.objects.create(subject="section", article=edition.article, key="summary", question="True?")
    with refused("findings") as caught:
        sign_edition(edition, dr)
    assert [finding.code for finding in caught.value.findings] == ["open_note"]


def test_questions_come_in_the_order_a_colleague_would_ask(edition, dr, settings):
    """The words, the person, the proof, the writer, the repetition, then the findings."""
    writer, settings.FOUR_EYES = cast.editor(), "required"
    edition = written_by(dr, "author_fr")
    whole = edition.canonical
    edition.canonical += " "
    stale = cast.proof_of(dr, NOW - timedelta(hours=1))
    with refused("other_words"):
        sign_edition(edition, writer, shown_digest="", proof=stale)
    with refused("tampered"):
        sign_edition(edition, writer, proof=stale)
    edition.canonical = whole
    with refused("not_signatory"):
        sign_edition(edition, writer, proof=stale)
    with refused("not_proven"):
        sign_edition(edition, dr, proof=stale)
    with refused("four_eyes"):
        sign_edition(edition, dr)
