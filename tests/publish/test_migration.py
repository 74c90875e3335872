"""Moving an old store: a row for each past act of publishing, as the events tell."""

import importlib
from datetime import timedelta

import pytest
from django.apps import apps

from content.publish.acts import reinstate, review, withdraw
from content.publish.publication import Publication
from tests import cast
from tests.cast import NOW, proof_of

pytestmark = pytest.mark.django_db
PAST = importlib.import_module("content.migrations.0009_keep_past_publications")
HOUR = timedelta(hours=1)


def rows():
    return list(Publication.objects.order_by("published").values())


@pytest.fixture
def history(live, dr):
    """Published, withdrawn, reinstated, reviewed; replaced; replaced on schedule and withdrawn."""
    article, again = live.article, {"by": dr, "proof": proof_of(dr), "at": NOW}
    withdraw(article, by=dr, reason="The dose changed.", at=NOW)
    reinstate(article, reason="It had not.", **again)
    due = cast.REVIEW_DUE + timedelta(days=9)
    review(article, statement="It holds.", review_due=due, **again)
    for words, given in (("assis", {}), ("debout", {"live_from": NOW, "live_until": NOW + HOUR})):
        cast.rewrite(article, f"Vous restez {words}.", f"You stay {words}.")
        cast.published(article, dr, **given)
    withdraw(article, by=dr, reason="The dose changed.", at=NOW)
    return rows()


def test_lost_rows_come_back_as_the_events_tell(history):
    """What is there already is left as it is."""
    PAST.forget(apps, None)
    assert len(rows()) == 1
    PAST.keep(apps, None)
    without_key = [{**row, "id": None} for row in rows()]
    assert without_key == [{**row, "id": None} for row in history]
    assert len(history) == 3
