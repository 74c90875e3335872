"""Who may see and change which tables (docs/operation.md)."""

import pytest
from django.urls import reverse

from content.publish.publication import Publication
from content.sign.edition import Edition
from content.sign.event import Event
from content.sign.signatory import Signatory
from tests import cast
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

TEXTS = {"article", "note", "fact", "source", "term", "picture", "technique"}
EVIDENCE = {"publication", "edition", "event"}
PRACTICAL = {"centre"}
ALL = TEXTS | EVIDENCE | PRACTICAL | {"identity", "user", "signatory"}
SEEN = {
    "editor": TEXTS | EVIDENCE,
    "radiologist": TEXTS | EVIDENCE,
    "clinic staff": PRACTICAL,
    "administrator": PRACTICAL | {"identity", "user", "signatory"},
}


def address(table, what="changelist", *args):
    return reverse(f"admin:content_{table}_{what}", args=args)


@pytest.mark.parametrize("role", SEEN)
def test_role_sees_its_tables_and_no_other(enter, role):
    client = enter(cast.account("somebody", role))
    seen = {table for table in ALL if client.get(address(table)).status_code == 200}
    assert seen == SEEN[role]
    index = client.get("/admin/").content.decode()
    assert {table for table in ALL if f'href="{address(table)}"' in index} == SEEN[role]


@pytest.mark.parametrize("role", SEEN)
def test_role_adds_to_its_tables_only(enter, role):
    client = enter(cast.account("somebody", role))
    added = {table for table in ALL if client.get(address(table, "add")).status_code == 200}
    assert added == SEEN[role] - EVIDENCE


@pytest.mark.parametrize("model", [Edition, Event, Publication])
def test_evidence_is_read_and_nothing_else(enter, dr, live, model):
    """Not even by a superuser."""
    client = enter(cast.superuser())
    table, row = model._meta.model_name, model.objects.first()
    page = client.get(address(table, "change", row.pk)).content.decode()
    assert "_save" not in page
    assert client.post(address(table, "change", row.pk), {"number": 9}).status_code == 403
    assert client.get(address(table, "delete", row.pk)).status_code == 403
    assert client.get(address(table, "add")).status_code == 403


@pytest.mark.parametrize("table", sorted(ALL))
def test_nothing_is_deleted_in_bulk(enter, table):
    response = enter(cast.superuser()).get(address(table))
    assert response.status_code == 200
    assert "delete_selected" not in str(response.context["action_form"])


def test_user_is_never_deleted(enter, dr):
    """What a person signed names them: deactivated is as far as it goes, even for a superuser."""
    client = enter(cast.superuser())
    assert client.get(address("user", "delete", dr.pk)).status_code == 403
    assert "deletelink" not in client.get(address("user", "change", dr.pk)).content.decode()
    assert client.get(address("signatory", "delete", 1)).status_code == 403


def test_administrator_gives_themselves_nothing(enter):
    """No other role, no way above, no entry as a signatory."""
    own = cast.account("admin", "administrator")
    radiologists = cast.account("x", "radiologist").groups.get()
    client = enter(own)
    fields = read(client.get(address("user", "change", own.pk)).content.decode(), "user_form")
    assert "groups" not in fields
    stolen = {"groups": str(radiologists.pk), "is_superuser": "on", "is_staff": "on"}
    client.post(address("user", "change", own.pk), fields | stolen)
    own.refresh_from_db()
    assert [group.name for group in own.groups.all()] == ["administrator"]
    assert not own.is_superuser
    printed = {"name": "Dr Moi", "title_fr": "x", "title_en": "x", "registration": "1"}
    client.post(address("signatory", "add"), printed | {"user": str(own.pk), "active": "on"})
    assert not Signatory.objects.exists()


def test_administrator_does_not_touch_a_superuser(enter):
    root = cast.superuser()
    client = enter(cast.account("admin", "administrator"))
    assert client.post(address("user", "change", root.pk), {"username": "x"}).status_code == 403


def test_administrator_enters_a_signatory(enter):
    client = enter(cast.account("admin", "administrator"))
    doctor = cast.account("durand", "radiologist")
    printed = {"name": "Dr Durand", "title_fr": "radiologue", "title_en": "radiologist"}
    form = printed | {"user": str(doctor.pk), "registration": "1", "active": "on"}
    client.post(address("signatory", "add"), form)
    assert Signatory.objects.get().user == doctor


def test_person_without_a_role_finds_an_empty_desk(enter):
    page = enter(cast.account("new")).get("/admin/").content.decode()
    assert "You don’t have permission to view or edit anything." in page
    assert "Last events" not in page
