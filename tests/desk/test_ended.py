"""A schedule that ended, a figure that was given up: the screens say so, and offer what helps."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.desk.refusal import said
from content.publish.acts import withdraw
from content.sign.edition import freeze
from content.source.fact import Fact
from tests import cast, factories
from tests.desk.asking import do, refused, screen
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
LIST = "/admin/content/article/"
OUTDATED = "patients would read the old one until its change is signed"


@pytest.fixture
def ended(dr, article):
    """Live until an hour ago."""
    begun = timezone.now() - timedelta(hours=2)
    return cast.published(article, dr, begun, live_until=begun + timedelta(hours=1))


def test_ended_edition_is_signed_again_not_reviewed(enter, dr, article, ended):
    client, before = enter(dr), everything_written()
    forms = client.get(screen(article)).context["forms"]
    assert {"sign_form", "submit_form"} <= set(forms)
    assert "review_form" not in forms
    refused(do(client, "review", article, dr), before, said("schedule_ended"))


def test_ended_edition_is_not_reinstated(enter, dr, article, ended):
    withdraw(article, by=dr, reason="A doubt.", at=timezone.now())
    client, before = enter(dr), everything_written()
    shown = client.get(screen(article))
    assert "reinstate_form" not in shown.context["forms"]
    assert "Its schedule ended since" in shown.content.decode()
    refused(do(client, "reinstate", article, dr), before, said("schedule_ended"))


def test_list_says_that_patients_read_nothing_any_more(enter, dr, ended):
    page = enter(dr).get(LIST).content.decode()
    assert "nothing: its schedule ended" in page
    assert "?open=withdraw" not in page


def test_list_says_what_patients_read(enter, dr, live):
    page = enter(dr).get(LIST).content.decode()
    assert "edition 1" in page
    assert "?open=withdraw" in page


def test_given_up_figure_is_told_before_its_page_is_reinstated(enter, dr):
    factories.fact()
    article = cast.page("one", "Restez {table_time}.", "Stay {table_time}.")
    cast.published(article, dr, timezone.now())
    withdraw(article, by=dr, reason="A doubt.", at=timezone.now())
    client = enter(dr)
    assert OUTDATED not in client.get(screen(article)).content.decode()
    Fact.objects.update(high=40)
    assert OUTDATED in client.get(screen(article)).content.decode()


def test_hours_typed_for_a_signature_alone_are_told_of(enter, dr, article):
    """They are no part of it; nothing is dropped in silence."""
    freeze(article)
    later = timezone.localtime() + timedelta(days=2)
    typed = {"live_from": later.strftime("%Y-%m-%dT%H:%M")}
    page = do(enter(dr), "sign", article, dr, **typed).content.decode()
    assert "the hours you chose were not kept" in page
