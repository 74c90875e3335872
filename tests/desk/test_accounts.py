"""An account has one owner: one address, and a password that nobody else sets or sees."""

from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.db import IntegrityError

from content.desk import people
from content.source.user import User
from tests import cast
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db
ADD = "/admin/content/user/add/"


@pytest.fixture
def client(enter):
    return enter(cast.account("admin", "administrator"))


@pytest.fixture
def owner(editor):
    """Somebody with a password and an address."""
    editor.set_password("a long sentence of mine")
    editor.email = "elise@x.fr"
    editor.save()
    return editor


def change(user):
    return f"/admin/content/user/{user.pk}/change/"


def link(user):
    return f"/admin/content/user/{user.pk}/invite/"


def invitation():
    role = cast.account("someone", "editor").groups.get()
    named = {"first_name": "Lucie", "last_name": "Roy", "email": "Elise@x.fr", "language": "en"}
    return named | {"groups": str(role.pk)}


def test_nobody_sets_the_password_of_another(client, enter, owner):
    """There is neither a page nor a field for it, for superusers either."""
    there = f"/admin/content/user/{owner.pk}/password/"
    new = {"password1": "mine from now on", "password2": "mine from now on"}
    for page in (client, enter(cast.superuser())):
        page.post(there, new, follow=True)
        assert "password1" not in page.get(there, follow=True).content.decode()
        assert "password" not in read(page.get(change(owner)).content.decode(), "user_form")
    assert User.objects.get(pk=owner.pk).check_password("a long sentence of mine")


def test_new_password_is_chosen_by_its_owner(client, owner):
    """An administrator sends the link, and does not see it."""
    assert "Send a link for a new password" in client.get(change(owner)).content.decode()
    said = client.post(link(owner), follow=True).content.decode()
    (sent,) = mail.outbox
    assert sent.to == ["elise@x.fr"]
    assert "/password/reset/key/" in sent.body
    assert "A link to choose a new password went to elise@x.fr" in said
    assert "/password/reset/key/" not in said


def test_link_that_did_not_go_is_shown_to_nobody(client, owner, monkeypatch):
    def broken(*_args, **_kwargs):
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
    said = client.post(link(owner), follow=True).content.decode()
    assert "The mail did not go" in said
    assert "/password/reset/key/" not in said


def test_closed_account_gets_no_link(client, owner):
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert "nothing was sent" in client.post(link(owner), follow=True).content.decode()
    assert mail.outbox == []


def test_two_accounts_never_have_one_address(owner):
    """Whatever its capitals; the database refuses it."""
    with pytest.raises(IntegrityError):
        cast.account("other", email="ELISE@x.fr")


def test_accounts_without_an_address_are_many():
    for name in ("one", "two"):
        assert cast.account(name).email == ""


def test_address_of_another_is_refused_where_an_account_is_changed(client, owner, dr):
    fields = read(client.get(change(dr)).content.decode(), "user_form")
    answer = client.post(change(dr), fields | {"email": "Elise@x.fr"})
    assert "Somebody has this address already" in answer.content.decode()
    assert User.objects.get(pk=dr.pk).email == ""


def test_two_invitations_at_one_moment_give_the_form_again(client, owner, monkeypatch):
    """The address was free when it was looked for, and is taken when it is saved."""
    looks = iter([False])
    monkeypatch.setattr(people, "is_taken", lambda *_args, **_kwargs: next(looks, True))
    monkeypatch.setattr(User, "validate_constraints", lambda *_args, **_kwargs: None)
    answer = client.post(ADD, invitation())
    assert answer.status_code == 200
    assert "Somebody has this address already" in answer.content.decode()
    assert not User.objects.filter(first_name="Lucie").exists()


def test_invitation_goes_once_the_account_is_kept(client, django_capture_on_commit_callbacks):
    """A mail is never about an account that was taken back."""
    with django_capture_on_commit_callbacks() as waiting:
        client.post(ADD, invitation())
        assert mail.outbox == []
    for send in waiting:
        send()
    assert [message.to for message in mail.outbox] == [["Elise@x.fr"]]


def test_closed_account_that_is_opened_again_finds_no_open_session(client, enter, owner):
    """Neither by “They leave” nor by the tick."""
    for closing in ("leave", "tick"):
        at_work = enter(owner)
        fields = read(client.get(change(owner)).content.decode(), "user_form")
        if closing == "leave":
            client.post(f"/admin/content/user/{owner.pk}/leave/")
        else:
            client.post(change(owner), {k: v for k, v in fields.items() if k != "is_active"})
        assert not User.objects.get(pk=owner.pk).is_active
        client.post(change(owner), fields)
        owner = User.objects.get(pk=owner.pk)
        assert owner.is_active
        assert at_work.get("/admin/").status_code == 302
