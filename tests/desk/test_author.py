"""Who wrote what of a working copy, in which language."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from content.desk.undo import restore, saved, state_of
from content.sign.edition import freeze
from content.source.article import Article, Section
from tests import cast, factories
from tests.desk.browser_form import read
from tests.refusal import refused

pytestmark = pytest.mark.django_db


def change(article):
    return reverse("admin:content_article_change", args=[article.pk])


def opened(client, article):
    """The form as it is sent back when nobody types."""
    return read(client.get(change(article)).content.decode(), "article_form")


def test_author_is_known_by_language(enter, editor, article):
    """Who changed the English wrote the English, and nothing else."""
    client = enter(editor)
    fields = opened(client, article) | {"sections-0-body_en": "You sit."}
    client.post(change(article), fields)
    section = Section.objects.get()
    assert (section.author_fr, section.author_en) == (None, editor)
    assert (section.body_fr, section.body_en) == (cast.FR, "You sit.")
    assert LogEntry.objects.count() == 1


@pytest.mark.parametrize("name", ["title_en", "slug_en", "lead_en"])
def test_author_of_the_head_is_known_by_language(enter, editor, article, name):
    client = enter(editor)
    client.post(change(article), opened(client, article) | {name: "other"})
    article.refresh_from_db()
    assert (article.author_fr, article.author_en) == (None, editor)


def test_who_chooses_the_region_wrote_both_languages(enter, editor, article):
    """It decides which techniques they show."""
    client = enter(editor)
    client.post(change(article), opened(client, article) | {"region": "lumbar"})
    article.refresh_from_db()
    assert (article.author_fr, article.author_en) == (editor, editor)


def test_who_removes_a_section_wrote_the_head_in_both_languages(enter, editor, article):
    """By its tick, or by going back to a state without it: four eyes ask for it."""
    client, remover = enter(editor), cast.radiologist()
    client.post(change(article), opened(client, article) | {"sections-0-DELETE": "on"})
    article.refresh_from_db()
    assert (article.author_fr, article.author_en) == (editor, editor)
    emptied, whole = saved(article.pk, most=9)
    now = state_of(article.pk).digest
    assert restore(article, whole.state, seen=now, by=editor)
    Article.objects.update(author_fr=None, author_en=None)
    now = state_of(article.pk).digest
    assert restore(article, emptied.state, seen=now, by=remover)
    article.refresh_from_db()
    assert (article.author_fr, article.author_en) == (remover, remover)


def test_who_removes_a_section_does_not_sign_what_is_left(enter, settings):
    settings.FOUR_EYES = "required"
    dr, article = cast.radiologist(), cast.page()
    factories.section(article, "details", cast.FR, cast.EN)
    client = enter(dr)
    client.post(change(article), opened(client, article) | {"sections-1-DELETE": "on"})
    with refused("four_eyes"):
        cast.sign_edition(freeze(article), dr)
