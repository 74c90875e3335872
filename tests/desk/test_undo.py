"""Every saved state of a working copy can be seen and had back; evidence never moves."""

import pytest
from django.urls import reverse
from reversion.models import Revision

from content.desk.undo import saved
from content.sign.edition import Edition, freeze
from content.sign.event import Event
from content.source.article import Article, Section
from tests import cast, factories
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

SITTING = "Vous restez assis."


def change(article):
    return reverse("admin:content_article_change", args=[article.pk])


def history(article):
    return reverse("admin:content_article_history", args=[article.pk])


def state(article, number):
    return reverse("admin:content_article_state", args=[article.pk, number])


@pytest.fixture
def client(enter, editor):
    return enter(editor)


@pytest.fixture
def write(client, article):
    """Save the form with what is given typed over it."""

    def save(**typed):
        fields = read(client.get(change(article)).content.decode(), "article_form")
        assert client.post(change(article), fields | typed).status_code == 302

    return save


def go_back(client, article, number, **given):
    page = client.get(state(article, number)).content.decode()
    seen = page.split('name="seen" value="')[1].split('"')[0]
    address = reverse("admin:content_article_restore", args=[article.pk, number])
    return client.post(address, {"seen": seen} | given, follow=True)


def test_each_save_is_kept_with_what_stood_before_it(write, editor, article):
    write(**{"sections-0-body_fr": SITTING})
    write(title_en="Hints")
    newest, middle, first = saved(article.pk, most=9)
    assert (newest.by, middle.by, first.by) == (editor, editor, None)
    assert newest.state.head["title_en"] == "Hints"
    assert middle.state.text("summary", "body", "fr") == SITTING
    assert first.state.text("summary", "body", "fr") == cast.FR


def test_saving_unchanged_words_keeps_no_state(write):
    write()
    write(**{"sections-0-comment": "Only a comment."})
    assert not Revision.objects.exists()


def test_history_names_the_texts_that_changed(write, client, article):
    write(**{"sections-0-body_fr": SITTING})
    page = client.get(history(article)).content.decode()
    assert "Élise Petit" in page
    assert "Summary, French" in page
    assert "Summary, English" not in page


def test_difference_is_marked_word_by_word(write, client, article):
    write(**{"sections-0-body_fr": cast.FR.replace("ventre", "dos")})
    first = saved(article.pk, most=9)[-1]
    page = client.get(state(article, first.number)).content.decode()
    assert "dos." in page.split("<del>")[1].split("</del>")[0]
    assert "ventre." in page.split("<ins>")[1].split("</ins>")[0]


def test_going_back_is_a_new_state_and_loses_nothing(write, client, editor, article):
    edition = freeze(article)
    write(**{"sections-0-body_fr": SITTING, "title_fr": "Autre"})
    first = saved(article.pk, most=9)[-1]
    response = go_back(client, article, first.number)
    assert "The former text is back" in response.content.decode()
    section = Section.objects.get()
    assert (section.body_fr, section.author_fr, section.author_en) == (cast.FR, editor, None)
    head = Article.objects.get()
    assert (head.title_fr, head.author_fr, head.author_en) == ("Conseils", editor, None)
    assert [one.state.head["title_fr"] for one in saved(article.pk, most=9)] == [
        "Conseils",
        "Autre",
        "Conseils",
    ]
    assert freeze(article) == edition  # the same words are the same edition
    assert (Edition.objects.count(), Event.objects.count()) == (1, 0)


def test_sections_come_and_go_with_their_state(write, client, article):
    write(**{"sections-0-DELETE": "on"})
    emptied, whole = saved(article.pk, most=9)
    go_back(client, article, whole.number)
    assert Section.objects.get().body_en == cast.EN
    go_back(client, article, emptied.number)
    assert not Section.objects.exists()


def test_what_a_colleague_wrote_since_is_not_written_over(write, client, article):
    write(**{"sections-0-body_fr": SITTING})
    first = saved(article.pk, most=9)[-1]
    page = go_back(client, article, first.number, seen="of another text").content.decode()
    assert "Somebody changed the text since" in page
    assert Section.objects.get().body_fr == SITTING


def test_what_was_loaded_by_files_is_kept_before_the_next_save(write, article):
    write(**{"sections-0-body_fr": SITTING})
    Section.objects.update(body_en="Loaded from a file.")
    write(title_en="Hints")
    newest, loaded, *_ = saved(article.pk, most=9)
    assert loaded.by is None
    assert loaded.state.text("summary", "body", "en") == "Loaded from a file."
    assert newest.by is not None


def test_history_is_for_those_who_write(write, enter, article):
    """Reading it changes nothing; another role, another article or method finds nothing."""
    write(**{"sections-0-body_fr": SITTING})
    number = saved(article.pk, most=1)[0].number
    other, inside = factories.article("other"), enter(cast.radiologist())
    restore = reverse("admin:content_article_restore", args=[article.pk, number])
    staff = enter(cast.account("desk", "clinic staff"))
    for address in (history(article), state(article, number)):
        assert staff.get(address).status_code == 403
    assert staff.post(restore).status_code == 403
    assert inside.get(restore).status_code == 405
    assert inside.get(state(other, number)).status_code == 404
    assert inside.get(state(article, number + 9)).status_code == 404
    assert inside.get(state(article, 2**63)).status_code == 404
    assert inside.get(history(article) + f"?before={2**63}").status_code == 200
    assert inside.get(history(article) + "?before=x").status_code == 200


def test_number_of_queries_does_not_grow(write, client, article, django_assert_max_num_queries):
    """However many states there are; the list goes on at “older”."""
    for number in range(22):
        write(title_en=f"Hints {number}")
    with django_assert_max_num_queries(12):
        page = client.get(history(article)).content.decode()
    assert page.count("Élise Petit") == 21  # twenty states, and the name at the top
    older = page.split('href="?before=')[1].split('"')[0]
    assert (
        "the first state kept" in client.get(f"{history(article)}?before={older}").content.decode()
    )
