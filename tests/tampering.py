"""What somebody with the database's password could do behind the site's back."""

import importlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from django.db import connection
from django.db.models import Model

GUARD = importlib.import_module("content.migrations.0002_guard_evidence")


def execute(statement: str, params: Sequence[Any] | None = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, params)


@contextmanager
def unguarded() -> Iterator[None]:
    """The triggers are gone for a moment, and back afterwards as if nothing had happened."""
    editor = SimpleNamespace(connection=connection, execute=execute)
    connection.check_constraints()  # PostgreSQL alters no table that has checks to come
    GUARD.unguard(None, editor)
    yield
    connection.check_constraints()
    GUARD.guard(None, editor)


def tamper(row: Model, **columns: Any) -> None:
    """Write into a row of evidence."""
    with unguarded():
        type(row)._base_manager.filter(pk=row.pk).update(**columns)


def remove(row: Model) -> None:
    """Take a row of evidence away. No trigger forbids it: the chain tells."""
    execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", (row.pk,))


def drop_trigger(table: str) -> None:
    on = f" ON {table}" if connection.vendor == "postgresql" else ""
    connection.check_constraints()
    execute(f"DROP TRIGGER {table}_immutable{on}")
