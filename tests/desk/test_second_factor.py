"""A lost telephone: the factor is taken away at the server, in front of everybody."""

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from content.sign.proof import has_second_factor
from content.source.user import User
from tests import cast
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db


def test_factor_is_taken_away_and_everybody_concerned_is_told(enter, dr, live, capsys):
    """With password and sessions, so that only the owner's mailbox leads back in."""
    User.objects.filter(pk=dr.pk).update(email="martin@x.fr")
    cast.account("chef", "administrator", email="chef@x.fr", language="en")
    cast.account("second", "administrator")
    at_work, before = enter(dr), everything_written()
    call_command("take_away_second_factor", "martin")
    assert not has_second_factor(dr)
    assert not User.objects.get(pk=dr.pk).has_usable_password()
    assert at_work.get("/admin/").status_code == 302
    assert {message.to[0] for message in mail.outbox} == {"martin@x.fr", "chef@x.fr"}
    assert all("martin" in message.subject for message in mail.outbox)
    assert "NO MAIL WENT to second" in capsys.readouterr().out
    assert everything_written() == before


def test_unknown_account_is_said(dr):
    with pytest.raises(CommandError, match="no account 'nobody'"):
        call_command("take_away_second_factor", "nobody")
    assert has_second_factor(dr)


def test_desk_takes_no_factor_away(enter, dr):
    """An administrator who could, and may change addresses, would sign in somebody's name."""
    client = enter(cast.account("chef", "administrator"))
    assert client.get("/admin/mfa/authenticator/").status_code == 404
    assert has_second_factor(dr)
