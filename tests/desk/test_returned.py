"""The screen on which a text is written says why it came back, until it is submitted again."""

import pytest
from django.urls import reverse
from django.utils import timezone

from content.sign.acts import return_
from content.sign.edition import freeze
from content.sign.event import Event
from content.source.comment import Comment
from tests import cast
from tests.desk.asking import do
from tests.tampering import tamper

pytestmark = pytest.mark.django_db

REASON = "The dose is missing."


@pytest.fixture
def back(article, dr, editor):
    """An edition that was asked for and refused."""
    edition = freeze(article)
    cast.submit_edition(edition, editor)
    return return_(edition, by=dr, reason=REASON, at=timezone.now())


def written(client, article):
    """What stands above the fields."""
    page = client.get(reverse("admin:content_article_change", args=[article.pk])).content.decode()
    return page.split("<fieldset")[0]


def test_return_stands_above_the_text(enter, editor, article, back):
    """Who, when, which edition, and the reason in full."""
    page = written(enter(editor), article)
    for said in ("Edition 1 came back", "Returned by Dr Anne Martin", REASON, "Paris time"):
        assert said in page


def test_open_comments_lead_to_their_sections(enter, editor, dr, article, back):
    """Inside the page, where nothing that is typed is lost; what is settled is not listed."""
    of = {"article": article, "kind": "summary", "by": dr}
    Comment.objects.create(**of, text="Which dose?")
    Comment.objects.create(**of, text="Done.", resolved_by=editor, resolved_at=timezone.now())
    page = written(enter(editor), article)
    assert 'href="#comments-summary"' in page
    assert "Which dose?" in page
    assert "Done." not in page


def test_return_is_gone_once_the_text_is_submitted_again(enter, editor, article, back):
    client = enter(editor)
    cast.rewrite(article, "Vous restez assis.", "You stay seated.")
    assert REASON in written(client, article)  # written, and not yet submitted
    do(client, "submit", article, editor)
    assert REASON not in written(client, article)


def test_return_is_gone_once_the_text_is_signed(enter, editor, dr, article, back):
    cast.signed(article, dr, at=timezone.now())
    assert REASON not in written(enter(editor), article)


def test_text_that_never_came_back_says_nothing(enter, editor, article):
    cast.submit_edition(freeze(article), editor)
    assert "came back" not in written(enter(editor), article)


def test_return_that_was_tampered_with_is_said(enter, editor, article, back):
    tamper(Event.objects.get(pk=back.pk), body="{}")
    assert "tampered with" in written(enter(editor), article)
