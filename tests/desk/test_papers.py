"""Papers after an act at the desk: made once it is certain, told if they could not be."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from content.desk import papers
from content.publish.link import Link
from content.publish.paper.making import Prepared
from content.publish.practical import read_practical
from content.publish.publication import Publication
from content.source.centre import Centre, Phone
from content.source.fact import Fact
from tests import cast, factories
from tests.cast import NOW
from tests.desk.asking import do
from tests.desk.test_facts import QUOTED, sign_all

NONE = {f"{name}-{form}_FORMS": "0" for name in ("phones", "fees") for form in ("TOTAL", "INITIAL")}
CENTRE = {"key": "north", "order": "1", "name_fr": "Centre Nord", "name_en": "North centre", **NONE}
WHY = "neck-fr.pdf: no glyph for 中"

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(monkeypatch) -> list[Any]:
    """The moments at which papers were asked for; none can be made."""
    found: list[Any] = []

    def prepare(now: Any) -> Prepared:
        found.append(now)
        return Prepared((), (WHY,))

    monkeypatch.setattr(papers, "prepare", prepare)
    monkeypatch.setattr(papers, "transaction", SimpleNamespace(on_commit=lambda make: make()))
    return found


def test_act_is_done_and_the_missing_paper_is_told(enter, dr, asked):
    """A PDF that cannot be made undoes nothing: the screen says what patients read instead."""
    article = cast.procedure()
    cast.signed(article, dr)
    html = do(enter(dr), "publish", article, dr).content.decode()
    assert Publication.objects.get().article == article
    assert "a PDF could not be made" in html
    assert WHY in html
    assert len(asked) == 1


def test_refused_act_asks_for_no_paper(enter, dr, article, asked):
    """Nothing changed that patients read."""
    do(enter(dr), "publish", article, dr, shown_digest="0")
    assert asked == []


def test_paper_is_asked_for_after_commit_only(enter, dr, monkeypatch, asked):
    """What a broken transaction takes back was never on paper."""
    monkeypatch.setattr(papers, "transaction", SimpleNamespace(on_commit=lambda _make: None))
    article = cast.procedure()
    cast.signed(article, dr)
    do(enter(dr), "publish", article, dr)
    assert asked == []


@pytest.mark.parametrize("act", ["add", "change", "delete"])
def test_changed_centre_is_printed_anew(enter, asked, act):
    """Whom to call stands on every paper."""
    client = enter(cast.account("anne", "clinic staff"))
    kept = [] if act == "add" else [Centre.objects.create(key="north", name_fr="N", name_en="N").pk]
    posted = {"post": "yes"} if act == "delete" else CENTRE
    client.post(reverse(f"admin:content_centre_{act}", args=kept), posted)
    assert list(Centre.objects.values_list("name_en", flat=True)) == (
        [] if act == "delete" else ["North centre"]
    )
    assert len(asked) == 1


def test_new_centre_has_its_links_and_its_day(enter, dr, asked):
    """A booking system may ask at once; a number that changes is a change of the centre."""
    cast.published(cast.procedure(), dr)
    client = enter(cast.account("anne", "clinic staff"))
    client.post(reverse("admin:content_centre_add"), CENTRE)
    assert Link.objects.filter(ready=True, centre__key="north").count() == 2
    Centre.objects.update(changed_at=NOW - timedelta(days=9))
    phone = {"phones-TOTAL_FORMS": "1", "phones-0-number": "01 99 00 12 34"}
    (kept,) = Centre.objects.values_list("pk", flat=True)
    client.post(reverse("admin:content_centre_change", args=[kept]), CENTRE | phone)
    assert Phone.objects.exists()
    (centre,) = read_practical("en", NOW.date(), {}).of("north").centres
    assert centre.changed_on != (NOW - timedelta(days=9)).date()


def test_renewed_figures_are_printed_anew(enter, dr, asked):
    """Signing all the texts that a figure changes is publishing too."""
    fact = factories.fact()
    cast.published(cast.page("one", *QUOTED), dr)
    Fact.objects.update(high=45)
    sign_all(enter(dr), fact)
    assert Publication.objects.count() == 2
    assert len(asked) == 1
