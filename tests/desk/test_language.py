"""The language of the desk, and what the desk says in it."""

import pytest
from django.test import Client
from django.utils import translation

from content.source.user import User
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def french(editor):
    client = Client()
    client.force_login(editor)
    return client


def test_desk_speaks_the_language_of_the_account(french, editor):
    """Whatever the browser asks for."""
    page = french.get("/admin/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="fr"' in page
    assert "En attente d’un collègue" in page
    User.objects.update(language="en")
    page = french.get("/admin/", headers={"accept-language": "fr"}).content.decode()
    assert '<html lang="en"' in page
    assert "Awaiting a colleague" in page


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("en", "en"), ("fr", "fr"), ("de", "fr"), ("en;q=0.1, fr", "fr"), ("", "fr")],
)
def test_door_speaks_what_the_browser_asks_for(client, asked, spoken):
    page = client.get("/admin/account/login/", headers={"accept-language": asked}).content.decode()
    assert f'<html lang="{spoken}"' in page


def test_language_is_chosen_and_one_stays_where_one_was(french, editor):
    form = {"language": "en", "next": "/admin/content/fact/"}
    assert french.post("/admin/language/", form)["Location"] == "/admin/content/fact/"
    editor.refresh_from_db()
    assert editor.language == "en"


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_choosing_a_language_leads_nowhere_else(french, back):
    form = {"language": "en", "next": back}
    assert french.post("/admin/language/", form)["Location"] == "/admin/"


def test_unknown_language_changes_nothing(french, editor):
    french.post("/admin/language/", {"language": "de"})
    editor.refresh_from_db()
    assert editor.language == "fr"


def test_language_is_posted_by_who_is_in(client, french):
    opened = french.get("/admin/language/")
    assert (opened.status_code, opened.headers["Allow"]) == (405, "POST")
    assert "appuyez de nouveau sur le bouton" in opened.content.decode()
    assert "/login/" in client.post("/admin/language/", {"language": "en"})["Location"]


def test_patient_is_left_alone(french, editor):
    """A patient's page has its own language, reads no session, and leaves the thread as it was."""
    User.objects.update(language="en")
    with translation.override("fr"):
        answer = french.get("/fr/", headers={"accept-language": "en"})
        assert '<html lang="fr"' in answer.content.decode()
        assert translation.get_language() == "fr"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_desk_may_say_where_its_forms_come_from(french, client):
    """Under no-referrer a browser posts from nowhere, and each form would be refused."""
    assert french.get("/admin/")["Referrer-Policy"] == "same-origin"
    assert client.get("/admin/account/login/")["Referrer-Policy"] == "same-origin"


def test_french_desk_shows_no_english(french, editor):
    """The pages that staff use most, without one of our own English sentences."""
    article = cast.page()
    for path in (
        "/admin/",
        "/admin/content/article/",
        f"/admin/content/article/{article.pk}/release/",
    ):
        page = french.get(path).content.decode()
        for english in ("Sign and publish", "Findings", "History", "Second factor", "View site"):
            assert english not in page
