"""A text has several writers: who wrote the sentence, and who changed the figure in it."""

from django.db import migrations, models

# SQLite makes the table anew to change a constraint, and forgets its trigger.
SQLITE = """
CREATE TRIGGER content_writer_immutable BEFORE UPDATE ON content_writer
BEGIN SELECT RAISE(ABORT, 'content_writer: rows are written once'); END
"""


def guard(apps, schema_editor):
    """Put the trigger back."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE)


class Migration(migrations.Migration):
    dependencies = [("content", "0023_keep_who_changed_a_figure")]
    operations = [
        migrations.RunPython(migrations.RunPython.noop, guard),
        migrations.RemoveConstraint("writer", "writer_once_per_text"),
        migrations.AddConstraint(
            "writer",
            models.UniqueConstraint(
                fields=("edition", "kind", "language", "user"), name="writer_once_per_text"
            ),
        ),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
