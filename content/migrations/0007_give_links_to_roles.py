"""Clinic staff and administrators make links; those who write and sign may look at them."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

MAKE = [f"{act}_{model}" for act in ("view", "add", "change") for model in ("link", "examcode")]
RIGHTS = {
    "clinic staff": MAKE,
    "administrator": MAKE,
    "editor": ["view_link"],
    "radiologist": ["view_link"],
}


def give(apps, schema_editor):
    """Add the permissions to the groups."""
    # Permissions are normally made after all migrations; the groups need them now.
    for config in apps.get_app_configs():
        if config.label == "content":
            config.models_module = True
            create_permissions(config, apps=apps, verbosity=0)
            config.models_module = None
    for group, permissions in _rights(apps):
        group.permissions.add(*permissions)


def take(apps, schema_editor):
    """Take them away again."""
    for group, permissions in _rights(apps):
        group.permissions.remove(*permissions)


def _rights(apps):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for role, names in RIGHTS.items():
        group = Group.objects.filter(name=role).first()
        if group:
            yield (
                group,
                Permission.objects.filter(content_type__app_label="content", codename__in=names),
            )


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0006_keep_link_codes"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(give, take)]
