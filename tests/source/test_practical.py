"""Practical data: what a real site may not start without."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from content.plain.languages import LANGUAGES
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.practical import IDENTITY, production_gaps
from tests import factories

TODAY = date(2026, 6, 15)
WHOLE_YEAR = {"valid_from": date(2026, 1, 1), "valid_until": date(2026, 12, 31)}


@pytest.fixture
def ready(db):
    """A site with everything: an article, a centre, its phone, its fee, a publisher."""
    article, centre = (
        factories.article(),
        Centre.objects.create(key="north", name_fr="Nord", name_en="North"),
    )
    Phone.objects.create(centre=centre, number="01", hours_fr="9 h", hours_en="9 am")
    Fee.objects.create(centre=centre, article=article, low=1, high=2, **WHOLE_YEAR)
    Identity.objects.create(
        pk=1, **{f"{name}_{code}": "P" for name in IDENTITY for code in LANGUAGES}
    )


def gaps():
    return production_gaps(TODAY)


def test_site_with_everything_lacks_nothing(ready):
    assert gaps() == []


@pytest.mark.django_db
def test_empty_site_lacks_everything():
    """Identity, a centre that can be called, fees: one sentence each."""
    words = ("legal identity", "a phone and its hours", "current fees at the desk for: every")
    found = gaps()
    assert len(found) == len(words)
    assert all(word in gap for word, gap in zip(words, found, strict=True))


def test_fictitious_identity_does_not_count(ready):
    Identity.objects.update(demonstration=True)
    assert "legal identity" in gaps()[0]


def test_fictitious_centre_is_named_until_it_closes(ready):
    """Nobody is told to call a number that was made up."""
    Centre.objects.update(demonstration=True)
    assert any("real address" in gap and "North" in gap for gap in gaps())
    Centre.objects.create(key="south", name_fr="Sud", name_en="South")
    Centre.objects.filter(key="north").update(closed_on=TODAY)
    assert not any("real address" in gap for gap in gaps())


@pytest.mark.parametrize("column", ["number", "hours_fr", "hours_en"])
def test_phone_needs_a_number_and_hours_in_both_languages(ready, column):
    Phone.objects.update(**{column: ""})
    assert "a phone and its hours" in gaps()[0]


def test_hours_never_written_are_missing(ready):
    Phone.objects.update(hours_en=None)
    assert "a phone and its hours" in gaps()[0]


@pytest.mark.parametrize(
    ("start", "end", "current"),
    [
        (date(2026, 6, 15), date(2026, 6, 15), True),
        (date(2026, 1, 1), date(2026, 6, 14), False),
        (date(2026, 6, 16), date(2026, 12, 31), False),
    ],
)
def test_fee_counts_only_on_its_days(ready, start, end, current):
    """The first and the last day are among them."""
    Fee.objects.update(valid_from=start, valid_until=end)
    assert (gaps() == []) == current
    assert Fee.objects.current(TODAY).exists() == current


def test_closed_centre_serves_no_patient(ready):
    """Neither its fee nor its number counts."""
    Centre.objects.update(closed_on=TODAY)
    assert len(gaps()) == 2
    assert not Fee.objects.current(TODAY).exists()


def test_every_procedure_needs_a_fee(ready):
    """The one without is named; a page of another genre costs nothing."""
    factories.article("back")
    factories.article("legal", genre="page", region="")
    assert gaps() == ["Enter current fees at the desk for: back."]


@pytest.mark.parametrize("number", ["15", "01 99 00 12 34", "+33 (0)1.99.00.12.34", "(0)1-99-00"])
def test_number_that_can_be_dialled_is_taken(number):
    Phone(number=number).clean()


@pytest.mark.parametrize("number", ["1", "call us", "01 99 00 12 34 ext 5", "01/02", "++33 1 99"])
def test_number_that_nobody_can_dial_is_refused(number):
    with pytest.raises(ValidationError, match="Write the number alone") as refused:
        Phone(number=number).clean()
    assert list(refused.value.message_dict) == ["number"]


@pytest.mark.parametrize("column", ["name_en", "name_fr"])
def test_centre_named_in_one_language_is_noticed(ready, column):
    """Unless it has closed."""
    Centre.objects.update(**{column: ""})
    said = "Write in both languages at the desk: name of north."
    assert gaps() == [said]
    Centre.objects.update(closed_on=TODAY)
    assert said not in gaps()


@pytest.mark.parametrize("value", ["", None])
def test_identity_in_one_language_is_noticed(ready, value):
    Identity.objects.update(host_en=value, contact_fr=value)
    (gap,) = gaps()
    assert "host, contact of the legal identity" in gap
