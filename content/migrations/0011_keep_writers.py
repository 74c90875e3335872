"""Who wrote which section of an edition, in which language, when it was frozen."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("content", "0010_publications_begin")]
    operations = [
        migrations.CreateModel(
            "Writer",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=32)),
                ("language", models.CharField(max_length=2)),
                (
                    "edition",
                    models.ForeignKey("content.edition", models.PROTECT, related_name="+"),
                ),
                ("user", models.ForeignKey("content.user", models.PROTECT, related_name="+")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("edition", "kind", "language"), name="writer_once_per_text"
                    )
                ],
            },
        ),
    ]
