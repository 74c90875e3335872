"""Evidence is written once: the model refuses, and so does the database."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError

from content.source.address import Address
from content.source.immutable import TRIGGERS, WrittenOnce
from content.source.note import Clearing, Note
from tests import factories

pytestmark = pytest.mark.django_db


def clearing():
    article = factories.article()
    note = Note.objects.create(subject="section", article=article, key="what", question="?")
    return Clearing.objects.create(
        note=note, text_digest="0" * 64, by=factories.user(), by_name="Ann"
    )


def address():
    return Address.objects.create(language="fr", slug="cou", article=factories.article())


EVIDENCE = pytest.mark.parametrize(
    ("made", "changed"),
    [(clearing, {"by_name": "Bob"}), (address, {"slug": "dos"})],
    ids=["clearing", "address"],
)


@EVIDENCE
def test_row_is_not_saved_again(made, changed):
    row = made()
    for name, value in changed.items():
        setattr(row, name, value)
    with pytest.raises(WrittenOnce, match="is written once"):
        row.save()
    assert not type(row).objects.filter(**changed).exists()


@EVIDENCE
def test_row_is_not_deleted(made, changed):
    row = made()
    with pytest.raises(WrittenOnce, match="kept for good"):
        row.delete()
    assert type(row).objects.count() == 1


@EVIDENCE
def test_database_refuses_what_passes_by_the_model(made, changed):
    """Neither a bare query nor SQL changes a row."""
    row = made()
    with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
        type(row)._base_manager.filter(pk=row.pk).update(**changed)
    ((column, value),) = changed.items()
    sql = f"UPDATE {row._meta.db_table} SET {column} = %s"
    with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
        connection.cursor().execute(sql, [value])
    assert not type(row).objects.filter(**changed).exists()


@EVIDENCE
def test_bulk_update_is_refused(made, changed):
    row = made()
    for name, value in changed.items():
        setattr(row, name, value)
    with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
        type(row).objects.bulk_update([row], list(changed))


def test_what_evidence_names_is_kept():
    """An article with an address, a note that was cleared and the person who did stay."""
    cleared, given = clearing(), Address(language="fr", slug="cou")
    given.article = cleared.note.article
    given.save()
    for row in (cleared.note, given.article):
        with pytest.raises(ProtectedError):
            row.delete()


def test_every_trigger_is_in_the_database():
    """Migrations made them; a table that is rebuilt loses its own."""
    names = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }
    with connection.cursor() as cursor:
        cursor.execute(names[connection.vendor])
        assert set(TRIGGERS.values()) <= {name for (name,) in cursor.fetchall()}
