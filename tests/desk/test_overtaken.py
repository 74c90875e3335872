"""A figure that changes while an edition with its old value is scheduled."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.sign.edition import freeze
from tests import cast, factories
from tests.desk.asking import screen
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db
HEADING = "Scheduled with the old value"


@pytest.fixture
def fact(dr):
    """A figure that a scheduled edition quotes."""
    fact, now = factories.fact(), timezone.now()
    article = cast.page("one", "Restez {table_time}.", "Stay {table_time}.")
    cast.published(article, dr, at=now, live_from=now + timedelta(days=1))
    return fact


def address(name, fact):
    return reverse(f"admin:content_fact_{name}", args=[fact.pk])


def test_screen_that_signs_lists_what_is_to_be_cancelled(enter, dr, fact):
    """With the way to where it is cancelled; nothing while the value is the same."""
    client = enter(dr)
    assert HEADING not in client.get(address("renew", fact)).content.decode()
    fact.high = 40
    fact.save()
    page = client.get(address("renew", fact)).content.decode()
    assert HEADING in page
    assert "/release/" in page


def test_effect_lists_it_before_the_value_is_saved(enter, editor, fact):
    client = enter(editor)
    form = read(client.get(address("change", fact)).content.decode(), "fact_form")
    assert HEADING not in client.post(address("effect", fact), form).content.decode()
    assert HEADING in client.post(address("effect", fact), form | {"high": "40"}).content.decode()


def test_edition_with_the_old_value_offers_no_signature(enter, dr, editor):
    """It says why, and the screen of the article does not lead to it any more."""
    figure = factories.fact()
    article = cast.page("two", "Restez {table_time}.", "Stay {table_time}.")
    cast.submit_edition(freeze(article), editor)
    client, named = enter(dr), f"{screen(article)}?edition=1"
    assert "sign_form" in client.get(named).context["forms"]
    figure.high = 40
    figure.save()
    page = client.get(named)
    assert "sign_form" not in page.context["forms"]
    assert "nobody can sign it any more" in page.content.decode()
    assert "waits for a signature" not in client.get(screen(article)).content.decode()
