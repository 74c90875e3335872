"""A desk left alone closes itself, sooner where the computer is shared."""

from datetime import UTC, datetime

import pytest
import time_machine

from tests import cast

pytestmark = pytest.mark.django_db

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def open_after(client, *minutes):
    """Whether the desk is still open after each of these pauses, one after another."""
    with time_machine.travel(START, tick=False) as clock:
        client.get("/admin/")
        for pause in minutes:
            clock.shift(pause * 60)
            answer = client.get("/admin/")
        return answer.status_code == 200


@pytest.mark.parametrize(
    ("role", "minutes", "still"),
    [
        ("clinic staff", 29, True),
        ("clinic staff", 30, False),
        ("administrator", 30, False),
        ("editor", 119, True),
        ("editor", 120, False),
    ],
)
def test_desk_closes_after_its_minutes(enter, role, minutes, still):
    assert open_after(enter(cast.account("person", role)), minutes) is still


def test_each_request_begins_the_minutes_again(enter):
    assert open_after(enter(cast.account("person", "clinic staff")), 29, 29, 29)


def test_minutes_are_a_setting(enter, settings):
    settings.IDLE_MINUTES = 5
    assert not open_after(enter(cast.account("person", "clinic staff")), 5)


def test_closed_desk_says_why_and_leads_back(enter):
    client = enter(cast.account("person", "clinic staff"))
    with time_machine.travel(START, tick=False) as clock:
        client.get("/admin/")
        clock.shift(31 * 60)
        answer = client.get("/admin/account/2fa/?x=1", headers={"accept-language": "en"})
        assert answer["Location"].endswith("/login/?next=/admin/account/2fa/%3Fx%3D1")
        page = client.get(answer["Location"], headers={"accept-language": "en"}).content.decode()
    assert "after 30 minutes without you" in page


def test_what_was_posted_to_a_closed_desk_is_not_done(enter):
    client = enter(cast.account("admin", "administrator"))
    person = cast.account("person", "editor")
    with time_machine.travel(START, tick=False) as clock:
        client.get("/admin/")
        clock.shift(31 * 60)
        assert client.post(f"/admin/content/user/{person.pk}/leave/").status_code == 302
    person.refresh_from_db()
    assert person.is_active


FORM = "/admin/content/user/1/leave/"


@pytest.mark.parametrize(
    ("sent_from", "back"),
    [
        (
            "http://testserver/admin/content/user/1/leave/?x=1",
            "/admin/content/user/1/leave/%3Fx%3D1",
        ),
        ("http://elsewhere/admin/", "/admin/"),
        ("http://testserver/fr/", "/admin/"),
        ("http://[", "/admin/"),
        ("", "/admin/"),
    ],
)
def test_form_sent_without_a_session_leads_back_to_its_page(client, db, sent_from, back):
    """Never to an address that only takes forms, nor to another site."""
    answer = client.post(FORM, headers={"referer": sent_from, "accept-language": "en"})
    assert answer["Location"].endswith(f"/login/?next={back}")
    page = client.get(answer["Location"], headers={"accept-language": "en"}).content.decode()
    assert "what you sent was not done" in page


def test_script_without_a_session_is_led_to_the_door_in_silence(client, db):
    """It asks again and again, and its page says so itself."""
    answer = client.post(FORM, headers={"sec-fetch-dest": "empty"})
    assert "/login/" in answer["Location"]
    assert not client.cookies
