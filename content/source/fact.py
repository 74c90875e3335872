"""Fact and Source: a figure is written once, and rests on a publication."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.plain.figures import COUNTED, SCALES, UNITS
from content.source.article import KEY
from content.source.user import User
from content.source.validators import clean_text


class Source(models.Model):
    """A publication that statements rest on. Mutable."""

    key = models.CharField(_("key"), max_length=64, unique=True, validators=[KEY])
    authors = models.CharField(_("authors"), max_length=200, blank=True, validators=[clean_text])
    title = models.CharField(
        _("title"),
        max_length=300,
        help_text=_("In its own language, as printed."),
        validators=[clean_text],
    )
    language = models.CharField(
        _("language of the title"), max_length=2, choices=[("fr", "français"), ("en", "English")]
    )
    publisher = models.CharField(
        _("publisher"), max_length=200, blank=True, validators=[clean_text]
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    url = models.URLField(_("address"), blank=True)
    checked = models.DateField(
        _("date checked"),
        null=True,
        blank=True,
        help_text=_("When somebody last opened it. Desk data: no patient sees it."),
    )
    # Who last changed what texts quote of it, at the desk.
    author = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ("key",)

    def __str__(self) -> str:
        return f"{self.key} – {self.title}"


class Fact(models.Model):
    """A figure with its unit, source and year; both languages quote it. Mutable."""

    key = models.CharField(_("key"), max_length=64, unique=True, validators=[KEY])
    kind = models.CharField(_("kind"), max_length=16, choices=[(kind, kind) for kind in UNITS])
    unit = models.CharField(
        _("unit"),
        max_length=16,
        choices=[(unit, unit) for units in UNITS.values() for unit in units],
    )
    low = models.DecimalField(_("from"), max_digits=12, decimal_places=4, null=True, blank=True)
    high = models.DecimalField(
        _("to"),
        max_digits=12,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=_("The same as “from” for a single value."),
    )
    counted = models.CharField(
        _("what was counted"), max_length=16, default="people", choices=[(c, c) for c in COUNTED]
    )
    year = models.PositiveSmallIntegerField(_("as of year"), null=True, blank=True)
    name = models.CharField(
        _("name"),
        max_length=160,
        blank=True,
        validators=[clean_text],
        help_text=_("What the figure is, as printed in lists of risks."),
    )
    population = models.CharField(
        _("population"),
        max_length=300,
        blank=True,
        validators=[clean_text],
        help_text=_("Where and in whom it was measured; “measured elsewhere” if borrowed."),
    )
    local = models.BooleanField(
        _("waits for the centre's answer"),
        default=False,
        help_text=_("Then the words below stand in the text instead of a figure."),
    )
    words = models.CharField(
        _("words while waiting"), max_length=160, blank=True, validators=[clean_text]
    )
    sources = models.ManyToManyField(Source, related_name="+", blank=True)
    # Who last changed what texts quote of it, at the desk.
    author = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ("key",)
        constraints = [
            models.CheckConstraint(
                name="fact_range_in_order", condition=models.Q(low__lte=models.F("high"))
            ),
            models.CheckConstraint(
                name="fact_has_figure_or_waits",
                condition=models.Q(local=True) | models.Q(low__isnull=False, high__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.key

    def clean(self) -> None:
        """Refuse a unit of another kind, no figure, a range upside down, more than all."""
        units = UNITS.get(self.kind, ())
        if units and self.unit not in units:
            message = _("For this kind, choose one of: %(units)s.") % {"units": ", ".join(units)}
            raise ValidationError({"unit": message})
        if not self.local and (self.low is None or self.high is None):
            waits = _("Write a figure, or say that it waits for the centre's answer.")
            raise ValidationError({"low": waits})
        ends = [end for end in (self.low, self.high) if isinstance(end, Decimal)]
        if len(ends) == 2 and all(end.is_finite() for end in ends):
            self._clean_range(*ends)

    def _clean_range(self, low: Decimal, high: Decimal) -> None:
        if low > high:
            raise ValidationError({"high": _("Write the larger figure here.")})
        if high > SCALES.get(self.unit, high):
            raise ValidationError({"high": _("That is more than all of them.")})
