"""Two people begin the same section: neither text is lost, and the second can go on."""

import pytest
from django.urls import reverse

from content.source.article import Section
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

THEIRS, OURS = "Une limite.", "Autre limite."


@pytest.fixture
def late(enter, editor, dr, article):
    """Who opened the form before a colleague began “Limits”; what they sent, by what they typed."""
    address = reverse("admin:content_article_change", args=[article.pk])
    client, early = enter(dr), enter(editor)
    fields = read(client.get(address).content.decode(), "article_form")
    place = next(name for name, text in fields.items() if text == "limits").removesuffix("-kind")
    begun = {f"{place}-body_fr": THEIRS, f"{place}-body_en": "A limit."}
    assert early.post(address, fields | begun).status_code == 302
    return lambda typed=None, **words: client.post(
        address, typed or fields | {f"{place}-{name}": text for name, text in words.items()}
    )


def limits():
    return Section.objects.get(kind="limits")


def test_both_texts_are_shown_and_the_second_saves_again(late, editor, dr):
    page = late(body_fr=OURS).content.decode()
    assert "Someone else changed the French text" in page
    assert THEIRS in page
    assert limits().body_fr == THEIRS
    again = read(page, "article_form")
    assert OURS in again.values()
    assert late(again).status_code == 302
    assert (limits().body_fr, limits().body_en) == (OURS, "A limit.")
    assert (limits().author_fr, limits().author_en) == (dr, editor)


def test_what_the_second_did_not_touch_stays(late, editor, dr):
    """The unit is section and language, in a new section too."""
    assert late(heading_fr="", body_fr="").status_code == 302
    assert (limits().body_fr, limits().body_en, limits().author_fr) == (THEIRS, "A limit.", editor)


def test_same_words_twice_are_no_clash(late):
    assert late(body_fr=THEIRS).status_code == 302
    assert Section.objects.filter(kind="limits").count() == 1
