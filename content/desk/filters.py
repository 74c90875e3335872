"""Filters of lists, in the reader's words."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin import (
    BooleanFieldListFilter,
    ChoicesFieldListFilter,
    RelatedFieldListFilter,
)
from django.utils.translation import gettext_lazy as _

from content.desk.home.panel import name_of, title_of
from content.desk.labels import EVERY, ROLES
from content.desk.language import spoken
from content.source.user import User

# Evidence has columns that its table does not name in both languages.
TITLES: dict[str, Any] = {
    "act": _("act"),
    "article": _("article"),
    "demonstration": _("demonstration"),
    "user": _("who"),
}


class LabelFilter(ChoicesFieldListFilter):
    """The choices of a field by their labels, where the table holds codes."""

    def __init__(self, field: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(field, *args, **kwargs)
        self.title = TITLES.get(field.name, self.title)

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice in super().choices(changelist):
            yield {**choice, "display": EVERY.get(str(choice["display"]), choice["display"])}


class TruthFilter(BooleanFieldListFilter):
    """Yes or no, under a title in the reader's words."""

    def __init__(self, field: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(field, *args, **kwargs)
        self.title = TITLES.get(field.name, self.title)


class NamedFilter(RelatedFieldListFilter):
    """The people or articles that stand in the table, by their names of today."""

    def __init__(self, field: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(field, *args, **kwargs)
        self.title = TITLES[field.name]

    def field_choices(self, field: Any, request: Any, model_admin: Any) -> list[tuple[Any, Any]]:
        here = model_admin.model.objects.order_by().values(field.name)
        rows = field.related_model.objects.filter(pk__in=here)
        return sorted(((row.pk, _name(row)) for row in rows), key=lambda choice: choice[1].lower())


def _name(row: Any) -> str:
    return name_of(row) if isinstance(row, User) else title_of(row, spoken())


class RoleFilter(RelatedFieldListFilter):
    """Accounts by role, in words."""

    include_empty_choice = False

    def field_choices(self, field: Any, request: Any, model_admin: Any) -> list[tuple[Any, Any]]:
        found = super().field_choices(field, request, model_admin)
        return [(key, ROLES.get(str(name), name)) for key, name in found]
