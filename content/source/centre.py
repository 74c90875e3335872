"""Centre, Phone, Fee and Identity: practical data. Live, not signed, short fields, no Markdown."""

import re
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.source.article import KEY, Article
from content.source.validators import clean_text, plain_facts

EARLIEST = 120  # minutes; nobody is asked to wait for longer
NUMBER = re.compile(r"\+?\(?\d[\d\s().-]*\d")


class CentreQuerySet(models.QuerySet["Centre"]):
    """Words of reading for centres."""

    def open(self, today: date) -> "CentreQuerySet":
        """Centres where patients may come that day."""
        return self.filter(models.Q(closed_on__isnull=True) | models.Q(closed_on__gt=today))


class Centre(models.Model):
    """Where patients come. Mutable; one that closes keeps its row, for the cards that name it."""

    key = models.CharField(_("key"), max_length=64, unique=True, validators=[KEY])
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    name = models.CharField(_("name"), max_length=120, validators=[clean_text])
    street = models.CharField(_("street"), max_length=160, blank=True, validators=[clean_text])
    postal_code = models.CharField(
        _("postal code"), max_length=10, blank=True, validators=[clean_text]
    )
    city = models.CharField(_("town"), max_length=80, blank=True, validators=[clean_text])
    access = models.CharField(
        _("step-free access"), max_length=300, blank=True, validators=[clean_text]
    )
    interpreter = models.CharField(
        _("interpreter"), max_length=300, blank=True, validators=[clean_text]
    )
    hearing = models.CharField(_("hearing"), max_length=300, blank=True, validators=[clean_text])
    payment = models.CharField(
        _("means of payment"), max_length=300, blank=True, validators=[clean_text]
    )
    minutes_early = models.PositiveSmallIntegerField(
        _("minutes before the appointment"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(EARLIEST)],
        help_text=_("How early patients should come, 0 to 120. Left empty, nothing is said."),
    )
    map_url = models.URLField(_("map"), blank=True)
    booking_url = models.URLField(_("booking"), blank=True)
    closed_on = models.DateField(
        _("closed since"),
        null=True,
        blank=True,
        help_text=_("From that day its links say so, and whom to call instead."),
    )
    demonstration = models.BooleanField(_("fictitious"), default=False)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = CentreQuerySet.as_manager()

    class Meta:
        verbose_name = _("centre")
        verbose_name_plural = _("centres")
        ordering = ("order", "key")
        constraints = [
            models.CheckConstraint(
                name="centre_arrival_near", condition=models.Q(minutes_early__lte=EARLIEST)
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.key

    def clean(self) -> None:
        """Refuse advice: it is signed, or it is not written."""
        words = ("name", "access", "interpreter", "hearing", "payment")
        plain_facts(self, *words, once=("street", "city"))


class Phone(models.Model):
    """A number of a centre, with who answers and when. Mutable."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="+")
    label = models.CharField(_("who answers"), max_length=80, blank=True, validators=[clean_text])
    number = models.CharField(_("number"), max_length=20, validators=[clean_text])
    hours = models.CharField(_("hours"), max_length=160, blank=True, validators=[clean_text])

    class Meta:
        verbose_name = _("phone")
        verbose_name_plural = _("phones")
        ordering = ("centre", "pk")

    def __str__(self) -> str:
        return self.number

    def clean(self) -> None:
        """Refuse advice here too, and what no telephone can dial."""
        plain_facts(self, "label", "hours")
        if self.number and not NUMBER.fullmatch(self.number):
            said = _("Write the number alone, as in 01 99 00 12 34 or +33 1 99 00 12 34.")
            raise ValidationError({"number": said})


def not_below_nothing(amount: Decimal) -> None:
    """Refuse a negative amount."""
    if amount < 0:
        raise ValidationError(_("Write an amount of 0 or more."), code="negative")


class FeeQuerySet(models.QuerySet["Fee"]):
    """Words of reading for fees."""

    def current(self, today: date) -> "FeeQuerySet":
        """Fees in force that day at the centres that are open."""
        centres = Centre.objects.open(today)
        return self.filter(valid_from__lte=today, valid_until__gte=today, centre__in=centres)


class Fee(models.Model):
    """What a centre asks for a procedure, between two dates. Mutable."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="+")
    article = models.ForeignKey(
        Article, models.CASCADE, related_name="+", verbose_name=_("procedure")
    )
    low = models.DecimalField(
        _("from (€)"), max_digits=8, decimal_places=2, validators=[not_below_nothing]
    )
    high = models.DecimalField(
        _("to (€)"), max_digits=8, decimal_places=2, validators=[not_below_nothing]
    )
    sector = models.CharField(_("sector"), max_length=160, blank=True, validators=[clean_text])
    reimbursement = models.CharField(
        _("reimbursement"), max_length=300, blank=True, validators=[clean_text]
    )
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"))

    objects = FeeQuerySet.as_manager()

    class Meta:
        verbose_name = _("fee")
        verbose_name_plural = _("fees")
        ordering = ("centre", "article", "valid_from")
        constraints = [
            models.CheckConstraint(name="fee_not_negative", condition=models.Q(low__gte=0)),
            models.CheckConstraint(
                name="fee_range_in_order", condition=models.Q(low__lte=models.F("high"))
            ),
            models.CheckConstraint(
                name="fee_dates_in_order",
                condition=models.Q(valid_from__lte=models.F("valid_until")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.centre.key} {self.article.key} {self.valid_from}"

    def clean(self) -> None:
        """Refuse advice here too."""
        plain_facts(self, "sector", "reimbursement")


class Identity(models.Model):
    """Who publishes the site: the legal notice. One row. Mutable."""

    publisher = models.CharField(_("publisher"), max_length=200, validators=[clean_text])
    publisher_address = models.CharField(
        _("publisher's address"), max_length=300, validators=[clean_text]
    )
    director = models.CharField(
        _("director of publication"), max_length=200, validators=[clean_text]
    )
    host = models.CharField(_("host"), max_length=200, validators=[clean_text])
    host_address = models.CharField(_("host's address"), max_length=300, validators=[clean_text])
    contact = models.CharField(_("contact"), max_length=200, validators=[clean_text])
    demonstration = models.BooleanField(_("fictitious"), default=False)

    class Meta:
        verbose_name = _("legal identity")
        verbose_name_plural = _("legal identity")
        constraints = [
            models.CheckConstraint(name="identity_single", condition=models.Q(pk=1)),
        ]

    def __str__(self) -> str:
        return self.publisher

    def clean(self) -> None:
        """Refuse advice here too."""
        words = ("publisher", "publisher_address", "director", "host", "host_address", "contact")
        plain_facts(self, *words)
