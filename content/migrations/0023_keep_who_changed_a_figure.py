"""Who last changed a figure or a source at the desk. Unknown until now."""

from django.conf import settings
from django.db import migrations, models


def author():
    """The same on both tables."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )


class Migration(migrations.Migration):
    dependencies = [("content", "0022_one_account_for_each_address")]
    operations = [
        migrations.AddField("fact", "author", author()),
        migrations.AddField("source", "author", author()),
    ]
