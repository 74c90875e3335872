"""The four roles, as groups with what each may change at the desk."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

TEXTS = ("article", "section", "fact", "source", "term", "picture", "technique", "note")
PRACTICAL = ("centre", "phone", "fee")
ROLES = {
    "editor": TEXTS,
    "radiologist": TEXTS,
    "clinic staff": PRACTICAL,
    "administrator": (*PRACTICAL, "identity", "signatory", "user"),
}


def make_roles(apps, schema_editor):
    """Create the groups and give each its permissions."""
    # Permissions are normally made after all migrations; the groups need them now.
    for config in apps.get_app_configs():
        if config.label == "content":
            config.models_module = True
            create_permissions(config, apps=apps, verbosity=0)
            config.models_module = None
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for role, models in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.set(
            Permission.objects.filter(
                content_type__app_label="content", content_type__model__in=models
            )
        )


def remove_roles(apps, schema_editor):
    """Delete the groups."""
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0002_guard_evidence"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_roles, remove_roles)]
