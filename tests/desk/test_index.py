"""The first screen: what waits for a signature, and what was done last."""

import pytest
from django.utils import timezone

from content.sign.acts import submit
from content.sign.edition import freeze
from tests import cast
from tests.desk.asking import screen

pytestmark = pytest.mark.django_db


def waits(client, article):
    """Whether the screen leads to the article's signature."""
    return f'href="{screen(article)}"' in client.get("/admin/").content.decode()


def test_what_was_signed_waits_no_longer(enter, dr, editor, article):
    client = enter(dr)
    assert not waits(client, article)
    submit(freeze(article), by=editor, at=timezone.now())
    assert waits(client, article)
    cast.signed(article, dr, at=timezone.now())
    assert not waits(client, article)


def test_last_events_are_shown_newest_first(enter, dr, editor, article):
    cast.signed(article, dr, at=timezone.now())
    submit(freeze(article), by=editor, at=timezone.now())
    page = enter(dr).get("/admin/").content.decode()
    assert page.index("Signature asked for") < page.index(">Signed<")


def test_number_of_queries_does_not_grow(enter, dr, editor, django_assert_max_num_queries):
    """However many articles wait."""
    for number in range(12):
        submit(freeze(cast.page(f"page{number}")), by=editor, at=timezone.now())
    client = enter(dr)
    with django_assert_max_num_queries(12):
        client.get("/admin/")
