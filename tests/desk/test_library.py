"""Facts, notes, centres and the legal identity: what the tables would refuse is said in words."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from content.source.centre import Centre, Fee, Identity, Phone
from content.source.fact import Fact
from content.source.note import Clearing, Note
from tests import cast, factories
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

FACT = {
    "key": "rest",
    "kind": "duration",
    "unit": "day",
    "low": "2",
    "high": "3",
    "counted": "people",
    "name_fr": "repos",
    "name_en": "rest",
}
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


def test_fact_is_written_once_for_both_languages(enter, editor):
    enter(editor).post(add("fact"), FACT)
    fact = Fact.objects.get()
    assert (fact.low, fact.high) == (Decimal(2), Decimal(3))
    assert (fact.name_fr, fact.name_en) == ("repos", "rest")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"high": "1"}, "This is below the first value."),
        ({"low": "", "high": ""}, "or tick that it waits"),
        ({"unit": "euro"}, "choose one of: minute, hour"),
        ({"key": "Not A Key"}, "small letters"),
        ({"unit": "parsec"}, "valid choice"),
    ],
)
def test_fact_that_makes_no_sense_is_refused(enter, editor, given, message):
    response = enter(editor).post(add("fact"), FACT | given)
    assert message in response.content.decode()
    assert not Fact.objects.exists()


def test_fact_may_wait_for_the_centre(enter, editor):
    waiting = {"low": "", "high": "", "local": "on", "words_fr": "bientôt", "words_en": "soon"}
    enter(editor).post(add("fact"), FACT | waiting)
    assert Fact.objects.get().local


def test_key_of_a_fact_never_changes(enter, editor):
    """Texts quote it."""
    fact = factories.fact("rest")
    client = enter(editor)
    fields = read(client.get(change(fact)).content.decode(), "fact_form")
    assert (fields["low"], fields["high"]) == ("10", "30")
    client.post(change(fact), fields | {"key": "other", "year": "2025"})
    fact.refresh_from_db()
    assert (fact.key, fact.year) == ("rest", 2025)


@pytest.mark.parametrize(
    ("subject", "with_article", "message"),
    [("section", False, "Choose the article"), ("fact", True, "Leave this empty")],
)
def test_note_is_about_one_thing(enter, editor, article, subject, with_article, message):
    form = {"subject": subject, "key": "summary", "question": "True?"}
    form |= {"article": str(article.pk)} if with_article else {}
    response = enter(editor).post(add("note"), form)
    assert message in response.content.decode()
    assert not Note.objects.exists()


def test_note_that_was_answered_is_not_deleted(enter, dr, editor, article):
    note = Note.objects.create(subject="section", article=article, key="summary", question="?")
    Clearing.objects.create(note=note, text_digest="0" * 64, by=dr, by_name="Dr Anne Martin")
    deletion = reverse("admin:content_note_delete", args=[note.pk])
    assert enter(editor).post(deletion, {"post": "yes"}).status_code == 403
    assert Note.objects.exists()


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


def test_only_a_procedure_has_a_fee(enter, staff, article):
    """A page or the glossary costs nothing."""
    response = enter(staff).post(add("centre"), CENTRE | {"fees-0-article": str(article.pk)})
    assert "valid choice" in response.content.decode()


def test_empty_hours_are_kept_empty_not_unknown(enter, staff):
    """A phone without hours must not count as one with hours when the site starts."""
    without = {"phones-0-hours_fr": "", "phones-0-hours_en": "", "fees-TOTAL_FORMS": "0"}
    enter(staff).post(add("centre"), CENTRE | without)
    assert (Phone.objects.get().hours_fr, Phone.objects.get().hours_en) == ("", "")


def test_there_is_one_legal_identity(enter):
    """It is added once, then changed, never deleted."""
    administrator = cast.account("admin", "administrator")
    client = enter(administrator)
    names = ("publisher", "publisher_address", "director", "host", "host_address", "contact")
    form = {f"{name}_{code}": "X" for name in names for code in ("fr", "en")}
    client.post(add("identity"), form)
    identity = Identity.objects.get()
    assert identity.pk == 1
    assert client.get(add("identity")).status_code == 403
    deletion = reverse("admin:content_identity_delete", args=[1])
    assert client.post(deletion, {"post": "yes"}).status_code == 403
