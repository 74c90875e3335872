"""A sitting in bad weather: all of it, or nothing, and the screen says so before it is tried."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone

from content.desk.refusal import said
from content.publish import renewal
from content.publish.renewal import Quoted, prepare
from content.sign.event import Event
from content.source.fact import Fact
from tests import cast, factories
from tests.desk.asking import code, next_review, refused
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
QUOTED = ("Restez {table_time}.", "Stay {table_time}.")
FORM = 'name="code"'


@pytest.fixture
def sitting(dr):
    """A figure that two live texts quote, changed; the screen that signs what it changes."""
    figure = factories.fact()
    for key in ("one", "two"):
        cast.published(cast.page(key, *QUOTED), dr)
    Fact.objects.update(high=40)
    return reverse("admin:content_fact_renew", args=[figure.pk])


def sign(client, sitting):
    shown = client.get(sitting).context["shown"]
    review = next_review().isoformat()
    form = {"shown": shown, "statement": "en", "review_due": review, "code": code()}
    return client.post(sitting, form, follow=True)


def test_connection_lost_half_way_left_nothing(enter, dr, sitting, monkeypatch):
    """The first text was signed and published when the second broke: neither is, and the screen
    offers both again."""
    publish, client = renewal.publish, enter(dr)

    def break_off(edition, **given):
        if edition.article.key == "two":
            raise OperationalError("the connection was lost")
        return publish(edition, **given)

    monkeypatch.setattr(renewal, "publish", break_off)
    before = everything_written()
    refused(sign(client, sitting), before, said("database"))
    page = client.get(sitting).content.decode()
    assert "2 live texts quote this figure with another value." in page
    assert FORM in page


def test_answer_lost_on_the_way_is_found_again(enter, dr, sitting):
    """Signed, and nobody read the answer: the screen opened again says that nothing waits."""
    client = enter(dr)
    sign(client, sitting)
    assert "There is nothing to sign." in client.get(sitting).content.decode()
    assert Event.objects.filter(act="signed").count() == 4


def test_who_changed_the_figure_does_not_sign_it_under_four_eyes(enter, dr, sitting, settings):
    """The screen says so, and whom to ask; a colleague signs."""
    settings.FOUR_EYES = "required"
    Fact.objects.update(author=dr)
    prepare(Quoted("facts", "table_time"), by=dr, at=timezone.now())
    client, before = enter(dr), everything_written()
    page = client.get(sitting).content.decode()
    assert "somebody else must sign what you wrote" in page
    assert FORM not in page
    refused(sign(client, sitting), before, said("four_eyes"))
    assert FORM in enter(cast.radiologist("roux")).get(sitting).content.decode()


def test_figures_two_people_changed_keep_both_under_four_eyes(enter, dr, editor, settings):
    """The second change makes another edition of the same text; who made the first is not lost."""
    settings.FOUR_EYES = "required"
    article = cast.page("one", *QUOTED)
    factories.section(article, "details", "{rest}.", "{rest}.")
    first, second = factories.fact(), factories.fact("rest")
    cast.published(article, dr)
    for figure, by in ((first, dr), (second, editor)):
        figure.high, figure.author = 40, by
        figure.save()
        prepare(Quoted("facts", figure.key), by=by, at=timezone.now())
    page = enter(dr).get(reverse("admin:content_fact_renew", args=[second.pk])).content.decode()
    assert "somebody else must sign what you wrote" in page


def test_what_is_scheduled_is_cancelled_before_the_form_is_offered(enter, dr):
    """Whoever typed a code would be refused."""
    figure, now = factories.fact(), timezone.now()
    article = cast.page("one", *QUOTED)
    cast.published(article, dr, at=now)
    cast.rewrite(article, *(f"{text} Bien." for text in QUOTED))
    cast.published(article, dr, at=now, live_from=now + timedelta(days=1))
    Fact.objects.update(high=40)
    page = enter(dr).get(reverse("admin:content_fact_renew", args=[figure.pk])).content.decode()
    assert "Cancel it first" in page
    assert FORM not in page
