"""Facts, notes and the legal identity: what the tables would refuse is said in words."""

from decimal import Decimal

import pytest
from django.urls import reverse

from content.source.centre import Identity
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


def add(table):
    return reverse(f"admin:content_{table}_add")


def change(row):
    return reverse(f"admin:content_{row._meta.model_name}_change", args=[row.pk])


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
