"""The way in: staff only, throttled, with a second factor where there is one."""

from time import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content.sign.proof import has_second_factor
from content.source.user import User
from tests import cast

pytestmark = pytest.mark.django_db

ACTIVATE = "/admin/account/2fa/totp/activate/"
LOGIN, PASSWORD = "/admin/account/login/", "a long sentence of mine"


@pytest.fixture
def person(editor):
    editor.set_password(PASSWORD)
    editor.language = "en"
    editor.save()
    return editor


def enter(client, password=PASSWORD, name="elise"):
    return client.post(LOGIN, {"login": name, "password": password})


def inside(client):
    return client.get("/admin/").status_code == 200


def test_staff_come_in(client, person):
    assert enter(client)["Location"] == "/admin/"
    assert inside(client)


def test_wrong_password_stays_outside(client, person):
    response = enter(client, "wrong")
    assert response.status_code == 200
    assert not inside(client)


def test_tries_are_counted(client, person):
    """After five wrong passwords even the right one waits."""
    for _ in range(5):
        enter(client, "wrong")
    assert enter(client).status_code == 200
    assert not inside(client)


def test_who_is_not_staff_stays_outside(client, person):
    User.objects.update(is_staff=False)
    assert enter(client)["Location"] == reverse("account_inactive")
    assert not inside(client)


def test_who_left_stays_outside(client, person):
    User.objects.update(is_active=False)
    enter(client)
    assert not inside(client)


def test_demonstration_account_stays_out_of_production(client, person, settings):
    settings.PRODUCTION = True
    User.objects.update(demonstration=True)
    assert enter(client)["Location"] == reverse("account_inactive")
    assert not inside(client)


def test_second_factor_is_asked_for(client, dr):
    dr.set_password(PASSWORD)
    dr.save()
    assert enter(client, name="martin")["Location"].startswith("/admin/account/2fa/authenticate/")
    assert not inside(client)
    client.post("/admin/account/2fa/authenticate/", {"code": cast.code_at(timezone.now())})
    assert inside(client)


@pytest.mark.parametrize(
    ("role", "rule", "led"),
    [
        ("radiologist", "responsible", True),
        ("administrator", "responsible", True),
        ("editor", "responsible", False),
        ("clinic staff", "responsible", False),
        ("clinic staff", "everyone", True),
    ],
)
def test_who_needs_a_second_factor_is_led_to_it(client, settings, role, rule, led):
    """At each login until it is there; the rest of the desk stays open meanwhile."""
    settings.SECOND_FACTOR = rule
    cast.account("elise", role, password=PASSWORD)
    where = ACTIVATE if led else "/admin/"
    assert enter(client)["Location"] == where
    assert inside(client)


def test_forged_login_is_refused(person):
    assert enter(Client(enforce_csrf_checks=True)).status_code == 403


def test_nobody_signs_up(client):
    form = {"username": "x", "email": "x@x.fr", "password1": PASSWORD, "password2": PASSWORD}
    page = client.post("/admin/account/signup/", form, headers={"accept-language": "en"})
    assert "Nobody signs up here" in page.content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("stock", "ours"),
    [
        ("/admin/password_change/", "/admin/account/password/change/"),
        ("/admin/logout/", "/admin/account/logout/"),
    ],
)
def test_stock_pages_lead_to_ours(client, person, stock, ours):
    """allauth counts the tries; the admin's own pages do not."""
    enter(client)
    assert client.get(stock)["Location"] == ours


def test_leaving_leads_to_the_door(client, person):
    enter(client)
    assert client.post("/admin/account/logout/")["Location"] == LOGIN
    assert not inside(client)


@pytest.mark.parametrize(
    "path",
    [
        "login/",
        "password/reset/",
        "signup/",
        "inactive/",
        "2fa/",
        "2fa/webauthn/",
        "password/change/",
        "logout/",
        "email/",
        "reauthenticate/",
    ],
)
def test_page_of_the_way_in_is_styled_and_unindexed(client, person, path):
    if path.startswith(("2fa", "password/change", "logout", "email", "reauth")):
        enter(client)
    page = client.get(f"/admin/account/{path}")
    assert page.status_code == 200
    text = page.content.decode()
    assert "desk/desk" in text
    assert '<meta name="robots" content="noindex, nofollow">' in text
    assert "style=" not in text
    assert "data:" not in text


def test_password_is_asked_again_some_minutes_after_the_login(client, person, monkeypatch):
    """Whoever finds the desk open sets up nothing."""
    enter(client)
    later = time() + 301
    monkeypatch.setattr("time.time", lambda: later)
    monkeypatch.setattr("content.desk.accounts.time", lambda: later)
    door = client.get(ACTIVATE)["Location"]
    assert door.startswith("/admin/account/reauthenticate/")
    client.post(door, {"password": PASSWORD})
    assert client.get(ACTIVATE).status_code == 200


def test_second_factor_is_set_up(client, person):
    """The password that was just typed is not asked again; the square to scan stands in the page,
    for no policy lets a data: address in; recovery codes are made."""
    enter(client)
    text = client.get(ACTIVATE).content.decode()
    assert "<svg" in text.split('class="qr"')[1]
    assert "data:" not in text
    assert "style=" not in text
    secret = text.split('class="secret">')[1].split("<")[0]
    now = format_hotp_value(hotp_value(secret, int(timezone.now().timestamp()) // 30))
    assert client.post(ACTIVATE, {"code": now})["Location"].endswith("/recovery-codes/")
    assert has_second_factor(person)
    assert client.get("/admin/account/2fa/recovery-codes/").status_code == 200
    assert "It is set up." in client.get("/admin/account/2fa/").content.decode()
