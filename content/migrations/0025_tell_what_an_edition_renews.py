"""Which edition another one only says again with a figure or a source as it stands today."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("content", "0024_name_several_writers")]
    operations = [
        migrations.AddField(
            "edition",
            "renews",
            models.ForeignKey("content.edition", models.PROTECT, related_name="+", null=True),
        ),
    ]
