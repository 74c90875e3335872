"""Previews: the patient's own page, marked, for those who work on it only."""

import pytest
from django.urls import reverse

from content.sign.edition import freeze
from content.source.article import Article, Section
from tests import cast, factories
from tests.desk.browser_form import read
from tests.tampering import tamper

pytestmark = pytest.mark.django_db


def draft(article, language="fr"):
    return reverse("admin:preview_draft", args=[article.pk, language])


def frozen(edition, language="fr"):
    return reverse("admin:preview_edition", args=[edition.pk, language])


@pytest.mark.parametrize(
    ("language", "words", "others", "mark"),
    [("fr", cast.FR, cast.EN, "Aperçu"), ("en", cast.EN, cast.FR, "Preview")],
)
def test_preview_is_the_page_in_its_own_language(
    enter, editor, article, language, words, others, mark
):
    """And says that it is a preview; the desk's language has no part in it."""
    page = enter(editor).get(draft(article, language)).content.decode()
    assert f'<html lang="{language}"' in page
    assert words in page
    assert others not in page
    assert mark in page


def test_preview_is_never_kept_nor_indexed(enter, editor, article):
    for address in (draft(article), frozen(freeze(article))):
        answer = enter(editor).get(address)
        assert "no-store" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        assert '<meta name="robots" content="noindex">' in answer.content.decode()


def test_frozen_preview_does_not_move(enter, editor, article):
    edition = freeze(article)
    cast.rewrite(article, "Vous restez assis.", "You stay seated.")
    client = enter(editor)
    assert cast.FR in client.get(frozen(edition)).content.decode()
    assert "Vous restez assis." in client.get(draft(article)).content.decode()


def test_what_is_typed_is_shown_before_it_is_saved(enter, editor, article):
    """And nothing of it is saved."""
    client = enter(editor)
    change = reverse("admin:content_article_change", args=[article.pk])
    fields = read(client.get(change).content.decode(), "article_form")
    typed = {"title_fr": "Consignes", "sections-0-body_fr": "Vous restez debout."}
    page = client.post(draft(article), fields | typed).content.decode()
    assert "Consignes" in page
    assert "Vous restez debout." in page
    assert Section.objects.get().body_fr == cast.FR
    assert Article.objects.get().title_fr == "Conseils"


@pytest.mark.parametrize("genre", ["procedure", "common", "glossary", "page", "alert"])
def test_every_genre_has_a_preview(enter, editor, genre):
    article = factories.article("text", genre=genre, region="")
    assert enter(editor).get(draft(article)).status_code == 200


def test_preview_is_for_those_who_write(enter, client, article):
    edition = freeze(article)
    staff = enter(cast.account("desk", "clinic staff"))
    for address in (draft(article), frozen(edition)):
        assert staff.get(address).status_code == 403
        assert "/login/" in client.get(address)["Location"]


def test_unknown_preview_is_not_found(enter, editor, article):
    client = enter(editor)
    assert client.get(draft(article, "de")).status_code == 404
    assert client.get(f"/admin/content/article/{article.pk + 9}/preview/fr/").status_code == 404
    assert client.get("/admin/content/edition/99/preview/fr/").status_code == 404


def test_changed_bytes_have_no_preview(enter, editor, article):
    edition = freeze(article)
    tamper(edition, canonical=edition.canonical + " ")
    assert enter(editor).get(frozen(edition)).status_code == 404


def test_hostile_text_is_text(enter, editor, article):
    cast.rewrite(article, "<script>alert(1)</script>", "<img src=x onerror=alert(1)>")
    client = enter(editor)
    screen = reverse("admin:content_article_release", args=[article.pk])
    for address in (draft(article), draft(article, "en"), screen):
        page = client.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
