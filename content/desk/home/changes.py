"""Rows for figures and sources that live texts say otherwise: one for each, one sitting."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.desk.home.demands import Change
from content.desk.home.panel import Reader, Row
from content.desk.labels import Label
from content.plain.snapshot import Fact, Source
from content.source.fact import Fact as FactRow
from content.source.fact import Source as SourceRow


def change_rows(changes: Iterable[Change], reader: Reader, act: Label) -> tuple[Row, ...]:
    """Each says from what to what, how many pages wait, and leads to the screen that signs them."""
    found = tuple(changes)
    numbers = {
        table: dict(model.objects.filter(key__in=keys).values_list("key", "pk"))
        for table, model in (("facts", FactRow), ("sources", SourceRow))
        if (keys := [change.quoted.key for change in found if change.quoted.table == table])
    }
    return tuple(
        _row(change, numbers[change.quoted.table][change.quoted.key], reader, act)
        for change in found
    )


def _row(change: Change, pk: int, reader: Reader, act: Label) -> Row:
    quoted, library = change.quoted, reader.demands.library
    new = quoted.value(library) if library else None
    assert new is not None  # what is gone changes nothing
    olds = [quoted.said_in(one.live.snapshot) for one in change.texts]
    number = len(change.texts)
    waits = ngettext(
        "%(number)s page waits for one signature",
        "%(number)s pages wait, signed in one sitting",
        number,
    ) % {"number": number}
    name = "fact" if quoted.table == "facts" else "source"
    address = reverse(f"admin:content_{name}_renew", args=[pk])
    return Row(_title(new, reader), address, (_difference(olds, new, reader), waits), act)


def _title(new: Fact | Source, reader: Reader) -> str:
    if isinstance(new, Fact):
        return _("Figure: %(name)s") % {"name": new.name[reader.language] or new.key}
    return _("Source: %(name)s") % {"name": new.title}


def _difference(olds: Iterable[Fact | Source | None], new: Fact | Source, reader: Reader) -> str:
    """From what to what, where the words differ; else that something beside them does."""
    before = {_said(old, reader) for old in olds if old} - {_said(new, reader)}
    if not before:
        return _("What is printed with it changed")
    known = {"old": " / ".join(sorted(before)), "new": _said(new, reader)}
    return _("It changed from “%(old)s” to “%(new)s”") % known


def _said(value: Fact | Source, reader: Reader) -> str:
    if isinstance(value, Fact):
        return value.text[reader.language]
    return f"{value.title} ({value.year})" if value.year else value.title
