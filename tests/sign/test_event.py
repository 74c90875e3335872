"""Event: what is kept of an act, and the chain that binds it to those before."""

import hashlib

import pytest
from django.db import IntegrityError, transaction

from content.plain.languages import Both
from content.sign.edition import freeze
from content.sign.event import Event
from content.sign.signatory import Signatory
from content.sign.verify import chain_head
from tests import cast
from tests.cast import sign_edition

pytestmark = pytest.mark.django_db


def test_body_names_the_act_and_the_words(edition, dr):
    """What was done, on which edition of which article, when."""
    body = sign_edition(edition, dr).content()
    assert (body.number, body.act, body.at) == (1, "signed", cast.NOW)
    assert (body.article, body.edition, body.edition_digest) == ("advice", 1, edition.digest)


def test_body_names_the_person_as_printed(edition, dr):
    """Account, name, title in both languages, registration number, roles."""
    person = sign_edition(edition, dr).content().person
    assert (person.account, person.username) == (dr.pk, "martin")
    assert (person.name, person.registration) == ("Dr Anne Martin", "10000000001")
    assert person.title == Both("radiologue", "radiologist")
    assert person.roles == ("radiologist",)
    assert not person.demonstration


def test_body_names_statement_proof_and_next_review(edition, dr):
    """The exact statement that was ticked, how identity was proven, until when it holds."""
    testimony = sign_edition(edition, dr).content().testimony
    assert testimony.statement == cast.STATEMENT
    assert testimony.proof == "one-time code"
    assert testimony.review_due == cast.REVIEW_DUE


def test_digest_covers_the_whole_body(edition, dr):
    """Anyone can compute it from what is stored."""
    event = Event.objects.get(pk=sign_edition(edition, dr).pk)
    assert event.digest == hashlib.sha256(event.body.encode()).hexdigest()


def test_each_event_names_the_digest_of_the_one_before(edition, dr):
    """The first follows nothing; each other follows the one before, whatever the article."""
    first = sign_edition(edition, dr)
    second = cast.sign_edition(freeze(cast.page("other")), dr)
    assert first.previous == first.content().previous == ""
    assert second.previous == second.content().previous == first.digest
    assert (first.number, second.number) == (1, 2)
    assert chain_head() == second.digest


def test_two_events_never_follow_the_same_one(edition, dr):
    """The database itself refuses a fork."""
    event = sign_edition(edition, dr)
    event.pk, event.number, event.digest, event._state.adding = None, 2, "0" * 64, True
    with pytest.raises(IntegrityError), transaction.atomic():
        event.save()


def test_renaming_the_person_leaves_events_as_they_were(edition, dr):
    """Evidence keeps the name of its day."""
    before = sign_edition(edition, dr).body
    Signatory.objects.filter(user=dr).update(name="Dr Anne Durand", title_fr="autre")
    dr.username, dr.last_name, dr.is_active = "durand", "Durand", False
    dr.save()
    dr.groups.clear()
    event = Event.objects.get()
    assert event.body == before
    assert event.content().person.name == "Dr Anne Martin"


def test_account_without_signatory_is_named_by_its_own_name(edition):
    """Who submits is named too, without a title."""
    body = cast.submit_edition(edition, cast.editor()).content()
    assert (body.person.name, body.person.registration) == ("Élise Petit", "")


def test_newest_act_of_an_article_is_found(edition, dr):
    """`latest_of` looks at one article and at those acts only."""
    cast.submit_edition(edition, dr)
    event = sign_edition(edition, dr)
    sign_edition(freeze(cast.page("other")), dr)
    assert Event.objects.latest_of(edition.article, "signed", "submitted") == event
    assert Event.objects.latest_of(edition.article, "published") is None
