"""Evidence is written once: the database itself refuses to change a row of it.

A later migration that alters one of these tables on SQLite rebuilds the table and loses its
trigger: run `guard` again there. `manage.py verify` tells when one is missing.
"""

from django.db import migrations

TABLES = ("content_edition", "content_event", "content_clearing", "content_address")

SQLITE = """
CREATE TRIGGER {table}_immutable BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table}: rows are written once'); END
"""
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION content_written_once() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '%: rows are written once', TG_TABLE_NAME; END
$$ LANGUAGE plpgsql
"""
POSTGRESQL = """
CREATE TRIGGER {table}_immutable BEFORE UPDATE ON {table}
FOR EACH ROW EXECUTE FUNCTION content_written_once()
"""


def guard(apps, schema_editor):
    """Create the triggers of this database."""
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute(POSTGRESQL_FUNCTION, params=None)  # it holds a %
    for table in TABLES:
        schema_editor.execute(
            {"sqlite": SQLITE, "postgresql": POSTGRESQL}[vendor].format(table=table)
        )


def unguard(apps, schema_editor):
    """Drop them."""
    on = {"sqlite": "", "postgresql": " ON {table}"}[schema_editor.connection.vendor]
    for table in TABLES:
        schema_editor.execute(f"DROP TRIGGER {table}_immutable{on.format(table=table)}")


class Migration(migrations.Migration):
    dependencies = [("content", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
