"""Each act of publishing has a row of its own, where an article had one row for all."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("content", "0007_give_links_to_roles")]
    operations = [
        migrations.AlterField(
            "publication",
            "article",
            models.ForeignKey("content.article", models.PROTECT, related_name="+"),
        ),
    ]
