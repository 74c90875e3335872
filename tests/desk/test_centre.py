"""Centres with their numbers and fees: what the tables would refuse is said in words."""

from datetime import date

import pytest
from django.urls import reverse

from content.source.centre import Centre, Fee, Phone
from tests import cast, factories

pytestmark = pytest.mark.django_db

CENTRE = {
    "key": "north",
    "order": "1",
    "name_fr": "Centre Nord",
    "name_en": "North centre",
    "phones-TOTAL_FORMS": "1",
    "phones-INITIAL_FORMS": "0",
    "phones-0-number": "01 99 00 12 34",
    "phones-0-hours_fr": "de 8 h à 18 h",
    "phones-0-hours_en": "8:00 to 18:00",
    "fees-TOTAL_FORMS": "1",
    "fees-INITIAL_FORMS": "0",
    "fees-0-low": "100",
    "fees-0-high": "120",
    "fees-0-valid_from": "2026-01-01",
    "fees-0-valid_until": "2026-12-31",
}


def add(table):
    return reverse(f"admin:content_{table}_add")


def change(row):
    return reverse(f"admin:content_{row._meta.model_name}_change", args=[row.pk])


@pytest.fixture
def staff(db):
    return cast.account("desk", "clinic staff")


def test_clinic_staff_keep_centres_phones_and_fees(enter, staff):
    procedure = factories.article("neck")
    enter(staff).post(add("centre"), CENTRE | {"fees-0-article": str(procedure.pk)})
    assert Centre.objects.get().name_en == "North centre"
    assert Phone.objects.get().hours_fr == "de 8 h à 18 h"
    assert Fee.objects.get().valid_until == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"name_en": ""}, "This field is required."),
        ({"fees-0-high": "90"}, "This is below the first value."),
        ({"fees-0-valid_until": "2025-01-01"}, "This day is before the first one."),
        ({"fees-0-low": "-1"}, "Write an amount of 0 or more."),
        ({"booking_url": "javascript:alert(1)"}, "Enter a valid URL."),
        ({"minutes_early": "121"}, "less than or equal to 120"),
        ({"minutes_early": "-5"}, "greater than or equal to 0"),
    ],
)
def test_centre_that_makes_no_sense_is_refused(enter, staff, given, message):
    procedure = factories.article("neck")
    form = CENTRE | {"fees-0-article": str(procedure.pk)} | given
    response = enter(staff).post(add("centre"), form)
    assert message in response.content.decode()
    assert not Centre.objects.exists()


SECOND_FEE = {
    "fees-TOTAL_FORMS": "2",
    "fees-1-low": "110",
    "fees-1-high": "130",
    "fees-1-valid_from": "2026-12-31",
    "fees-1-valid_until": "2027-12-31",
}


def test_procedure_has_one_fee_on_a_day(enter, staff):
    """The day that has two is named; what was typed stays."""
    pk = str(factories.article("neck").pk)
    form = CENTRE | SECOND_FEE | {"fees-0-article": pk, "fees-1-article": pk}
    page = enter(staff).post(add("centre"), form).content.decode()
    assert "another fee from Dec. 31, 2026 to Dec. 31, 2026" in page
    assert 'value="130"' in page
    assert not Fee.objects.exists()
    enter(staff).post(add("centre"), form | {"fees-1-valid_from": "2027-01-01"})
    assert Fee.objects.count() == 2


def test_fee_that_goes_makes_room(enter, staff):
    """Removed and replaced in one act; two procedures do not stand in each other's way."""
    neck, back = factories.article("neck"), factories.article("back")
    pks = {"fees-0-article": str(neck.pk), "fees-1-article": str(back.pk)}
    enter(staff).post(add("centre"), CENTRE | SECOND_FEE | pks)
    first, second = Fee.objects.order_by("pk")
    ids = {"fees-INITIAL_FORMS": "2", "fees-0-id": str(first.pk), "fees-1-id": str(second.pk),
           "phones-TOTAL_FORMS": "0"}  # fmt: skip
    moved = {"fees-0-DELETE": "on", "fees-1-article": str(neck.pk)}
    enter(staff).post(change(Centre.objects.get()), CENTRE | SECOND_FEE | pks | ids | moved)
    assert [fee.article for fee in Fee.objects.all()] == [neck]


def test_only_a_procedure_has_a_fee(enter, staff, article):
    """A page or the glossary costs nothing."""
    response = enter(staff).post(add("centre"), CENTRE | {"fees-0-article": str(article.pk)})
    assert "valid choice" in response.content.decode()


def test_empty_hours_are_kept_empty_not_unknown(enter, staff):
    """A phone without hours must not count as one with hours when the site starts."""
    without = {"phones-0-hours_fr": "", "phones-0-hours_en": "", "fees-TOTAL_FORMS": "0"}
    enter(staff).post(add("centre"), CENTRE | without)
    assert (Phone.objects.get().hours_fr, Phone.objects.get().hours_en) == ("", "")
