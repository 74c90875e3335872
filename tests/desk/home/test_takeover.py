"""Who leaves leaves no page without somebody who answers for it."""

import pytest

from content.sign.signatory import Signatory
from tests import cast
from tests.desk.home.looking import panels

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(db):
    return cast.radiologist("roux", name="Dr Paul Roux")


def test_page_of_someone_who_left_is_shown_to_colleagues(enter, dr, live, colleague):
    client = enter(colleague)
    assert "takeover" not in panels(client)
    Signatory.objects.filter(user=dr).update(active=False)
    (row,) = panels(client)["takeover"].rows
    assert row.title == "Advice"
    assert row.why == ("Edition 1 was signed by martin, who left",)
    assert row.address.endswith("/release/")


def test_who_signs_nothing_takes_nothing_over(enter, dr, live, editor):
    Signatory.objects.filter(user=dr).update(active=False)
    assert "takeover" not in panels(enter(editor))


def test_page_that_was_taken_over_is_shown_no_longer(enter, dr, live, article, colleague):
    Signatory.objects.filter(user=dr).update(active=False)
    cast.rewrite(article, "Autre.", "Other.")
    cast.published(article, colleague, at=cast.NOW + cast.MINUTE)
    assert "takeover" not in panels(enter(colleague))
