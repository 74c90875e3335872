"""Signing at the desk: it works, the right colleague may, and nobody else."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from content.desk.statement import SIGNING
from content.publish.publication import Publication
from content.sign.edition import freeze
from content.sign.event import Event
from tests import cast
from tests.desk.asking import address, do, filled, next_review, screen
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(article):
    return freeze(article)


def test_radiologist_signs(enter, dr, article, edition):
    """The event keeps the exact statement, the proof and the next review."""
    response = do(enter(dr), "sign", article, dr)
    event = Event.objects.get()
    assert (event.act, event.edition, event.user) == ("signed", edition, dr)
    assert event.testimony().statement == SIGNING.en
    assert event.testimony().proof == "one-time code"
    assert event.testimony().review_due == next_review()
    assert "is signed. It is not published yet." in response.content.decode()
    assert not Publication.objects.exists()


def test_radiologist_signs_and_publishes_at_once(enter, dr, article, edition):
    response = do(enter(dr), "sign", article, dr, then="publish")
    assert [event.act for event in Event.objects.order_by("number")] == ["signed", "published"]
    assert Publication.objects.get().edition == edition
    assert "patients read it now" in response.content.decode()


def test_statement_is_the_one_that_was_shown(enter, dr, article, edition):
    """Who ticked French signed French, whatever the desk speaks now."""
    do(enter(dr), "sign", article, dr, statement="fr")
    assert Event.objects.get().testimony().statement == SIGNING.fr


def test_recovery_code_proves_too(enter, dr, article, edition):
    one = RecoveryCodes.activate(dr).get_unused_codes()[0]
    do(enter(dr), "sign", article, dr, code=one)
    assert Event.objects.get().testimony().proof == "recovery code"


@pytest.mark.parametrize("who", ["editor", "superuser"])
def test_who_is_no_radiologist_may_not(enter, article, edition, who):
    """A superuser may do anything in Django, and still signs nothing."""
    person = getattr(cast, who)()
    before = everything_written()
    assert do(enter(person), "sign", article, person).status_code == 403
    assert everything_written() == before


def test_clinic_staff_may_not_even_look(enter, article):
    client = enter(cast.account("desk", "clinic staff"))
    assert client.get(screen(article)).status_code == 403
    assert client.post(address("sign", article)).status_code == 403


def test_stranger_is_sent_to_the_door(client, article, dr, edition):
    response = client.post(address("sign", article), filled("sign", article, dr))
    assert response.status_code == 302
    assert "/login/" in response["Location"]
    assert not Event.objects.exists()


def test_unknown_article_is_not_found(enter, dr, article, edition):
    form = filled("sign", article, dr)
    assert enter(dr).post(f"/admin/content/article/{article.pk + 9}/sign/", form).status_code == 404


def test_signing_is_posted(enter, dr, article, edition):
    assert enter(dr).get(address("sign", article)).status_code == 405
