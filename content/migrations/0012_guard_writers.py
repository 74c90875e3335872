"""Writers are written once: the database itself refuses to change a row of them.

For editions frozen before, the writers are those the working copy knows: nothing tells better.
"""

from django.db import migrations

SQLITE = """
CREATE TRIGGER content_writer_immutable BEFORE UPDATE ON content_writer
BEGIN SELECT RAISE(ABORT, 'content_writer: rows are written once'); END
"""
POSTGRESQL = """
CREATE TRIGGER content_writer_immutable BEFORE UPDATE ON content_writer
FOR EACH ROW EXECUTE FUNCTION content_written_once()
"""


def name_writers(apps, schema_editor):
    """Name those who last wrote the sections of each article, under its editions so far."""
    Edition, Section, Writer = (
        apps.get_model("content", name) for name in ("Edition", "Section", "Writer")
    )
    for edition in Edition.objects.all():
        for section in Section.objects.filter(article=edition.article_id):
            for language in ("fr", "en"):
                user = getattr(section, f"author_{language}_id")
                if user:
                    Writer.objects.create(
                        edition=edition, kind=section.kind, language=language, user_id=user
                    )


def guard(apps, schema_editor):
    """Create the trigger of this database."""
    schema_editor.execute(
        {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    )


def unguard(apps, schema_editor):
    """Drop it."""
    on = {"sqlite": "", "postgresql": " ON content_writer"}[schema_editor.connection.vendor]
    schema_editor.execute(f"DROP TRIGGER content_writer_immutable{on}")


class Migration(migrations.Migration):
    dependencies = [("content", "0011_keep_writers")]
    operations = [
        migrations.RunPython(name_writers, migrations.RunPython.noop),
        migrations.RunPython(guard, unguard),
    ]
