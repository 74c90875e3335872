"""Which edition another one only says again with a figure or a source as it stands today."""

from django.db import migrations, models

# SQLite makes the table anew to take the column away, and forgets its trigger.
SQLITE = """
CREATE TRIGGER IF NOT EXISTS content_edition_immutable BEFORE UPDATE ON content_edition
BEGIN SELECT RAISE(ABORT, 'content_edition: rows are written once'); END
"""


def guard(apps, schema_editor):
    """Put the trigger back."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE)


class Migration(migrations.Migration):
    dependencies = [("content", "0024_name_several_writers")]
    operations = [
        migrations.RunPython(migrations.RunPython.noop, guard),
        migrations.AddField(
            "edition",
            "renews",
            models.ForeignKey("content.edition", models.PROTECT, related_name="+", null=True),
        ),
    ]
