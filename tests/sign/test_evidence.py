"""Evidence is written once: neither the model nor the database changes a row of it."""

import pytest
from django.db import DatabaseError, transaction

from content.sign.edition import Edition, Writer
from content.sign.event import Event
from content.sign.notes import clear
from content.source.address import Address
from content.source.article import Section
from content.source.immutable import TRIGGERS, WrittenOnce
from content.source.note import Clearing, Note
from tests import cast
from tests.tampering import execute

pytestmark = pytest.mark.django_db
# Table -> a column that somebody might want to change.
COLUMNS = {
    Edition: "canonical",
    Event: "body",
    Clearing: "by_name",
    Address: "slug",
    Writer: "kind",
}


@pytest.fixture(params=COLUMNS, ids=lambda model: model.__name__)
def row(request, dr):
    """One stored row of each kind of evidence."""
    article = cast.page()
    Section.objects.update(author_fr=dr)
    publication = cast.published(article, dr)
    Note.objects.create(
        subject="section", article=publication.article, key="summary", question="True?"
    )
    clear(Note.objects.get().pk, snapshot=publication.edition.snapshot(), by=dr)
    return request.param.objects.first()


def test_every_guarded_table_is_tried_here():
    """Five tables hold evidence."""
    assert {model._meta.db_table for model in COLUMNS} == set(TRIGGERS)


def test_saving_again_is_refused(row):
    """The model refuses before the database has to."""
    setattr(row, COLUMNS[type(row)], "x")
    with pytest.raises(WrittenOnce):
        row.save()


def test_deleting_is_refused(row):
    """What was done stays."""
    with pytest.raises(WrittenOnce):
        row.delete()


def test_deleting_several_at_once_is_refused(row):
    """Nor does naming many make it one."""
    with pytest.raises(WrittenOnce):
        type(row).objects.all().delete()
    assert type(row).objects.exists()


def test_update_behind_the_model_is_refused(row):
    """A queryset does not ask the model; the trigger refuses."""
    with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
        type(row)._base_manager.filter(pk=row.pk).update(**{COLUMNS[type(row)]: "x"})


def test_update_in_plain_sql_is_refused(row):
    """Whoever has the database's password meets the trigger first."""
    statement = f"UPDATE {row._meta.db_table} SET {COLUMNS[type(row)]} = 'x' WHERE id = %s"
    with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
        execute(statement, (row.pk,))


def test_article_with_editions_is_not_deleted(dr):
    """Evidence holds on to what it is about."""
    article = cast.signed(cast.page(), dr).article
    with pytest.raises(DatabaseError), transaction.atomic():
        article.delete()
