"""The reader's own dates: read from the fragment, counted in Paris, kept nowhere else."""

import pytest
from playwright.sync_api import Page

from tests.browser.appointments import SHORT, plain, told

pytestmark = pytest.mark.browser

KEPT = "sessionStorage.getItem('rdv')"
BACK = "document.dispatchEvent(new Event('visibilitychange'))"
WATCH = """() => {
  window.news = 0;
  const status = document.querySelector(".dates [role=status]");
  new MutationObserver((found) => { window.news += found.length; })
    .observe(status, { childList: true, subtree: true, characterData: true });
}"""
ROWS = ".dates li:visible b"


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


def test_coming_back_says_nothing_again_until_something_changed(visit):
    """An unfolded list stays open; the next day, and the hour of the appointment, are news."""
    page = told(visit("lumbar", "fr"), f"#{SHORT}")
    page.get_by_role("button", name="Toutes les dates").click()
    rows = page.locator(ROWS).count()
    page.evaluate(WATCH)
    page.evaluate(BACK)
    assert page.locator(ROWS).count() == rows > 3
    assert page.evaluate("window.news") == 0
    told_at(page, "2026-12-04T08:00:00Z")
    assert "aujourd’hui" in said(page)
    assert page.evaluate("window.news") > 0
    assert "Dès maintenant" in told_at(page, "2026-12-04T09:29:00Z")
    assert "Dès maintenant" not in told_at(page, "2026-12-04T09:31:00Z")


def told_at(page: Page, now: str) -> list[str]:
    """When the rows come, for a reader who comes back to the page at that moment."""
    page.clock.set_fixed_time(now)
    page.evaluate(BACK)
    return [plain(row) for row in page.locator(ROWS).all_inner_texts()]


def test_date_is_read_as_it_was_copied(visit):
    """With a stop or a bracket after it, with seconds, in small letters or capitals."""
    page = visit("lumbar", "en")
    for copied in (f"{SHORT}.", f"rdv={SHORT})", "rdv=2026-12-04T10:30)", "rdv=2026-12-04T10:30:00",
                   "rdv=2026-12-04t10:30.", "RDV=2026-12-04T10:30],"):  # fmt: skip
        assert "Friday 4 December at 10:30" in said(told(page, f"#{copied}"))
        assert page.evaluate(KEPT) == "2026-12-04T10:30"


def test_unreadable_date_says_so_and_changes_nothing(visit):
    page = visit("lumbar", "en")
    for wrong in ("rdv=2026-02-31T10:30", "rdv=2026-12-04T25:00", "rdv=", "261204", "rdv=%E0%A4"):
        assert "cannot be read" in said(told(page, f"#{wrong}"))
        assert page.locator("#dates li:visible, #dates button:visible").count() == 0
        assert page.evaluate(KEPT) is None


def test_unreadable_date_takes_an_earlier_one_away(visit):
    """A centre that sends a second link has changed the first date."""
    page = told(visit("lumbar", "fr"), f"#{SHORT}")
    assert page.locator(".dated").count() > 0
    page.evaluate("location.hash = 'rdv=2026-12-0'")
    page.get_by_text("est illisible").wait_for()
    assert page.locator(".dated").count() == 0
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
    page.evaluate(BACK)
    assert page.locator("#dates").is_hidden()
