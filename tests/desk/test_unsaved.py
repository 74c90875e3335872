"""A save that fails says so, and the text stays in its fields."""

from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.urls import reverse

from content.source.article import Section
from tests import cast
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

TYPED = "Vous restez assis."


@pytest.fixture
def saved(enter, editor, article):
    """Save the form with a text typed in it; `refused` is what the database says."""
    address = reverse("admin:content_article_change", args=[article.pk])
    client = enter(editor)
    fields = read(client.get(address).content.decode(), "article_form")

    def save(refused=None):
        with patch.object(Section, "save", side_effect=refused):
            return client.post(address, fields | {"sections-0-body_fr": TYPED, "title_fr": "Autre"})

    return save


def test_full_disk_is_said_and_the_text_stays(saved, article):
    """All or nothing: the title is not saved without the section."""
    response = saved(OperationalError("database or disk is full"))
    page = response.content.decode()
    assert response.status_code == 503
    assert "Nothing was saved" in page
    again = read(page, "article_form")
    assert (again["sections-0-body_fr"], again["title_fr"]) == (TYPED, "Autre")
    assert Section.objects.get().body_fr == cast.FR
    article.refresh_from_db()
    assert article.title_fr == "Conseils"


def test_form_that_comes_back_says_that_it_was_not_saved(saved, enter, editor, article):
    """The script that keeps unsaved text tells it from one that was opened."""
    assert "data-posted" in saved(OperationalError("locked")).content.decode()
    page = enter(editor).get(reverse("admin:content_article_change", args=[article.pk]))
    assert "data-posted" not in page.content.decode()


def test_screen_that_cannot_be_read_is_no_failed_save(enter, editor, article):
    """Nothing was typed, so the error goes its usual way."""
    client = enter(editor)
    with (
        patch("content.desk.articles.unwritten", side_effect=OperationalError("locked")),
        pytest.raises(OperationalError),
    ):
        client.get(reverse("admin:content_article_change", args=[article.pk]))
