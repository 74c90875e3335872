"""Findings, and words changed since what patients read, of what is typed and not saved."""

import pytest
from django.urls import reverse

from content.source.article import Article, Section
from tests import cast
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

PROMISE = "L’injection est totalement indolore."


def check(article):
    return reverse("admin:content_article_check", args=[article.pk])


def change(article):
    return reverse("admin:content_article_change", args=[article.pk])


def opened(client, article):
    return read(client.get(change(article)).content.decode(), "article_form")


def state():
    return [list(model.objects.order_by("pk").values()) for model in (Article, Section)]


def test_findings_are_those_of_what_is_typed(enter, editor, article):
    """And lead to the field on this very page; nothing is saved."""
    client, before = enter(editor), state()
    typed = opened(client, article) | {"sections-0-body_fr": PROMISE}
    page = client.post(check(article), typed).content.decode()
    assert PROMISE in page
    assert 'href="#summary-body-fr"' in page
    assert state() == before


def test_section_that_nobody_saved_yet_is_checked_too(enter, editor, article):
    client = enter(editor)
    fields = opened(client, article)
    place = next(name for name, text in fields.items() if text == "limits").removesuffix("-kind")
    typed = fields | {f"{place}-body_fr": PROMISE}
    page = client.post(check(article), typed).content.decode()
    assert PROMISE in page
    assert 'href="#limits-body-en"' in page  # empty in English
    assert not Section.objects.filter(kind="limits").exists()


def test_title_and_address_are_checked_as_typed(enter, editor, article):
    client = enter(editor)
    typed = opened(client, article) | {"title_fr": "", "slug_en": "Not an address"}
    page = client.post(check(article), typed).content.decode()
    assert 'href="#id_title_fr"' in page
    assert 'href="#id_slug_en"' in page


def test_without_scripts_the_button_shows_the_same(enter, editor, article):
    """On the form itself, with what was typed still in its fields and nothing saved."""
    client, before = enter(editor), state()
    typed = opened(client, article) | {"sections-0-body_fr": PROMISE, "_check": "1"}
    page = client.post(change(article), typed).content.decode()
    assert f'<q lang="fr">{PROMISE}</q>' in page
    assert read(page, "article_form")["sections-0-body_fr"] == PROMISE
    assert state() == before


def test_changed_words_stand_beside_their_section(enter, editor, live, article):
    client = enter(editor)
    typed = opened(client, article) | {"sections-0-body_en": cast.EN.replace("front", "side")}
    page = client.post(check(article), typed).content.decode()
    part = page.split('id="changed-summary"')[1].split("</div>\n")[0]
    assert "front.<" in part.split("<del>")[1].split("</del>")[0]
    assert "side.<" in part.split("<ins>")[1].split("</ins>")[0]
    assert cast.FR not in part  # the same in French


def test_words_that_patients_read_are_said_to_be_the_same(enter, editor, live, article):
    client = enter(editor)
    page = client.post(check(article), opened(client, article)).content.decode()
    assert "Patients read exactly these words." in page
    assert "<ins>" not in page


@pytest.mark.parametrize("text", ["x" * 200_000, "a\x00b\u202e", "::: " * 60_000, "[^" * 90_000])
def test_whatever_is_pasted_is_answered(enter, editor, article, text):
    """Far more than a section may hold is cut before it is read."""
    client = enter(editor)
    typed = opened(client, article) | {"sections-0-body_fr": text, "title_fr": text}
    assert client.post(check(article), typed).status_code == 200


def test_checking_is_for_those_who_write(enter, client, editor, article):
    staff = enter(cast.account("desk", "clinic staff"))
    assert staff.post(check(article)).status_code == 403
    assert "/login/" in client.post(check(article))["Location"]
    inside = enter(editor)
    assert inside.get(check(article)).status_code == 405
    assert inside.post("/admin/content/article/999/check/").status_code == 404


def test_only_the_desk_frames_a_draft(enter, editor, article):
    """Its form shows the draft in a frame; a patient's page stands in none."""
    client = enter(editor)
    draft = client.get(reverse("admin:preview_draft", args=[article.pk, "fr"]))
    assert "frame-ancestors 'self'" in draft["Content-Security-Policy"]
    assert draft["X-Frame-Options"] == "SAMEORIGIN"
    form = client.get(change(article))
    assert "frame-src 'self'" in form["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in form["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in client.get("/fr/")["Content-Security-Policy"]
