"""Whoever brings exam codes in may take a wrong one out: it is a name, and no printed card bears
it."""

from django.db import migrations

ROLES = ("clinic staff", "administrator")


def give(apps, schema_editor):
    """Add the permission to the groups."""
    for group, permission in _rights(apps):
        group.permissions.add(permission)


def take(apps, schema_editor):
    """Take it away again."""
    for group, permission in _rights(apps):
        group.permissions.remove(permission)


def _rights(apps):
    groups = apps.get_model("auth", "Group").objects.filter(name__in=ROLES)
    kept = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="content", codename="delete_examcode"
    )
    return [(group, permission) for group in groups for permission in kept]


class Migration(migrations.Migration):
    dependencies = [("content", "0026_mark_fictitious_centres")]
    operations = [migrations.RunPython(give, take)]
