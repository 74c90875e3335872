"""Making papers: what is missing, once, ahead of time; a failure stops nothing."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils.timezone import localdate

from content.publish.acts import publish, withdraw
from content.publish.live.house import visit
from content.publish.paper import making, shelf
from content.publish.paper.making import moments, prepare
from content.publish.paper.typeset import PaperRefused
from content.publish.paper.wanted import all_wanted
from content.source.centre import Centre, Fee, Phone
from tests import cast, factories
from tests.cast import NOW
from tests.publish.paper.reading import said

NAMES = (
    "neck-fr.pdf",
    "neck-fr-gros-caracteres.pdf",
    "neck-en.pdf",
    "neck-en-large-print.pdf",
)
DAY = timedelta(days=1)


@pytest.fixture
def procedure(dr) -> Any:
    """A procedure, live, and a page, of which there is no paper."""
    cast.published(cast.page(), dr)
    return cast.published(cast.procedure(), dr).article


@pytest.fixture
def quick(monkeypatch) -> list[str]:
    """Papers that cost nothing: what was made is their names."""
    made: list[str] = []

    def leaflet(values: Any, _pictures: Any, *, at: Any) -> bytes:
        made.append(f"{values['title']} {values['form']} {at:%d}")
        return repr(sorted(values.items())).encode()

    monkeypatch.setattr(making, "leaflet", leaflet)
    return made


def test_every_paper_of_what_is_live_is_made_once(procedure):
    """Both languages, both sizes; asked again, nothing is made."""
    assert prepare(NOW) == (NAMES, ())
    assert prepare(NOW) == ((), ())
    for paper in (*all_wanted(visit("fr", NOW)), *all_wanted(visit("en", NOW))):
        content = shelf.fetch(paper.words, paper.key)
        assert content is not None
        assert content.startswith(b"%PDF-1.7")


def test_next_day_wants_the_same_papers(procedure, quick):
    """A date that nobody reads on paper makes no other paper, an overdue review neither."""
    prepare(NOW)
    assert prepare(NOW + 2 * DAY).made == ()
    assert prepare(NOW + 800 * DAY).made == ()


def test_changed_phone_makes_them_anew(procedure, quick):
    """Whom to call is on every page of them."""
    prepare(NOW)
    centre = Centre.objects.create(key="north")
    Phone.objects.create(centre=centre, number="01 99 00 00 01")
    assert prepare(NOW).made == NAMES


def test_one_that_cannot_be_made_is_told_and_stops_no_other(procedure, quick, monkeypatch):
    """The pages are live whatever becomes of their papers."""
    usual = making.make

    def refuses_french(wanted: Any) -> bytes:
        if wanted.house.language == "fr":
            raise PaperRefused("no glyph for 中")
        return usual(wanted)

    monkeypatch.setattr(making, "make", refuses_french)
    made, failed = prepare(NOW)
    assert made == NAMES[2:]
    assert failed == tuple(f"{name}: no glyph for 中" for name in NAMES[:2])


def test_full_disk_is_told_too(procedure, quick, monkeypatch):
    """So is a folder that cannot be written."""

    def full(*_given: Any, **_named: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shelf, "keep", full)
    assert all("No space left" in line for line in prepare(NOW).failed)


def test_scheduled_edition_has_its_papers_before_its_hour(procedure, dr, quick):
    """Nobody makes them when it begins: they are on the shelf already."""
    prepare(NOW)
    cast.rewrite(procedure, "Vous restez assis.", "You sit.")
    edition = cast.signed(procedure, dr, NOW + DAY)
    publish(edition, by=dr, at=NOW + DAY, live_from=NOW + 3 * DAY)
    assert prepare(NOW + DAY).made == NAMES
    assert prepare(NOW + 4 * DAY).made == ()


def test_fees_that_change_soon_have_their_papers_ready(procedure, quick):
    """The day before and the day after are known; next year is not yet."""
    centre = Centre.objects.create(key="north")
    given = {"centre": centre, "article": procedure, "low": Decimal(100), "high": Decimal(120)}
    Fee.objects.create(valid_from=date(2026, 1, 1), valid_until=date(2026, 3, 31), **given)
    Fee.objects.create(valid_from=date(2026, 4, 1), valid_until=date(2027, 3, 31), **given)
    assert [f"{localdate(moment)}" for moment in moments(NOW)] == ["2026-03-02", "2026-04-01"]
    assert prepare(NOW).made == NAMES * 2
    assert prepare(NOW + 40 * DAY).made == ()


def test_centre_that_closes_soon_is_off_the_papers_of_that_day(procedure, quick):
    """They are ready, and nobody is sent to a closed door."""
    centre = Centre.objects.create(key="north", closed_on=date(2026, 4, 1))
    Phone.objects.create(centre=centre, number="01 99 00 00 01")
    assert [f"{localdate(moment)}" for moment in moments(NOW)] == ["2026-03-02", "2026-04-01"]
    assert prepare(NOW).made == NAMES * 2


def test_alert_stands_on_the_paper_and_no_paper_without_it_is_handed_out(procedure, dr):
    """What was printed before the alert is not offered meanwhile either."""
    prepare(NOW)
    titles = {"title_fr": "Rappel d’un lot", "title_en": "Batch recall"}
    alert = factories.article("recall", genre="alert", region="", **titles)
    factories.section(alert, "alert", "Appelez votre centre.", "Call your centre.")
    cast.published(alert, dr)
    for paper in all_wanted(visit("en", NOW)):
        assert shelf.latest(paper.words, NOW) is None
    assert prepare(NOW).made == NAMES
    for paper in all_wanted(visit("en", NOW)):
        assert "Batch recall" in " ".join(said(shelf.fetch(paper.words, paper.key) or b""))


def test_withdrawn_article_has_no_paper(procedure, dr, quick):
    """Nothing of it is made any more."""
    withdraw(procedure, by=dr, reason="an error", at=NOW)
    assert prepare(NOW) == ((), ())
