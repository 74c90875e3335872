"""A publication always says when it begins, and each act of publishing has one row."""

from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("content", "0009_keep_past_publications")]
    operations = [
        migrations.AlterModelOptions(
            "publication",
            {
                "ordering": ("-published__number",),
                "verbose_name": "publication",
                "verbose_name_plural": "publications",
            },
        ),
        migrations.RemoveConstraint("publication", "publication_schedule_in_order"),
        migrations.AlterField("publication", "live_from", models.DateTimeField()),
        migrations.AlterField(
            "publication",
            "published",
            models.OneToOneField("content.event", models.PROTECT, related_name="+"),
        ),
        migrations.AddConstraint(
            "publication",
            models.CheckConstraint(
                name="publication_schedule_in_order",
                condition=Q(live_until__isnull=True) | Q(live_from__lt=F("live_until")),
            ),
        ),
    ]
