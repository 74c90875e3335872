# Links, exam codes, and centres that close.

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import content.publish.link
import content.source.validators


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0004_count_daily_totals"),
    ]

    operations = [
        migrations.AddField(
            model_name="centre",
            name="closed_on",
            field=models.DateField(
                blank=True,
                help_text="From that day its links say so, and whom to call instead.",
                null=True,
                verbose_name="closed since",
            ),
        ),
        migrations.CreateModel(
            name="ExamCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[content.source.validators.clean_text],
                        verbose_name="exam code",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="content.article",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "exam code",
                "verbose_name_plural": "exam codes",
                "ordering": ("code",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code", ""), _negated=True), name="exam_code_written"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=24,
                        unique=True,
                        validators=[content.publish.link.well_formed],
                        verbose_name="code",
                    ),
                ),
                ("folded", models.CharField(editable=False, max_length=24, unique=True)),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        choices=[("fr", "fr"), ("en", "en")],
                        max_length=2,
                        verbose_name="language",
                    ),
                ),
                ("section", models.CharField(blank=True, max_length=32, verbose_name="opens at")),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        max_length=80,
                        validators=[content.source.validators.clean_text],
                        verbose_name="label",
                    ),
                ),
                (
                    "ready",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="of the ready list"
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="made"
                    ),
                ),
                (
                    "retired_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="retired"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="content.article",
                        verbose_name="procedure",
                    ),
                ),
                (
                    "centre",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="content.centre",
                        verbose_name="centre",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "link",
                "verbose_name_plural": "links",
                "ordering": ("centre", "article", "language", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ready", True)),
                        fields=("article", "centre", "language"),
                        name="link_ready_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language__in", ("", "fr", "en"))),
                        name="link_known_language",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ready", False),
                            models.Q(("retired_at__isnull", True), ("section", "")),
                            _connector="OR",
                        ),
                        name="link_ready_is_plain",
                    ),
                ],
            },
        ),
    ]
