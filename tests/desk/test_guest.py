"""A guest reads one edition by a link, for some days, and leaves no trace."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content.desk.guest_link import GuestLink
from content.sign.edition import freeze
from content.source.user import User
from tests import cast
from tests.desk.asking import seen
from tests.tampering import tamper

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(article):
    return freeze(article)


def lend(client, edition, days=7):
    return client.post(f"/admin/content/edition/{edition.pk}/guest/", {"days": days})


def path(edition, maker, days=7, language="en"):
    until = timezone.localdate() + timedelta(days=days)
    link, _ = GuestLink.objects.get_or_create(edition=edition, until=until, by=maker)
    return reverse("guest", args=[link.token, language])


def test_link_is_made_in_two_acts_and_opens_without_login(enter, editor, edition):
    """Choosing the days and pressing: the form stands on the article's and the edition's screen."""
    client = enter(editor)
    action = f'action="/admin/content/edition/{edition.pk}/guest/"'
    for screen in (
        f"/admin/content/article/{edition.article_id}/release/",
        f"/admin/content/edition/{edition.pk}/change/",
    ):
        assert action in client.get(screen).content.decode()
    _, (_, address) = lend(client, edition).context["links"]
    answer = Client().get(address.removeprefix("http://127.0.0.1:8000"))
    assert answer.status_code == 200
    assert cast.EN in answer.content.decode()


def test_guest_gets_no_cookie_and_nothing_is_kept(editor, edition):
    answer = Client().get(path(edition, editor))
    assert not answer.cookies
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert "Preview" in answer.content.decode()
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "scripts/copy" not in answer.content.decode()  # which would register the worker


def test_other_language_is_one_step_away(editor, edition):
    french = path(edition, editor, language="fr")
    assert f'href="{french}"' in Client().get(path(edition, editor)).content.decode()
    assert cast.FR in Client().get(french).content.decode()


def test_words_written_since_are_not_shown(editor, edition, article):
    cast.rewrite(article, "Autre.", "Other words.")
    page = seen(Client(), path(edition, editor))
    assert cast.EN in page
    assert "Other words." not in page


@pytest.mark.parametrize(("after", "status"), [(7, 200), (8, 410)])
def test_link_opens_up_to_its_last_day(editor, edition, after, status):
    there = path(edition, editor)
    with time_machine.travel(timezone.now() + timedelta(days=after)):
        assert Client().get(there).status_code == status


def refused(answer, status, said):
    assert answer.status_code == status
    assert said in answer.content.decode()
    assert not answer.cookies
    assert cast.EN not in answer.content.decode()


ENGLISH = {"accept-language": "en"}


def test_link_of_someone_who_left_opens_nothing(editor, edition):
    there = path(edition, editor)
    User.objects.update(is_active=False)
    refused(Client(headers=ENGLISH).get(there), 410, "no longer opens")


def test_link_of_someone_who_reads_no_article_any_more_opens_nothing(editor, edition):
    there = path(edition, editor)
    editor.groups.clear()
    refused(Client(headers=ENGLISH).get(there), 410, "no longer opens")


@pytest.mark.parametrize("change", ["x", "", "\u00e9", "%00"])
def test_changed_link_opens_nothing(editor, edition, change):
    there = path(edition, editor).replace("/en/", f"{change}/en/" if change else "-/en/")
    refused(Client(headers=ENGLISH).get(there), 404, "opens nothing")


def test_refusal_speaks_the_reader_s_language(db):
    """That of the address, whatever browser opens it."""
    answer = Client(headers={"accept-language": "en"}).get("/preview/x/fr/")
    refused(answer, 404, "Ce lien n’ouvre rien")


def test_unknown_language_is_not_found(editor, edition):
    assert Client().get(path(edition, editor, language="de")).status_code == 404


def test_tampered_words_are_not_shown(editor, edition):
    tamper(edition, canonical=edition.canonical.replace("still", "lightly"))
    refused(Client(headers=ENGLISH).get(path(edition, editor)), 410, "no longer opens")


@pytest.mark.parametrize("days", ["31", "-1", "x", ""])
def test_days_that_are_not_offered_become_the_usual_ones(enter, editor, edition, days):
    until = lend(enter(editor), edition, days).context["until"]
    assert until == timezone.localdate() + timedelta(days=7)


def test_who_reads_no_article_lends_none(enter, client, edition):
    assert lend(enter(cast.account("desk", "clinic staff")), edition).status_code == 403
    assert lend(client, edition).status_code == 302


def test_lending_is_posted_and_of_an_edition_that_is(enter, editor, edition):
    client = enter(editor)
    assert client.get(f"/admin/content/edition/{edition.pk}/guest/").status_code == 405
    assert client.post("/admin/content/edition/999/guest/").status_code == 404
