"""A colleague comes: an account nobody knows the password of, and a link that works once."""

import re
from smtplib import SMTPServerDisconnected
from types import SimpleNamespace

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from content.desk import invitation
from content.source.user import User
from tests import cast

pytestmark = pytest.mark.django_db

ADD = "/admin/content/user/add/"
PASSWORD = "a long sentence of mine"


@pytest.fixture
def administrator(db):
    return cast.account("admin", "administrator")


@pytest.fixture(autouse=True)
def kept_at_once(monkeypatch):
    """The transaction of a test never ends: what waits for its end is done when asked for."""
    ended = SimpleNamespace(on_commit=lambda send: send())
    monkeypatch.setattr("content.desk.staff.transaction", ended)


def form(**given):
    role = cast.account("someone", "editor").groups.get()
    return {
        "first_name": "Lucie",
        "last_name": "Roy",
        "email": "lucie.roy@x.fr",
        "language": "en",
        "groups": str(role.pk),
    } | given


def link(text):
    (found,) = re.findall(r"http://[^/]+(/\S+/password/reset/key/\S+)", text)
    return found


def choose(client, path, password=PASSWORD):
    """Follow the link as a browser does, and choose a password."""
    page = client.get(path)
    if page.status_code == 302:
        path = page["Location"]
        page = client.get(path)
    return page, client.post(path, {"password1": password, "password2": password})


def test_invited_colleague_chooses_a_password_and_comes_in(enter, administrator):
    enter(administrator).post(ADD, form())
    made = User.objects.get(username="lucie-roy")
    assert (made.language, made.is_staff, made.is_superuser) == ("en", True, False)
    assert [group.name for group in made.groups.all()] == ["editor"]
    assert not made.has_usable_password()
    (sent,) = mail.outbox
    assert sent.to == ["lucie.roy@x.fr"]
    client = Client()
    choose(client, link(sent.body))
    login = {"login": "lucie-roy", "password": PASSWORD}
    assert Client().post("/admin/account/login/", login)["Location"] == "/admin/"


def test_link_works_once(enter, administrator):
    enter(administrator).post(ADD, form())
    path = link(mail.outbox[0].body)
    choose(Client(), path)
    page = Client().get(path)
    assert "password1" not in page.content.decode()
    assert page.status_code == 200


def test_weak_password_is_refused(enter, administrator):
    enter(administrator).post(ADD, form())
    _, answer = choose(Client(), link(mail.outbox[0].body), "1")
    assert answer.status_code == 200
    assert not User.objects.get(username="lucie-roy").has_usable_password()


def test_mail_speaks_the_language_of_who_is_invited(enter, administrator):
    enter(administrator).post(ADD, form(language="fr"))
    assert "Choisissez votre mot de passe" in mail.outbox[0].body
    assert "Choose" not in mail.outbox[0].body


def test_mail_that_does_not_go_is_said_with_the_link(enter, administrator, monkeypatch):
    """The account is made all the same."""

    def broken(*_args, **_kwargs):
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
    page = enter(administrator).post(ADD, form(), follow=True).content.decode()
    assert "the mail did not go" in page
    assert "/password/reset/key/" in page
    assert User.objects.filter(username="lucie-roy").exists()


@pytest.mark.parametrize("lacking", ["email", "groups"])
def test_invitation_needs_an_address_and_a_role(enter, administrator, lacking):
    answer = enter(administrator).post(ADD, form(**{lacking: ""}))
    assert answer.status_code == 200
    assert not User.objects.filter(first_name="Lucie").exists()
    assert mail.outbox == []


def test_address_that_somebody_has_is_refused(enter, administrator):
    User.objects.filter(pk=administrator.pk).update(email="Lucie.Roy@x.fr")
    answer = enter(administrator).post(ADD, form())
    assert "Somebody has this address already" in answer.content.decode()


def test_two_people_of_one_name_get_two_usernames(enter, administrator):
    client = enter(administrator)
    given = form()
    client.post(ADD, given)
    client.post(ADD, given | {"email": "lucie.roy@y.fr"})
    assert User.objects.get(email="lucie.roy@y.fr").username == "lucie-roy2"


def test_long_address_has_a_username_all_the_same(enter, administrator):
    client = enter(administrator)
    given = form(email="l" * 200 + "@x.fr")
    client.post(ADD, given)
    client.post(ADD, given | {"email": "l" * 200 + "@y.fr"})
    assert User.objects.get(email="l" * 200 + "@x.fr").username == "l" * 140
    assert User.objects.get(email="l" * 200 + "@y.fr").username == "l" * 140 + "2"


def test_namesakes_invited_at_one_moment_both_come(enter, administrator, monkeypatch):
    """The name was free when it was looked for, and is taken when it is saved."""
    names = iter(["admin", "lucie-roy"])
    monkeypatch.setattr(invitation, "free_username", lambda _email: next(names))
    enter(administrator).post(ADD, form())
    assert User.objects.get(email="lucie.roy@x.fr").username == "lucie-roy"


def test_invitation_is_sent_again_until_somebody_came(enter, administrator):
    client = enter(administrator)
    client.post(ADD, form())
    made = User.objects.get(username="lucie-roy")
    again = f"/admin/content/user/{made.pk}/invite/"
    client.post(again)
    assert len(mail.outbox) == 2
    assert "open to you" in mail.outbox[1].body
    assert client.get(again).status_code == 405


def test_who_makes_no_accounts_invites_nobody(enter, editor, administrator):
    client = enter(editor)
    assert client.post(ADD, {}).status_code == 403
    assert client.post(f"/admin/content/user/{administrator.pk}/invite/").status_code == 403
    assert client.post("/admin/content/user/999/invite/").status_code == 404


def test_command_invites_and_prints_the_link(capsys):
    """How the first administrator comes in, before there is anybody or any mail."""
    call_command("invite", "chef@x.fr", "--role", "administrator")
    said = capsys.readouterr().out
    choose(Client(), link(said))
    made = User.objects.get(email="chef@x.fr")
    assert made.check_password(PASSWORD)
    assert made.has_perm("content.change_user")


@pytest.mark.parametrize(
    ("address", "role", "said"),
    [
        ("x@x.fr", "boss", "There is no role 'boss'. Write one of: "),
        ("A@x.fr", "editor", "Somebody has the address A@x.fr already"),
        ("lucie.roy", "editor", "'lucie.roy' is no e-mail address"),
        ("", "editor", "'' is no e-mail address"),
        ("x\0@x.fr", "editor", "is no e-mail address"),
        ("x" * 250 + "@x.fr", "editor", "is no e-mail address"),
    ],
)
def test_command_refuses_in_words(address, role, said):
    """With an exit code that a script notices; nobody is written and nothing is sent."""
    cast.account("a", "editor", email="a@x.fr")
    with pytest.raises(CommandError, match=re.escape(said)) as refused:
        call_command("invite", address, "--role", role)
    assert refused.value.returncode == 1
    assert User.objects.count() == 1
    assert mail.outbox == []
