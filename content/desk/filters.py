"""Filters of lists, in the reader's words."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin import ChoicesFieldListFilter, RelatedFieldListFilter

from content.desk.labels import EVERY, ROLES


class LabelFilter(ChoicesFieldListFilter):
    """The choices of a field by their labels, where the table holds codes."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice in super().choices(changelist):
            yield {**choice, "display": EVERY.get(str(choice["display"]), choice["display"])}


class RoleFilter(RelatedFieldListFilter):
    """Accounts by role, in words."""

    include_empty_choice = False

    def field_choices(self, field: Any, request: Any, model_admin: Any) -> list[tuple[Any, Any]]:
        found = super().field_choices(field, request, model_admin)
        return [(key, ROLES.get(str(name), name)) for key, name in found]
