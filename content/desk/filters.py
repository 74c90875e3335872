"""Filters of lists, in the reader's words."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin import ChoicesFieldListFilter

from content.desk.labels import EVERY


class LabelFilter(ChoicesFieldListFilter):
    """The choices of a field by their labels, where the table holds codes."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice in super().choices(changelist):
            yield {**choice, "display": EVERY.get(str(choice["display"]), choice["display"])}
