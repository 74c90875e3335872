"""The pages of one's own account: every word on them is ours, in the reader's language alone."""

import re
from html import unescape
from smtplib import SMTPServerDisconnected

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core import mail
from django.test import Client
from django.utils import timezone

from content.desk.own_account import REFUSALS, WRONG_CODE, WRONG_NAME_OR_PASSWORD
from content.source.user import User
from tests import cast

pytestmark = pytest.mark.django_db

ACCOUNT, PASSWORD = "/admin/account/", "a long sentence of mine"
OUTSIDE = ("login/", "password/reset/", "password/reset/done/", "password/reset/key/1-x/")
INSIDE = (
    *("logout/", "email/", "confirm-email/", "password/change/", "reauthenticate/", "inactive/"),
    *("2fa/", "2fa/reauthenticate/", "2fa/totp/deactivate/"),
    *("2fa/recovery-codes/", "2fa/recovery-codes/generate/", "2fa/webauthn/", "2fa/webauthn/add/"),
    "password/reset/key/done/",
)
# Their names may stand on both: Français and English are the switch of languages.
SAME = {"Français", "English"}


@pytest.fixture
def person(dr):
    """A radiologist with an app for codes and recovery codes."""
    dr.set_password(PASSWORD)
    dr.email = "martin@x.fr"
    dr.save()
    RecoveryCodes.activate(dr)
    return dr


def come_in(person):
    client = Client(headers={"accept-language": "en"})
    client.post(f"{ACCOUNT}login/", {"login": "martin", "password": PASSWORD})
    client.post(f"{ACCOUNT}2fa/authenticate/", {"code": cast.code_at(timezone.now())})
    client.post(f"{ACCOUNT}reauthenticate/", {"password": PASSWORD})
    return client


def lines(answer):
    """The visible lines of several words inside the page's own part."""
    assert answer.status_code == 200, answer
    inside = answer.content.decode().split('<div id="content">')[1].split("</main")[0]
    inside = re.sub(r"(?s)<(script|svg)\b.*?</\1>", "", inside)
    said = (unescape(line).strip() for line in re.sub(r"<[^>]+>", "\n", inside).split("\n"))
    return {line for line in said if " " in line}


def ours(answer):
    """Whether no template of allauth's own says anything: its frames hold no words."""
    names = {one.name for one in answer.templates if "/allauth/templates/" in one.origin.name}
    return {name for name in names if "/base" not in name and name.endswith(".html")}


def both(client, path, person=None):
    """The same page in French and in English."""
    for language in ("fr", "en"):
        if person:
            User.objects.filter(pk=person.pk).update(language=language)
        yield client.get(path, headers={"accept-language": language})


@pytest.mark.parametrize("path", OUTSIDE)
def test_page_before_the_door_is_ours_in_one_language(client, path):
    french, english = both(client, ACCOUNT + path)
    assert ours(french) == set()
    assert lines(french)
    assert not lines(french) & lines(english)


def test_pages_behind_the_door_are_ours_in_one_language(person):
    """Also of a key that was added; what it holds is read by other pages only."""
    client, key = come_in(person), Authenticator(user=person, type="webauthn", data={"name": "K"})
    for path in (*INSIDE, "2fa/webauthn/keys/{key}/edit/", "2fa/webauthn/keys/{key}/remove/"):
        if "{key}" in path:
            key.save()
        french, english = both(client, ACCOUNT + path.format(key=key.pk), person)
        assert ours(french) == set(), path
        assert lines(french), path
        assert not lines(french) & lines(english), path


def test_asked_for_the_second_factor_in_one_language(client, person):
    client.post(f"{ACCOUNT}login/", {"login": "martin", "password": PASSWORD})
    french, english = both(client, f"{ACCOUNT}2fa/authenticate/")
    assert ours(french) == set()
    assert not lines(french) & lines(english)


def says(answer, words):
    return str(words) in unescape(answer.content.decode())


def test_wrong_tries_say_what_to_do(person):
    """Wrong password, wrong code, and locked out: until when, whom to ask."""
    client = Client(headers={"accept-language": "en"})
    wrong = {"login": "martin", "password": "wrong"}
    assert says(client.post(f"{ACCOUNT}login/", wrong), WRONG_NAME_OR_PASSWORD)
    client.post(f"{ACCOUNT}login/", wrong | {"password": PASSWORD})
    assert says(client.post(f"{ACCOUNT}2fa/authenticate/", {"code": "000000"}), WRONG_CODE)
    for _ in range(5):
        answer = client.post(f"{ACCOUNT}login/", wrong)
        answer = Client(headers={"accept-language": "en"}).post(f"{ACCOUNT}login/", wrong)
    assert says(answer, REFUSALS["too_many_login_attempts"])
    assert "five minutes" in str(REFUSALS["too_many_login_attempts"])


def test_forgotten_password_is_answered_in_our_words(client, person):
    """By a page that does not tell who has an account, and a mail with the username: in the
    language of the account, whatever browser asked."""
    there = f"{ACCOUNT}password/reset/"
    for address in ("martin@x.fr", "nobody@x.fr"):
        answer = client.post(
            there, {"email": address}, follow=True, headers={"accept-language": "en"}
        )
        assert says(answer, "If an account has this address")
    (sent,) = mail.outbox
    assert sent.subject == "Choisissez un nouveau mot de passe"
    assert "Courriel automatique du bureau, http" in sent.body
    assert "martin" in sent.body
    assert "/password/reset/key/" in sent.body


def test_nobody_changes_their_address_themselves(person):
    """allauth's page would; an administrator does."""
    client = come_in(person)
    assert "martin@x.fr" in client.get(f"{ACCOUNT}email/").content.decode()
    added = {"email": "other@x.fr", "action_add": ""}
    assert client.post(f"{ACCOUNT}email/", added).status_code == 405
    person.refresh_from_db()
    assert person.email == "martin@x.fr"
    assert Client().get(f"{ACCOUNT}email/").status_code == 302


def test_changed_password_leads_back_to_the_desk(person):
    client, new = come_in(person), "another long sentence"
    form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert client.post(f"{ACCOUNT}password/change/", form)["Location"] == "/admin/"
    person.refresh_from_db()
    assert person.check_password(new)
    (sent,) = mail.outbox  # English was asked for; the account is French
    assert "Courriel automatique du bureau, http" in sent.body
    assert "password" not in sent.body


def test_broken_mail_keeps_nobody_from_their_account(person, monkeypatch):
    def broken(*_args, **_kwargs):
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
    client, new = come_in(person), "another long sentence"
    form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert client.post(f"{ACCOUNT}password/change/", form)["Location"] == "/admin/"
    asked = Client().post(f"{ACCOUNT}password/reset/", {"email": "martin@x.fr"})
    assert asked.status_code == 302
