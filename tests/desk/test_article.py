"""Writing an article: who wrote what, nothing changed by nothing, two people at once."""

import unicodedata

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from content.plain.canonical import canonical, digest
from content.sign.edition import Edition, freeze
from content.source.article import Article, Section
from content.source.snapshot import take_snapshot
from tests import cast, factories
from tests.desk.asking import seen
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

OTHERS = "Vous restez assis, dit quelqu’un d’autre."


def change(article):
    return reverse("admin:content_article_change", args=[article.pk])


def opened(client, article):
    """The form as it is sent back when nobody types."""
    return read(client.get(change(article)).content.decode(), "article_form")


def state():
    """Every row an editor could change, dates included."""
    return [list(model.objects.order_by("pk").values()) for model in (Article, Section)]


def section(kind="summary"):
    return Section.objects.get(kind=kind)


def apart(text):
    """The text with its accents apart, as some systems paste it."""
    return unicodedata.normalize("NFD", text)


def trailing(text):
    return "\r\n".join(line + "  \t" for line in text.split("\r\n")) + "\r\n\r\n"


@pytest.mark.parametrize("typed", [str, apart, trailing])
def test_saving_unchanged_words_changes_nothing(enter, editor, article, typed):
    """Neither line ends, nor accents typed apart, nor trailing blanks; not even a date."""
    Section.objects.update(body_fr="Été comme hiver.\n\n- un\n- deux", author_fr=cast.radiologist())
    edition, before = freeze(article), state()
    client = enter(editor)
    fields = opened(client, article)
    texts = {name: typed(text) for name, text in fields.items() if "body_" in name}
    assert client.post(change(article), fields | texts).status_code == 302
    assert state() == before
    assert not LogEntry.objects.exists()
    assert digest(canonical(take_snapshot(article))) == edition.digest


def test_text_may_be_emptied(enter, editor, article):
    """An empty language is kept empty, and is a finding; it never shows the other language."""
    client = enter(editor)
    client.post(change(article), opened(client, article) | {"sections-0-body_fr": ""})
    assert (section().body_fr, section().author_fr) == ("", editor)
    client.post(change(article), opened(client, article) | {"title_fr": "", "lead_en": ""})
    kept = Article.objects.get()
    assert (kept.title_fr, kept.title_en, kept.lead_en) == ("", "Advice", "")


def test_section_nobody_began_is_offered_and_kept_once_written(enter, editor, article):
    client = enter(editor)
    fields = opened(client, article)
    offered = {text for name, text in fields.items() if name.endswith("-kind")}
    assert offered == {"summary", "details", "limits", "contact", "changes"}
    place = next(name for name, text in fields.items() if text == "limits").removesuffix("-kind")
    client.post(change(article), fields | {f"{place}-heading_fr": "Limites"})
    assert (section("limits").heading_fr, section("limits").author_fr) == ("Limites", editor)
    assert Section.objects.count() == 2


def test_section_never_becomes_another(enter, editor, article):
    """Its kind is its address on the page."""
    client = enter(editor)
    fields = opened(client, article) | {"sections-0-kind": "limits", "sections-0-body_en": "New."}
    client.post(change(article), fields)
    assert section("summary").body_en == "New."


def test_two_people_at_different_texts_lose_nothing(enter, editor, dr, article):
    """The unit is section and language: what one did not touch stays as the other made it."""
    late = enter(dr)
    fields = opened(late, article)
    early = enter(editor)
    early.post(change(article), opened(early, article) | {"sections-0-body_fr": OTHERS})
    late.post(change(article), fields | {"sections-0-body_en": "You sit."})
    assert (section().body_fr, section().body_en) == (OTHERS, "You sit.")
    assert (section().author_fr, section().author_en) == (editor, dr)


def test_two_people_at_one_text_see_both(enter, editor, dr, article):
    """Nothing is written over: the second is shown the first, keeps their own, and saves again."""
    late = enter(dr)
    fields = opened(late, article) | {"sections-0-body_fr": "Vous restez debout."}
    early = enter(editor)
    early.post(change(article), opened(early, article) | {"sections-0-body_fr": OTHERS})
    response = late.post(change(article), fields)
    page = response.content.decode()
    assert response.status_code == 200
    assert "Someone else changed the French text" in page
    assert "dit quelqu’un d’autre" in page
    assert section().body_fr == OTHERS
    again = read(page, "article_form")
    assert again["sections-0-body_fr"] == "Vous restez debout."
    late.post(change(article), again)
    assert section().body_fr == "Vous restez debout."


def test_title_that_two_people_change_is_shown_twice(enter, editor, dr, article):
    late = enter(dr)
    fields = opened(late, article) | {"title_fr": "Consignes"}
    Article.objects.update(title_fr="Recommandations")
    response = late.post(change(article), fields)
    assert "Recommandations" in response.content.decode()
    assert Article.objects.get().title_fr == "Recommandations"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x" * 200_000, "at most 20000 characters"),
        ("a\u202eb", "invisible character"),
        ("a\x00b", "Null characters are not allowed."),
    ],
)
def test_bad_text_is_refused_in_words(enter, editor, article, text, message):
    client = enter(editor)
    before = state()
    response = client.post(change(article), opened(client, article) | {"sections-0-body_fr": text})
    assert response.status_code == 200
    assert message in response.content.decode()
    assert state() == before


def test_browser_cuts_nothing_that_is_pasted(enter, editor, article):
    """Too long a text is refused in words; a limit on the field would cut it in silence."""
    page = enter(editor).get(change(article)).content.decode()
    fields = page.split('name="sections-0-body_fr"')[1].split('name="sections-0-comment"')[0]
    assert "maxlength" not in fields
    assert "maxlength" not in page.split('name="title_fr"')[1].split('name="lead_en"')[0]


def test_new_article_is_opened_at_once(enter, editor):
    client = enter(editor)
    form = {"key": "sleep", "genre": "page", "region": "", "title_fr": "Sommeil"}
    response = client.post(reverse("admin:content_article_add"), form, follow=True)
    assert response.redirect_chain[-1][0] == change(Article.objects.get())
    assert "In very simple words" not in response.content.decode()  # of a procedure only


def test_key_and_genre_never_change(enter, editor, article):
    client = enter(editor)
    fields = opened(client, article) | {"key": "other", "genre": "alert", "title_fr": "Autre"}
    client.post(change(article), fields)
    kept = Article.objects.get()
    assert (kept.key, kept.genre, kept.title_fr) == ("advice", "page", "Autre")


def test_article_that_was_frozen_is_not_deleted(enter, editor, article):
    """It is evidence; one that never was may go."""
    client, draft = enter(editor), factories.article("draft")
    freeze(article)
    deletion = reverse("admin:content_article_delete", args=[article.pk])
    assert client.post(deletion, {"post": "yes"}).status_code == 403
    assert "deletelink" not in client.get(change(article)).content.decode()
    client.post(reverse("admin:content_article_delete", args=[draft.pk]), {"post": "yes"})
    assert list(Article.objects.all()) == [article]
    assert Edition.objects.exists()


def test_number_of_queries_does_not_grow(enter, editor, django_assert_max_num_queries):
    """The list asks once, however long it is."""
    for number in range(12):
        factories.article(f"article{number}")
    client = enter(editor)
    with django_assert_max_num_queries(11):
        page = seen(client, reverse("admin:content_article_changelist"))
    addresses = (change(article) for article in Article.objects.all())
    assert all(f'href="{address}' in page for address in addresses)
