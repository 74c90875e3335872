"""What one entry of a file did to the store, and whose words that would undo."""

from collections.abc import Iterable
from typing import NamedTuple

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from content.plain.languages import LANGUAGES
from content.source.article import Article, Section
from content.source.files.document import Document
from content.source.files.problem import Problem
from content.source.translated import field

REMEDY = (
    "was written at the desk. Make your change there; or in files that dump_content writes now, "
    "and load those with --overwrite"
)


class Loaded(NamedTuple):
    """An entry that was loaded: its row, and how many rows were written for it."""

    document: Document
    key: str
    row: Model
    written: int


def overwritten(loaded: Iterable[Loaded]) -> list[Problem]:
    """The entries that changed what an account wrote at the desk. A few queries a table."""
    rows: dict[type[Model], list[Loaded]] = {}
    for one in loaded:
        if one.written:
            rows.setdefault(type(one.row), []).append(one)
    found: list[Problem] = []
    for model, entries in rows.items():
        written = _of_the_desk(model, [one.row.pk for one in entries])
        found += [
            one.document.problem(one.key, "", REMEDY) for one in entries if one.row.pk in written
        ]
    return found


def _of_the_desk(model: type[Model], keys: list[int]) -> set[int]:
    """Which of these rows an account of the desk wrote, or something that stands under them."""
    kind = ContentType.objects.get_for_model(model)
    logged = LogEntry.objects.filter(content_type=kind)
    names = set(logged.values_list("object_id", flat=True))
    found = {pk for pk in keys if str(pk) in names}
    if model is Article:  # a restored state and an alert are in no log, but have their author
        for author in (field("author", language) for language in LANGUAGES):
            known = {f"{author}__isnull": False}
            found |= set(Article.objects.filter(pk__in=keys, **known).values_list("pk", flat=True))
            sections = Section.objects.filter(article__in=keys, **known)
            found |= set(sections.values_list("article", flat=True))
    return found
