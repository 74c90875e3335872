"""A changed figure hides nothing: what colleagues asked for or sent back stands, before and after
the sitting."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from content.desk.happened import returned
from content.publish.renewal import Quoted, Sitting, prepare, renew, renewals
from content.publish.written import digest_of
from content.sign.acts import return_, submit
from content.sign.edition import freeze
from content.source.fact import Fact
from content.source.user import User
from tests import cast, factories
from tests.desk.browser_form import read
from tests.desk.home.looking import panels, titles

pytestmark = pytest.mark.django_db
FIGURE = Quoted("facts", "table_time")
TITLE = "Figure: table_time"


@pytest.fixture
def own(dr, editor):
    """A live text that quotes a figure, and the editor's next words, which wait for a signature."""
    factories.fact()
    article = cast.page("one", "Restez {table_time}.", "Stay {table_time}.")
    cast.published(article, dr)
    cast.rewrite(article, "Autrement, {table_time}.", "Otherwise, {table_time}.")
    return asked(article, editor)


def asked(article, by):
    edition = freeze(article)
    submit(edition, by=by, at=timezone.now())
    return edition


def change(minutes, by):
    Fact.objects.update(high=minutes)
    return prepare(FIGURE, by=by, at=timezone.now())


def sit(by):
    at = timezone.now()
    shown = [digest_of(one) for one in renewals(FIGURE, at)]
    sitting = Sitting(shown, cast.STATEMENT, cast.proof_of(by, at), cast.REVIEW_DUE)
    assert renew(FIGURE, sitting, by=by, at=at) == 1


def test_demand_comes_back_to_who_asked_and_stays_after_the_sitting(enter, dr, editor, own):
    """Its figure was given up: it is to be frozen again, and asked for again."""
    change(40, dr)
    assert titles(enter(dr), "sign") == [TITLE]
    assert titles(enter(editor), "returned") == ["Advice"]
    sit(dr)
    assert titles(enter(dr), "sign") == []
    (row,) = panels(enter(editor))["returned"].rows
    assert row.why[1].startswith("A figure or a source changed since")
    asked(own.article, editor)
    assert titles(enter(dr), "sign") == ["Advice"]
    assert titles(enter(editor), "returned") == []


def test_return_stays_after_the_sitting(enter, dr, editor, own):
    """Its row, and the banner on the article."""
    return_(own, by=dr, reason="Too long.", at=timezone.now())
    change(40, dr)
    for _ in range(2):
        (row,) = panels(enter(editor))["returned"].rows
        assert row.why[1] == "“Too long.”"
        assert returned(own.article).reason == "Too long."
        if renewals(FIGURE, timezone.now()):
            sit(dr)
    asked(own.article, editor)
    assert returned(own.article) is None


def test_signing_other_words_of_the_article_answers_the_demand(enter, dr, editor, own):
    """As it always did: the signatory went on from there."""
    cast.rewrite(own.article, "Encore autrement.", "Otherwise again.")
    cast.signed(own.article, dr, timezone.now())
    assert titles(enter(dr), "sign") == []
    assert titles(enter(editor), "returned") == []


def test_demand_that_only_had_the_old_value_is_replaced(enter, dr, editor, own):
    """Nobody wrote it: the new value takes its place, and one signature answers it."""
    cast.published(own.article, dr, timezone.now())
    change(40, editor)
    (edition,) = change(50, editor)
    assert titles(enter(dr), "sign") == [TITLE]
    return_(edition, by=dr, reason="It is 60.", at=timezone.now())
    assert titles(enter(editor), "returned") == ["Advice"]
    change(60, editor)
    assert titles(enter(editor), "returned") == []
    sit(dr)
    assert titles(enter(dr), "sign") == []


def test_signatories_are_told_though_nothing_is_asked_for(
    enter, dr, editor, own, django_capture_on_commit_callbacks
):
    """Of what waits for a sitting; once."""
    User.objects.filter(pk=dr.pk).update(email="martin@x.fr")
    page, client = reverse("admin:content_fact_change", args=[Fact.objects.get().pk]), enter(editor)
    for _ in range(2):
        form = read(client.get(page).content.decode(), "fact_form") | {"high": "40"}
        with django_capture_on_commit_callbacks(execute=True):
            client.post(page, form)
    assert [message.to for message in mail.outbox] == [["martin@x.fr"]]
    assert Fact.objects.get().author == editor
