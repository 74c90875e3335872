"""Two people at one row of a table: neither loses what they typed, and nothing goes back unseen."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from content.source.article import Article
from content.source.centre import Centre, Phone
from content.source.fact import Fact, Source
from tests import cast, factories
from tests.desk.browser_form import read
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db

NINETY = Decimal(90)
NOW = {"low": NINETY, "high": NINETY}
OTHERWISE = "Someone else changed this since you opened it"


@pytest.fixture
def late(enter):
    """Open a row's form; then send it, with what is typed, after a colleague was there."""
    client = enter(cast.superuser())

    def opened(row):
        table = row._meta.model_name
        address = reverse(f"admin:content_{table}_change", args=[row.pk])
        fields = read(client.get(address).content.decode(), f"{table}_form")
        return lambda form=None, **typed: client.post(address, (form or fields) | typed)

    return opened


def test_what_the_second_did_not_touch_stays(late):
    """The figure that a colleague set does not go back with the name that is corrected."""
    fact = factories.fact()
    send = late(fact)
    Fact.objects.update(**NOW, unit="hour", local=True, words_fr="bientôt")
    fact.sources.add(factories.source())
    assert send(name_en="time on the table").status_code == 302
    found = Fact.objects.get()
    assert (found.low, found.high, found.unit, found.local) == (NINETY, NINETY, "hour", True)
    assert (found.words_fr, found.name_en) == ("bientôt", "time on the table")
    assert list(found.sources.all()) == list(Source.objects.all())


def test_what_both_changed_is_shown_twice_and_saved_again(late):
    fact = factories.fact()
    send = late(fact)
    Fact.objects.update(**NOW)
    before = everything_written()
    page = send(high="40").content.decode()
    assert "Theirs, now kept, reads: “90”" in page
    assert everything_written() == before
    form = read(page, "fact_form")
    assert (form["low"], form["high"]) == ("90", "40")
    assert send(form, low="20").status_code == 302
    found = Fact.objects.get()
    assert (found.low, found.high) == (Decimal(20), Decimal(40))


def test_what_goes_with_a_change_is_looked_at_again(late):
    """A number typed for minutes is not kept for hours, unseen."""
    fact = factories.fact()
    send = late(fact)
    Fact.objects.update(unit="hour", year=2026)
    page = send(high="40").content.decode()
    assert "it was “minutes”" in page
    assert "it was “—”" in page  # the year
    assert Fact.objects.get().high == 30
    form = read(page, "fact_form")
    assert (form["unit"], form["high"], form["year"]) == ("hour", "40", "2026")
    assert send(form).status_code == 302


def test_same_value_twice_is_no_clash(late):
    send = late(factories.fact())
    Fact.objects.update(high=40)
    assert send(high="40").status_code == 302


def test_effect_is_that_of_what_would_be_saved(enter, editor, late):
    """A figure that a colleague changed is not shown as it was."""
    fact = factories.fact()
    client, send = enter(editor), late(fact)
    Fact.objects.update(**NOW)
    form = read(send(high="40").content.decode(), "fact_form") | {"initial-high": "30"}
    answer = client.post(reverse("admin:content_fact_effect", args=[fact.pk]), form)
    assert answer.status_code == 422
    assert OTHERWISE in answer.content.decode()


@pytest.mark.parametrize("table", ["source", "term", "technique"])
def test_every_table_that_texts_quote(late, table):
    """A text, a choice, a day: of whatever kind the field is."""
    row = getattr(factories, table)()
    send = late(row)
    ours, theirs, value = {
        "source": ("publisher", "checked", date(2026, 3, 1)),
        "term": ("word_en", "definition_en", "A soft cushion."),
        "technique": ("name_en", "status", "not_offered"),
    }[table]
    type(row).objects.update(**{theirs: value})
    assert send(**{ours: "Other"}).status_code == 302
    row.refresh_from_db()
    assert (getattr(row, ours), getattr(row, theirs)) == ("Other", value)


def test_day_that_both_changed_is_read_as_a_day(late):
    send = late(factories.source())
    Source.objects.update(checked=date(2026, 3, 1))
    assert "reads: “March 1, 2026”" in send(checked="2026-03-02").content.decode()


def test_centre_and_its_numbers(late):
    centre = Centre.objects.create(key="north", name_fr="Nord", name_en="North")
    Phone.objects.create(centre=centre, number="01 99 00 12 34")
    send = late(centre)
    Centre.objects.update(city="Lille")
    Phone.objects.update(number="01 99 00 12 35")
    assert send(street="1 rue Haute").status_code == 302
    assert (Centre.objects.get().city, Centre.objects.get().street) == ("Lille", "1 rue Haute")
    assert Phone.objects.get().number == "01 99 00 12 35"
    assert OTHERWISE in send(**{"phones-0-number": "01 99 00 12 36"}).content.decode()


def test_region_of_an_article(late):
    """It decides which techniques both languages show."""
    send = late(cast.procedure())
    Article.objects.update(region="lumbar")
    assert send(title_en="Neck").status_code == 302
    assert (Article.objects.get().region, Article.objects.get().title_en) == ("lumbar", "Neck")
