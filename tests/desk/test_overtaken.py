"""A figure that changes while an edition with its old value is scheduled."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import cast, factories
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
