"""Who wrote what of a working copy, in which language."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from content.source.article import Section
from tests import cast
from tests.desk.browser_form import read

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
