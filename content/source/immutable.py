"""Rows that are written once. The database refuses updates too: see the migration's triggers."""

from typing import Any, TypeVar

from django.db import models

# Table -> trigger. `verify` looks for each of them in the database.
TRIGGERS = {
    "content_edition": "content_edition_immutable",
    "content_event": "content_event_immutable",
    "content_clearing": "content_clearing_immutable",
    "content_address": "content_address_immutable",
    "content_writer": "content_writer_immutable",
}


class WrittenOnce(Exception):
    """Something tried to change or delete evidence."""


T = TypeVar("T", bound=models.Model)


class EvidenceQuerySet(models.QuerySet[T]):
    """Rows that are kept, also where many are named at once."""

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise WrittenOnce(f"{self.model._meta.model_name}: rows are kept for good")


class Evidence(models.Model):
    """Base of evidence. Immutable. Each table's manager is an EvidenceQuerySet's."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; refuse to change."""
        if not self._state.adding:
            raise WrittenOnce(f"{self._meta.model_name} {self.pk} is written once")
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise WrittenOnce(f"{self._meta.model_name} {self.pk} is kept for good")
