"""Where the desk has nothing for a person it says so in their language, and whom to ask."""

import pytest
from django.test import Client, RequestFactory

from content.desk.refused import fault
from content.source.user import User
from tests import cast
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
PATIENTS = ("appointment", "rendez")


@pytest.fixture(autouse=True)
def administrator(db):
    return cast.account("chef", "administrator", first_name="Luc", email="luc@x.fr")


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("user/add/", "Administrator: "),
        ("user/{editor}/leave/", "Administrator: "),
        ("article/{pk}/sign/", "Radiologist: "),
        ("link/add/", "Clinic staff: "),
    ],
)
def test_refusal_names_the_role_and_whom_to_ask(enter, editor, article, path, role):
    """Not a word of the patients' page, and nothing written."""
    client, before = enter(editor), everything_written()
    answer = client.post(f"/admin/content/{path.format(pk=article.pk, editor=editor.pk)}")
    page = answer.content.decode()
    assert answer.status_code == 403
    assert role in page.split('id="content"')[1]
    assert "Luc, " in page
    assert "luc@x.fr" in page
    assert not any(word in page for word in PATIENTS)
    assert everything_written() == before


def test_evidence_is_of_those_who_read_articles(enter):
    page = enter(cast.account("accueil", "clinic staff")).get("/admin/content/event/")
    assert page.status_code == 403
    assert [str(role)[:6] for role in page.context["roles"]] == ["Editor", "Radiol"]


def test_refusal_speaks_the_language_of_the_account(enter, editor):
    client = enter(editor)
    User.objects.update(language="fr")
    page = client.get("/admin/content/user/", headers={"accept-language": "en"}).content.decode()
    assert "Ce n’est pas pour votre rôle" in page
    assert "administrat" in page


@pytest.mark.parametrize("path", ["nothing/", "content/article/999/release/", "account/nothing/"])
def test_address_of_nothing_is_said_on_a_page_of_the_desk(enter, editor, path):
    answer = enter(editor).get(f"/admin/{path}")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert "There is no such page at the desk" in page
    assert not any(word in page for word in PATIENTS)


def test_stranger_at_an_address_of_nothing_is_led_to_the_door(client):
    assert client.get("/admin/nothing/").status_code == 302


def test_forged_form_is_refused_in_the_language_of_the_account(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    answer = client.post("/admin/content/article/add/")
    assert answer.status_code == 403
    assert "Rien n’est enregistré" in answer.content.decode()
    assert not any(word in answer.content.decode() for word in PATIENTS)


@pytest.mark.parametrize(("path", "patient"), [("/admin/x/", False), ("/fr/x/", True)])
def test_fault_tells_of_appointments_to_patients_only(path, patient):
    page = fault(RequestFactory().get(path))
    assert page.status_code == 500
    assert any(word in page.content.decode() for word in PATIENTS) == patient
