"""A row for each past act of publishing, as the events tell; each with the moment it began."""

import json
from datetime import date, datetime

from django.db import migrations


def keep(apps, schema_editor):
    """Go through the events of each article in order, as they were recorded."""
    Event = apps.get_model("content", "Event")
    newest = {}
    for event in Event.objects.order_by("number"):
        said = json.loads(event.body)["testimony"]
        if event.act == "published":
            newest[event.article_id] = _published(apps, event, said)
        row = newest.get(event.article_id)
        if row and event.act in ("withdrawn", "reinstated"):
            row.withdrawn = event if event.act == "withdrawn" else None
            row.save(update_fields=["withdrawn"])
        if row and event.act == "reviewed":
            row.review_due = date.fromisoformat(said["review_due"])
            row.save(update_fields=["review_due"])


def _published(apps, event, said):
    """The row of that event, made if it was lost when the next edition took its place."""
    Event = apps.get_model("content", "Event")
    Publication = apps.get_model("content", "Publication")
    Event = apps.get_model("content", "Event")
    Publication = apps.get_model("content", "Publication")
    signed = Event.objects.filter(edition=event.edition_id, act="signed", number__lt=event.number)
    signature = signed.order_by("-number").first()
    row = Publication.objects.filter(published=event).first() or Publication(published=event)
    row.article_id, row.edition_id, row.signed = event.article_id, event.edition_id, signature
    row.live_from = _moment(said.get("live_from")) or event.at
    row.live_until = _moment(said.get("live_until"))
    due = json.loads(signature.body)["testimony"].get("review_due")
    row.review_due = date.fromisoformat(due) if due else None
    row.withdrawn = None
    row.save()
    return row


def _moment(text):
    return datetime.fromisoformat(text) if text else None


def forget(apps, schema_editor):
    """Leave one row for each article, as before."""
    Publication = apps.get_model("content", "Publication")
    seen = set()
    for row in Publication.objects.order_by("-published__number"):
        if row.article_id in seen:
            row.delete()
        seen.add(row.article_id)


class Migration(migrations.Migration):
    dependencies = [("content", "0008_publish_in_rows")]
    operations = [migrations.RunPython(keep, forget)]
