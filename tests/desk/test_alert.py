"""A safety alert from the desk: typed, signed, live."""

import pytest
from django.db import IntegrityError

from content.desk import alert
from content.plain.languages import LANGUAGES
from content.publish.publication import Publication
from content.sign.edition import Edition, Writer, freeze
from content.source.article import Article
from tests import cast
from tests.desk.asking import do, screen, seen

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/content/article/alert/"
TYPED = {
    "title_fr": "Rappel d’un lot",
    "title_en": "Batch recall",
    "lead_fr": "Appelez votre centre.",
    "lead_en": "Call your centre.",
}


def type_alert(client, **given) -> Article:
    client.post(ADDRESS, TYPED | given)
    return Article.objects.get(genre="alert")


def test_alert_is_live_after_two_forms(enter, dr, live, client):
    """Typed on one screen, signed and published on the next, on the pages chosen."""
    desk = enter(dr)
    typed = type_alert(desk)
    page = desk.get(screen(typed)).content.decode()
    assert "Where it stands" in page
    assert 'name="pages" value="advice"' in page
    response = do(desk, "sign", typed, dr, then="publish", pages=["advice"])
    assert "patients read it now" in response.content.decode()
    assert Publication.objects.get(article=typed).pages == ["advice"]
    assert "Call your centre." in client.get("/en/advice-en/").content.decode()
    assert client.get("/fr/rappel-dun-lot/").status_code == 200


def test_who_typed_it_wrote_it(enter, dr, live):
    """Four eyes know."""
    type_alert(enter(dr))
    written = Writer.objects.values_list("kind", "language", "user")
    texts = [(kind, language) for kind in ("", "alert") for language in LANGUAGES]
    assert set(written) == {(*text, dr.pk) for text in texts}


def test_editor_writes_it_and_asks_for_a_signature(enter, editor, live):
    client = enter(editor)
    response = do(client, "submit", type_alert(client), editor)
    assert "waits for a signature" in response.content.decode()


def test_second_alert_of_the_same_title_has_another_address(enter, dr, live):
    client = enter(dr)
    first = type_alert(client)
    client.post(ADDRESS, TYPED | {"lead_en": "Call us."})
    second = Article.objects.filter(genre="alert").exclude(pk=first.pk).get()
    assert second.slug_fr not in ("", first.slug_fr)
    assert second.key != first.key


def test_alert_that_is_sent_twice_is_one(enter, dr, live):
    """Until it is signed: then the same words may be wanted again, as another."""
    client = enter(dr)
    first = type_alert(client)
    again = client.post(ADDRESS, TYPED)
    assert again["Location"] == screen(first)
    assert Article.objects.filter(genre="alert").count() == 1
    do(client, "sign", first, dr)
    client.post(ADDRESS, TYPED)
    assert Article.objects.filter(genre="alert").count() == 2


def test_alert_has_no_address_of_a_generated_page(enter, dr, live):
    made = type_alert(enter(dr), title_fr="Recherche", title_en="Sources")
    assert made.slug_fr.startswith("recherche-")
    assert made.slug_en.startswith("sources-")


def test_two_alerts_at_one_moment_lose_no_word(enter, dr, monkeypatch):
    """Who comes second finds what they typed, and sends it again."""

    def late(*_args):
        raise IntegrityError

    client = enter(dr)
    with monkeypatch.context() as patch:
        patch.setattr(alert, "freeze", late)
        response = client.post(ADDRESS, TYPED)
    assert response.status_code == 422
    page = response.content.decode()
    assert "Send yours again" in page
    assert all(text in page for text in TYPED.values())
    assert not Article.objects.exists()
    assert type_alert(client).title_en == TYPED["title_en"]


@pytest.mark.parametrize("name", TYPED)
def test_alert_is_written_in_both_languages(enter, dr, name):
    """What was typed is there to be completed; nothing is kept half."""
    response = enter(dr).post(ADDRESS, TYPED | {name: " "})
    assert response.status_code == 422
    page = response.content.decode()
    assert "This field is required." in page
    assert sum(text in page for text in TYPED.values()) == len(TYPED) - 1
    assert not Article.objects.exists()
    assert not Edition.objects.exists()


def test_clinic_staff_and_strangers_write_no_alert(enter, client):
    staff = enter(cast.account("desk", "clinic staff"))
    assert staff.get(ADDRESS).status_code == 403
    assert staff.post(ADDRESS, TYPED).status_code == 403
    assert client.post(ADDRESS, TYPED).status_code == 302
    assert not Article.objects.exists()


def test_list_of_articles_leads_to_it(enter, dr):
    assert f'href="{ADDRESS}"' in enter(dr).get("/admin/content/article/").content.decode()


def test_text_that_is_no_alert_is_asked_for_no_page(enter, dr, article):
    freeze(article)
    page = seen(enter(dr), screen(article))
    assert "id_sign_code" in page
    assert "Where it stands" not in page
