"""The calendar file: one that calendars read, the same events again when it is taken again."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.appointments import FRIDAY, SHORT, plain, told

pytestmark = pytest.mark.browser


def test_calendar_file_is_one_that_calendars_read(visit, tmp_path: Path):
    """CRLF, 75 octets a line, hours of Paris, quiet days as whole days, the same id each time."""
    page = visit("lumbar", "fr", timezone_id="America/New_York")
    told(page, f"#{SHORT}")
    with page.expect_download() as download:
        page.get_by_role("button", name="Ajouter à mon agenda").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "rendez-vous.ics"
    lines = file.read_bytes().split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert b"METHOD:PUBLISH" not in lines  # which wants an organizer
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)
    text = plain(b"\r\n".join(lines).decode().replace("\r\n ", "").replace("\r\n", "\n"))
    assert "DTSTART;TZID=Europe/Paris:20261204T103000" in text
    assert "SUMMARY:Rendez‑vous au centre d’imagerie" in text
    assert "DTSTART;VALUE=DATE:20261204 DTEND;VALUE=DATE:20261207" in text
    assert "SUMMARY:Évitez les gros efforts pendant 24 à 48 heures." in text
    assert "DTSTART;VALUE=DATE:20261127 DTEND;VALUE=DATE:20261128" in text
    assert "UID:2026-12-04T10:30@" in text
    assert text.count("BEGIN:VEVENT") == text.count("DTSTAMP:20261127T090000Z") == 4
    assert "rdv=" not in text


def test_an_event_keeps_its_number_when_those_before_it_are_over(visit):
    """Added again on the day, the calendar replaces each event by itself."""
    page = visit("lumbar", "fr")
    early, late = (
        numbered(told(page, f"#{SHORT}", now)) for now in (FRIDAY, "2026-12-04T08:00:00Z")
    )
    assert len(late) < len(early)
    assert late.items() <= early.items()


def numbered(page: Page) -> dict[str, str]:
    """UID -> SUMMARY of the events of the calendar file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Ajouter à mon agenda").click()
    text = download.value.path().read_text("utf-8").replace("\n ", "")
    names = (
        dict(re.findall(r"^(UID|SUMMARY):(.*)$", event, re.MULTILINE))
        for event in text.split("BEGIN:VEVENT")[1:]
    )
    return {name["UID"]: name["SUMMARY"] for name in names}


def test_arrival_of_a_centre_is_an_event_of_its_own(visit):
    """It ends when the appointment begins; an article, which is of no centre, has none."""
    page = told(visit("appointment", "fr"), f"#{SHORT}")
    arrival = page.locator(".dates li[data-early]")
    assert plain(arrival.inner_text()) == "ven. 4 déc., 10 h 15 Arrivée au centre d’imagerie"
    with page.expect_download() as download:
        page.get_by_role("button", name="Ajouter à mon agenda").click()
    text = download.value.path().read_text("utf-8").replace("\n ", "")
    (event,) = (event for event in text.split("BEGIN:VEVENT") if "-arrival@" in event)
    assert "DTSTART;TZID=Europe/Paris:20261204T101500" in event
    assert "DTEND;TZID=Europe/Paris:20261204T103000" in event
    assert "SUMMARY:Arrivée au centre d’imagerie" in event
