"""A timer reminds who answers for a page of its review: once per due date, and says so."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from content.desk.reminder import Reminder
from content.publish.acts import withdraw
from content.publish.publication import Publication
from content.publish.tally import Tally
from content.sign.event import Event
from content.sign.signatory import Signatory
from content.source.user import User
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def signer(dr):
    User.objects.filter(pk=dr.pk).update(email="martin@x.fr", language="en")
    return dr


def due(days):
    Publication.objects.update(review_due=timezone.localdate() + timedelta(days=days))


def to():
    return [message.to[0] for message in mail.outbox]


@pytest.mark.parametrize(
    ("days", "subject"), [(30, "To review: Advice"), (-1, "Review overdue: Advice")]
)
def test_signer_is_reminded(signer, live, days, subject):
    due(days)
    call_command("remind")
    (message,) = mail.outbox
    assert (message.to, message.subject) == (["martin@x.fr"], subject)
    assert Event.objects.order_by("-number")[0].digest in message.body
    assert cast.EN not in message.body


def test_same_due_date_is_mailed_once_and_the_next_again(signer, live):
    due(3)
    call_command("remind")
    call_command("remind")
    assert len(mail.outbox) == 1
    due(4)
    call_command("remind")
    assert len(mail.outbox) == 2


def test_review_far_away_and_withdrawn_page_remind_of_nothing(signer, live, article):
    due(31)
    call_command("remind")
    due(3)
    withdraw(article, by=signer, reason="Wrong.", at=timezone.now())
    call_command("remind")
    assert mail.outbox == []


def test_colleagues_are_reminded_of_what_someone_left(signer, live):
    colleague = cast.radiologist("roux")
    User.objects.filter(pk=colleague.pk).update(email="roux@x.fr")
    Signatory.objects.filter(user=signer).update(active=False)
    due(3)
    call_command("remind")
    assert to() == ["roux@x.fr"]


def test_mail_that_did_not_go_is_said_and_tried_again(signer, live, monkeypatch):
    def broken(*_args, **_kwargs):
        raise SMTPServerDisconnected

    due(3)
    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", broken)
        with pytest.raises(CommandError, match="did not go"):
            call_command("remind")
    assert not Reminder.objects.exists()
    call_command("remind")
    assert to() == ["martin@x.fr"]


def test_command_says_what_it_did(signer, live, capsys):
    """Old totals go; the head of the chain is named, to be noted elsewhere."""
    old = timezone.localdate() - timedelta(days=1200)
    Tally.objects.create(subject="opened", key="x", language="fr", day=old, count=1)
    call_command("remind")
    said = capsys.readouterr().out
    assert said.startswith("Reminders sent: 0. Daily totals removed: 1. Head of the chain: ")
    assert Event.objects.order_by("-number")[0].digest in said
    assert not Tally.objects.exists()
