"""Two people at one row of a table. What one did not touch is left as the other made it; what both
touched is shown twice and loses neither."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

DELETED = gettext_lazy(
    "Someone else deleted this since you opened it. What you typed is still here: save again to "
    "put it back, or empty its fields."
)


class OpenedForm(forms.ModelForm):
    """A form that brings back what stood in its fields when it was opened, beside what is typed.

    `together`: fields that are true only of each other, as a figure is of its unit. Who changes
    one of them is told what became of the others meanwhile. `gone`: its row is no more."""

    together: tuple[str, ...] = ()
    gone = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.remembered:
            self.fields[name].show_hidden_initial = True

    @cached_property
    def remembered(self) -> tuple[str, ...]:
        """The fields two people may change: none of a new row, nor of a form that came without
        what it was opened with."""
        names = tuple(
            name
            for name, one in self.fields.items()
            if not one.disabled and not isinstance(one, forms.FileField)
        )
        if not self.is_bound:
            return () if self.instance._state.adding else names
        came = any(self.add_initial_prefix(name) in self.data for name in names)
        return names if came else ()

    @cached_property
    def changed_data(self) -> list[str]:
        """What this person changed, unless it stands in the table already."""
        return [
            name
            for name in super().changed_data
            if name not in self.remembered
            or self.fields[name].has_changed(self[name].initial, self[name].data)
        ]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if self.gone:
            self._begin_again()
            return cleaned
        joined = not set(self.together).isdisjoint(self.changed_data)
        for name in filter(self._moved, self.remembered):
            one, theirs = self.fields[name], self[name].initial
            if name in self.changed_data:
                said = _(
                    "Someone else changed this since you opened it. Yours is still in the field. "
                    "Theirs, now kept, reads: “%(theirs)s” Choose, and save again."
                )
                self._show(name, said % {"theirs": read(one, theirs)})
            elif joined and name in self.together:
                said = _(
                    "Someone else changed this since you opened it: it was “%(before)s”. Look "
                    "whether what you changed still goes with it, and save again."
                )
                before = read(one, one.to_python(self._opened(name)))
                self._put(self.add_prefix(name), one.prepare_value(theirs))
                self._show(name, said % {"before": before})
            else:
                cleaned[name] = one.clean(one.prepare_value(theirs))
        return cleaned

    def _begin_again(self) -> None:
        """Say that the row was deleted; saved again, it is a new one."""
        self.add_error(None, ValidationError(DELETED))
        again: Any = self.data.copy()  # type: ignore[attr-defined]  # what was posted
        for name in self.remembered:
            again.pop(self.add_initial_prefix(name), None)
            self.fields[name].show_hidden_initial = False
        self.data = again

    def _opened(self, name: str) -> Any:
        """What stood in the field when the form was opened, as it was sent."""
        hidden = self.fields[name].hidden_widget()
        return hidden.value_from_datadict(self.data, self.files, self.add_initial_prefix(name))

    def _moved(self, name: str) -> bool:
        """Whether a colleague changed it since."""
        return self.fields[name].has_changed(self[name].initial, self._opened(name))

    def _show(self, name: str, said: str) -> None:
        """Saving again means that this person has now seen it."""
        self.add_error(name, ValidationError(said))
        now = self.fields[name].prepare_value(self[name].initial)
        self._put(self.add_initial_prefix(name), now)

    def _put(self, name: str, value: Any) -> None:
        posted: Any = self.data
        again = posted.copy()
        values = value if isinstance(value, list) else ["" if value is None else value]
        again.setlist(name, [str(one) for one in values])
        self.data = again


def read(field: forms.Field, value: Any) -> str:
    """A value of a field, for a reader; a dash where there is none."""
    match value:
        case None | "":
            return "—"
        case bool():
            return _("yes") if value else _("no")
        case date():
            return date_format(value)
        case list():
            return ", ".join(map(str, value))
    if isinstance(field, forms.ChoiceField):
        offered: Any = field.choices  # once it is set, pairs
        return next((str(said) for key, said in offered if str(key) == str(value)), "—")
    return str(value)
