"""The screen that compares, and the changes listed where one signs."""

import pytest
from django.urls import reverse

from content.sign.edition import freeze
from tests import cast, factories
from tests.desk.asking import do, screen
from tests.tampering import tamper

pytestmark = pytest.mark.django_db
SEATED = ("Vous restez assis sur le ventre.", "You sit still on your front.")


def address(article) -> str:
    return reverse("admin:content_article_compare", args=[article.pk])


def compared(client, article, **sides):
    response = client.get(address(article), sides)
    assert response.status_code == 200
    return response.content.decode()


def test_live_edition_is_compared_with_the_working_copy(enter, editor, article, live):
    """Words struck through and underlined, each said to a screen reader, in both languages."""
    cast.rewrite(article, *SEATED)
    page = compared(enter(editor), article)
    assert '<del><span class="vh">removed: </span>lie' in page
    assert '<ins><span class="vh">added: </span>sit' in page
    assert '<ins><span class="vh">added: </span>assis' in page
    assert "1 place differs." in page


def test_what_stands_in_the_other_language_is_there_too(enter, editor, article, live):
    """A change in one language alone is judged against the other."""
    cast.rewrite(article, cast.FR, SEATED[1])
    page = compared(enter(editor), article)
    assert "The French says the same as before" in page
    assert cast.FR in page


def test_any_two_editions_are_compared(enter, editor, article, live):
    cast.rewrite(article, *SEATED)
    freeze(article)
    cast.rewrite(article, "Vous marchez.", "You walk.")
    page = compared(enter(editor), article, old="2", new="1")
    assert '<del><span class="vh">removed: </span>sit' in page
    assert "You walk" not in page


def test_changed_figure_is_a_change(enter, dr, editor, article):
    """Although the text that quotes it was not touched."""
    fact = factories.fact()
    cast.rewrite(article, "Restez {table_time}.", "Stay {table_time}.")
    cast.published(article, dr)
    fact.high = 40
    fact.save()
    page = compared(enter(editor), article)
    assert "fact table_time" in page
    assert '<ins><span class="vh">added: </span>40' in page


def test_same_words_say_so(enter, editor, article, live):
    assert "Both say exactly the same." in compared(enter(editor), article)


def test_changed_bytes_are_not_compared(enter, editor, article, live):
    tamper(live.edition, canonical="{}")
    assert "The stored words are not those" in compared(enter(editor), article)


@pytest.mark.parametrize("side", ["9", "x", "²", "9" * 30, "live"])
def test_side_that_is_not_there_is_not_found(enter, editor, article, side):
    assert enter(editor).get(address(article), {"new": side}).status_code == 404


def test_clinic_staff_may_not_look(enter, article):
    client = enter(cast.account("desk", "clinic staff"))
    assert client.get(address(article)).status_code == 403


def test_comparing_changes_nothing(enter, editor, article):
    assert enter(editor).post(address(article)).status_code == 405


def test_queries_do_not_grow_with_the_editions(
    enter, editor, article, live, django_assert_max_num_queries
):
    client = enter(editor)
    for number in range(12):
        cast.rewrite(article, f"Vous restez {number} minutes.", f"You stay {number} minutes.")
        freeze(article)
    with django_assert_max_num_queries(20):
        page = compared(client, article)
    assert "You stay 11 minutes." in page


def test_screen_that_signs_lists_what_changed(enter, dr, article, live):
    """And shows the rest of the page, or not, as one wishes, without any script."""
    factories.section(article, "limits", "Rien de plus.", "Nothing more.")
    cast.published(article, dr)
    cast.rewrite(article, *SEATED)
    page = enter(dr).get(screen(article)).content.decode()
    assert "1 place changed since edition 2" in page
    assert '<ins><span class="vh">added: </span>sit' in page
    assert 'id="row-limits"' in page
    page = enter(dr).get(screen(article), {"only": "changed"}).content.decode()
    assert 'id="row-summary"' in page
    assert 'id="row-limits"' not in page


def test_edition_is_signed_while_another_edits(enter, dr, editor, article, live):
    """What was frozen is shown and signed; the working copy goes its own way."""
    cast.rewrite(article, *SEATED)
    do(enter(editor), "submit", article, editor)
    frozen = freeze(article)
    cast.rewrite(article, "Vous marchez.", "You walk.")
    client = enter(dr)
    assert f'href="?edition={frozen.number}"' in client.get(screen(article)).content.decode()
    page = client.get(screen(article), {"edition": frozen.number}).content.decode()
    assert "You walk" not in page
    typed = {"shown_digest": frozen.digest, "edition": frozen.number}
    response = do(client, "sign", article, dr, then="publish", **typed)
    assert "patients read it now" in response.content.decode()
    assert SEATED[1] in client.get("/en/advice-en/").content.decode()


@pytest.mark.parametrize("number", ["9", "x", "²", "9" * 30])
def test_edition_that_is_not_there_is_not_found(enter, dr, article, live, number):
    client = enter(dr)
    assert client.get(screen(article), {"edition": number}).status_code == 404
    assert do(client, "sign", article, dr, edition=number).status_code == 404
