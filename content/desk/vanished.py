"""Rows that a colleague deleted while their form was open: nobody is kept from saving the rest."""

from typing import Any

from django import forms
from django.db import models
from django.utils.functional import cached_property

from content.desk.opened import OpenedForm


class RowFormSet(forms.BaseInlineFormSet):
    """Rows of one form. A row that was deleted meanwhile is a new one if anything was typed in it,
    and nothing if not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gone: set[int] = set()  # the forms whose row is no more
        if self.is_bound:
            self._find()

    def instead(self, i: int) -> models.Model | None:
        """The row that form is about now, if it is another than was sent."""
        return None

    @cached_property
    def initial_forms(self) -> list[Any]:
        """The forms of rows that exist, in the order of the rows."""
        of = {form.instance.pk: form for form in self.forms if not form.instance._state.adding}
        return [of[row.pk] for row in self.get_queryset() if row.pk in of]

    @cached_property
    def extra_forms(self) -> list[Any]:
        return [form for form in self.forms if form.instance._state.adding]

    def _find(self) -> None:
        """Put the number of the row that exists where one was sent that does not."""
        posted: Any = self.data
        again, known = posted.copy(), {str(row.pk) for row in self.get_queryset()}
        for i in range(min(self.initial_form_count(), self.total_form_count())):
            name = f"{self.add_prefix(i)}-id"
            sent = again.get(name, "")
            if sent not in known:
                row = self.instead(i)
                again[name] = str(row.pk) if row else ""
                if sent and not row:
                    self.gone.add(i)
        self.data = again

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        name = f"{self.add_prefix(i)}-id"
        begins = self.is_bound and i < self.initial_form_count() and not self.data.get(name)
        if begins:
            kwargs |= {"empty_permitted": True, "use_required_attribute": False}
        form = super()._construct_form(i, **kwargs)  # type: ignore[misc]  # its types leave it out
        if begins:
            form.fields["id"].required = False
        if isinstance(form, OpenedForm):
            form.gone = i in self.gone
        return form
