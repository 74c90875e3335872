"""Once or not at all: forms sent twice, colleagues in between, a database that cannot write."""

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from content.desk import signatures
from content.desk.refusal import said
from content.sign.edition import freeze
from content.sign.event import Event
from content.source.immutable import WrittenOnce
from tests import cast
from tests.desk.asking import address, do, filled, refused, screen
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["submit", "sign", "return"])
def test_form_sent_twice_is_done_once(enter, dr, article, name):
    """The screen says that it was recorded, and that it was not recorded twice."""
    cast.submit_edition(freeze(article), cast.editor())
    client, form = enter(dr), filled(name, article, dr)
    client.post(address(name, article), form)
    again = client.post(address(name, article), form | {"code": "000000"}, follow=True)
    assert again.status_code == 200
    assert said("already_done") in again.content.decode()
    assert Event.objects.count() == 2


@pytest.mark.parametrize("name", ["withdraw", "review"])
def test_form_about_live_words_sent_twice_is_done_once(enter, dr, article, live, name):
    client, form = enter(dr), filled(name, article, dr)
    client.post(address(name, article), form)
    recorded = Event.objects.count()
    again = client.post(address(name, article), form, follow=True)
    assert said("already_done") in again.content.decode()
    assert Event.objects.count() == recorded


def test_signing_again_what_one_signed_is_said(enter, dr, article):
    """Also from a screen that was loaded afresh."""
    cast.signed(article, dr, at=timezone.now())
    response = do(enter(dr), "sign", article, dr)
    assert said("already_signed") in response.content.decode()
    assert Event.objects.count() == 1


def test_colleague_in_between_is_noticed(enter, dr, article):
    """Who signs has seen what was done before."""
    cast.submit_edition(freeze(article), cast.editor())
    client, form = enter(dr), filled("sign", article, dr)
    colleague = cast.radiologist("durand")
    do(enter(colleague), "return", article, colleague)
    before = everything_written()
    response = client.post(address("sign", article), form)
    refused(response, before, said("moved_on"))
    assert "checked" not in response.content.decode()


@pytest.mark.parametrize(
    ("broken", "message"),
    [(OperationalError("database is locked"), "database"), (WrittenOnce(), "written_once")],
)
def test_what_the_tables_refuse_is_said(enter, dr, article, monkeypatch, broken, message):
    """A locked database is a message with a remedy, not an error page."""
    freeze(article)

    def fail(*_args, **_given):
        raise broken

    monkeypatch.setattr(signatures.signing, "sign", fail)
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, reason="kept")
    refused(response, before, said(message))
    assert "required checked" in response.content.decode()


def test_forged_form_is_refused(dr, article):
    """A form that no page of the desk made records nothing."""
    freeze(article)
    client = cast_client(dr)
    response = client.post(address("sign", article), filled("sign", article, dr))
    assert response.status_code == 403
    assert "Ce formulaire a été refusé" in response.content.decode()
    assert not Event.objects.exists()


def cast_client(person):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    return client


def test_answer_lost_on_the_way_is_found_again(enter, dr, article):
    """Signed, and the network broke before the answer came: the screen says so when it is opened
    again, offers no second signature, and the form sent once more signs nothing."""
    freeze(article)
    client, form = enter(dr), filled("sign", article, dr)
    client.post(address("sign", article), form)  # whose answer nobody read
    page = client.get(screen(article)).content.decode()
    assert "Signed</b>" in page
    assert 'id="signing"' not in page
    again = client.post(address("sign", article), form, follow=True).content.decode()
    assert said("already_done") in again
    assert Event.objects.count() == 1


def test_request_lost_on_the_way_left_nothing(enter, dr, article, monkeypatch):
    """It broke half way, after the signature and before the publication: neither is there, and
    the screen still offers both."""
    freeze(article)

    def break_off(*_args, **_given):
        raise OperationalError("the connection was lost")

    monkeypatch.setattr(signatures.publishing, "publish", break_off)
    before = everything_written()
    client = enter(dr)
    refused(do(client, "sign", article, dr, then="publish"), before, said("database"))
    page = client.get(screen(article)).content.decode()
    assert "Nothing was recorded yet." in page
    assert 'id="signing"' in page
