"""A link keeps its code for good: the database itself refuses to change it.

A later migration that alters this table on SQLite rebuilds it and loses the trigger: run `guard`
again there.
"""

from django.db import migrations

SQLITE = """
CREATE TRIGGER content_link_code_kept BEFORE UPDATE ON content_link
WHEN NEW.code <> OLD.code OR NEW.folded <> OLD.folded
BEGIN SELECT RAISE(ABORT, 'content_link: a code is given for good'); END
"""
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION content_code_kept() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '%: a code is given for good', TG_TABLE_NAME; END
$$ LANGUAGE plpgsql
"""
POSTGRESQL = """
CREATE TRIGGER content_link_code_kept BEFORE UPDATE ON content_link FOR EACH ROW
WHEN (NEW.code <> OLD.code OR NEW.folded <> OLD.folded)
EXECUTE FUNCTION content_code_kept()
"""


def guard(apps, schema_editor):
    """Create the trigger of this database."""
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute(POSTGRESQL_FUNCTION, params=None)  # it holds a %
    schema_editor.execute({"sqlite": SQLITE, "postgresql": POSTGRESQL}[vendor])


def unguard(apps, schema_editor):
    """Drop it."""
    on = {"sqlite": "", "postgresql": " ON content_link"}[schema_editor.connection.vendor]
    schema_editor.execute(f"DROP TRIGGER content_link_code_kept{on}")


class Migration(migrations.Migration):
    dependencies = [("content", "0005_links")]
    operations = [migrations.RunPython(guard, unguard)]
