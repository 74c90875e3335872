"""Who leaves leaves no page without somebody who answers for it."""

import pytest

from content.sign.signatory import Signatory
from content.source.user import User
from tests import cast
from tests.desk.home.looking import panels

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(db):
    return cast.radiologist("roux", name="Dr Paul Roux")


def close_signatory(user):
    Signatory.objects.filter(user=user).update(active=False)


def close_account(user):
    User.objects.filter(pk=user.pk).update(is_active=False)


def take_role(user):
    user.groups.clear()


@pytest.mark.parametrize("leave", [close_signatory, close_account, take_role])
def test_page_of_someone_who_left_is_shown_to_colleagues(enter, dr, live, colleague, leave):
    """Whichever way they left: the panel leads to a screen that lets a colleague sign."""
    client = enter(colleague)
    assert "takeover" not in panels(client)
    leave(dr)
    (row,) = panels(client)["takeover"].rows
    assert row.title == "Advice"
    assert row.why == ("Edition 1 was signed by martin, who left",)
    assert "sign_form" in client.get(row.address).context["forms"]


def test_who_signs_nothing_takes_nothing_over(enter, dr, live, editor):
    Signatory.objects.filter(user=dr).update(active=False)
    assert "takeover" not in panels(enter(editor))


def test_page_that_was_taken_over_is_shown_no_longer(enter, dr, live, article, colleague):
    Signatory.objects.filter(user=dr).update(active=False)
    cast.rewrite(article, "Autre.", "Other.")
    cast.published(article, colleague, at=cast.NOW + cast.MINUTE)
    assert "takeover" not in panels(enter(colleague))
