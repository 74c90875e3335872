"""The reader's own dates: read from the fragment, counted in Paris, kept nowhere else."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FRIDAY = "2026-11-27T09:00:00Z"
SHORT = "261204-1030"
KEPT = "sessionStorage.getItem('rdv')"
ROWS = ".dates li:visible b"


def told(page: Page, fragment: str, now: str = FRIDAY) -> Page:
    """The page as it stands once its address got that fragment, at that moment."""
    page.clock.set_fixed_time(now)
    page.evaluate("(fragment) => { location.hash = ''; location.hash = fragment; }", fragment)
    page.locator("#dates").wait_for(state="visible")
    return page


def plain(text: str) -> str:
    """The text with common spaces."""
    return " ".join(text.split())


def said(page: Page) -> str:
    return plain(page.locator(".when").inner_text())


def test_dates_of_a_link_and_their_end(visit):
    """Three rows on a phone, all when asked, again after a reload, nothing once forgotten."""
    page = visit("lumbar", "fr", timezone_id="Pacific/Auckland")
    assert page.locator("#dates").is_hidden()
    told(page, f"#rdv={SHORT}")
    assert "vendredi 4 décembre à 10 h 30, dans 7 jours" in said(page)
    assert (page.evaluate(KEPT), page.evaluate("location.hash")) == ("2026-12-04T10:30", "")
    rows = page.locator(ROWS).all_inner_texts()
    assert [plain(row) for row in rows] == ["Dès maintenant", "jeu. 3 déc.", "ven. 4 déc."]
    page.get_by_role("button", name="Toutes les dates").click()
    found = [plain(row) for row in page.locator(ROWS).all_inner_texts()]
    assert found[3:6] == ["jusqu’au dim. 6 déc.", "jusqu’au lun. 14 déc.", "ven. 18 déc."]
    assert found[-1] == "À tout moment"
    assert "(jusqu’au dim. 6 déc.)" in plain(page.locator("#aftercare .dated").inner_text())
    page.reload()
    assert "vendredi 4 décembre" in said(page)
    page.get_by_role("button", name="Effacer la date").click()
    assert page.locator("#dates").is_hidden()
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.locator(".dated").count() == 0
    assert page.evaluate(KEPT) is None


def test_each_moment_has_its_words(visit):
    """Today, tomorrow, past with the warning signs first, over a change of clocks, far away."""
    page = visit("lumbar", "en", timezone_id="America/New_York")
    assert "at 9:00, today" in said(told(page, "#261204-0900", "2026-12-03T23:30:00Z"))
    assert "tomorrow" in said(told(page, f"#{SHORT}", "2026-12-02T23:30:00Z"))
    past = said(told(page, f"#{SHORT}", "2026-12-06T08:00:00Z"))
    assert "Your appointment was on: Friday 4 December" in past
    assert page.locator(ROWS).first.inner_text() == "At any time"
    assert page.get_by_role("button", name="Add to my calendar").is_hidden()
    assert "in 2 days" in said(told(page, "#270329-0800", "2027-03-27T12:00:00Z"))
    far = said(told(page, "#rdv=2031-01-02T08:05"))
    assert "2 January 2031 at 8:05" in far
    assert "long time from now" in far


def test_unreadable_date_says_so_and_changes_nothing(visit):
    page = visit("lumbar", "en")
    for wrong in ("rdv=2026-02-31T10:30", "rdv=2026-12-04T25:00", "rdv=", "261204", "rdv=%E0%A4"):
        assert "cannot be read" in said(told(page, f"#{wrong}"))
        assert page.locator("#dates li:visible, #dates button:visible").count() == 0
        assert page.evaluate(KEPT) is None


def test_refused_storage_keeps_the_date_in_the_address(visit):
    page = visit("lumbar", "fr")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('no'); }; }")
    assert "vendredi 4 décembre" in said(told(page, f"#{SHORT}"))
    assert page.evaluate("location.hash") == f"#{SHORT}"


def test_refused_storage_keeps_the_date_on_the_way_to_a_section(visit):
    """The address has another fragment then; the calendar file still has the appointment."""
    page = visit("lumbar", "fr")
    refuse = "throw new DOMException('no')"
    page.evaluate(f"() => {{ Storage.prototype.getItem = () => {{ {refuse}; }}; }}")
    page.evaluate(f"() => {{ Storage.prototype.setItem = () => {{ {refuse}; }}; }}")
    told(page, f"#{SHORT}")
    page.locator(".dates li:visible a").first.click()
    assert page.evaluate("location.hash") == "#contraindications"
    with page.expect_download() as download:
        page.get_by_role("button", name="Ajouter à mon agenda").click()
    assert b"DTSTART;TZID=Europe/Paris:20261204T103000" in download.value.path().read_bytes()


def test_other_fragments_are_left_alone(visit):
    page = visit("lumbar", "fr")
    page.evaluate("location.hash = '#risks'")
    assert page.locator("#dates").is_hidden()
    assert page.evaluate("location.hash") == "#risks"


def test_coming_back_to_the_page_shows_nothing_to_a_reader_without_a_date(visit):
    page = visit("lumbar", "fr")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.locator("#dates").is_hidden()


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
