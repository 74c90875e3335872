"""Colleagues learn by mail what awaits them, in their language, and no medical word goes out."""

from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail

from content.sign.edition import freeze
from content.sign.event import Event
from content.source.article import Section
from content.source.user import User
from tests import cast
from tests.desk.asking import REASON, do

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses(dr, editor):
    """Everybody has one."""
    for user in User.objects.all():
        user.email = f"{user.username}@x.fr"
        user.save()


def sent():
    return {message.to[0]: message for message in mail.outbox}


def head():
    return Event.objects.order_by("-number")[0].digest


def test_signatories_learn_what_they_are_asked(enter, dr, editor, article, addresses):
    User.objects.filter(pk=dr.pk).update(language="fr")
    do(enter(editor), "submit", article, editor)
    (message,) = mail.outbox
    assert (message.to, message.subject) == (["martin@x.fr"], "À signer : Conseils")
    assert f"/admin/content/article/{article.pk}/release/" in message.body
    assert f"Tête de la chaîne des signatures (à garder) : {head()}" in message.body


def test_who_asks_is_not_told(enter, dr, article, addresses):
    do(enter(dr), "submit", article, dr)
    assert mail.outbox == []


def test_writer_is_not_asked_under_four_eyes(enter, dr, editor, article, addresses, settings):
    settings.FOUR_EYES = "required"
    Section.objects.update(author_fr=dr)
    do(enter(editor), "submit", article, editor)
    assert mail.outbox == []


def test_writer_of_the_working_copy_alone_is_asked_under_four_eyes(
    enter, dr, editor, article, addresses, settings
):
    """Who wrote counts as it was when the words were frozen."""
    settings.FOUR_EYES = "required"
    edition = freeze(article)
    Section.objects.update(author_fr=dr)
    assert freeze(article) == edition
    do(enter(editor), "submit", article, editor)
    assert [message.to for message in mail.outbox] == [["martin@x.fr"]]


def test_who_left_is_not_asked(enter, dr, editor, article, addresses):
    User.objects.filter(pk=dr.pk).update(is_active=False)
    do(enter(editor), "submit", article, editor)
    assert mail.outbox == []


def test_who_asked_and_who_wrote_learn_that_it_came_back(enter, dr, editor, article, addresses):
    paul = cast.account("paul", "editor", email="paul@x.fr", language="en")
    Section.objects.update(author_en=paul)
    do(enter(editor), "submit", article, editor)
    mail.outbox.clear()
    do(enter(dr), "return", article, dr)
    assert set(sent()) == {"elise@x.fr", "paul@x.fr"}
    assert sent()["paul@x.fr"].subject == "Returned: Advice"
    assert f"/admin/content/article/{article.pk}/change/" in sent()["paul@x.fr"].body


def test_no_medical_word_goes_out(enter, dr, editor, article, addresses):
    """Neither the text nor what a colleague wrote about it."""
    do(enter(editor), "submit", article, editor)
    do(enter(dr), "return", article, dr)
    assert len(mail.outbox) == 2
    for message in mail.outbox:
        for words in (cast.FR, cast.EN, REASON):
            assert words not in message.body


def test_broken_mail_server_stops_nothing_and_is_said(
    enter, dr, editor, article, addresses, monkeypatch
):
    def broken(*_args, **_kwargs):
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
    page = do(enter(editor), "submit", article, editor).content.decode()
    assert Event.objects.get().act == "submitted"
    assert "a mail to a colleague did not go" in page


def test_what_was_refused_is_announced_to_nobody(enter, dr, editor, article, addresses):
    do(enter(editor), "submit", article, editor, shown_digest="0" * 64)
    assert mail.outbox == []


def test_title_of_several_lines_makes_no_header(enter, dr, editor, article, addresses):
    article.title_en = "Advice\nBcc: everybody@x.fr"
    article.save()
    do(enter(editor), "submit", article, editor)
    assert [message.recipients() for message in mail.outbox] in ([], [["martin@x.fr"]])
    assert not any("\n" in message.subject for message in mail.outbox)


def test_colleague_who_acts_at_once_silences_nobody(
    enter, dr, editor, article, addresses, monkeypatch
):
    """What was done is announced, though somebody did more before the mail was written."""

    def sign_first(*_args):
        cast.signed(article, dr)

    monkeypatch.setattr("content.desk.release.messages.success", sign_first)
    do(enter(editor), "submit", article, editor)
    assert [message.to for message in mail.outbox] == [["martin@x.fr"]]
