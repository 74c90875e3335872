"""Technique: what is done here, what is not, and why."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.source.article import KEY
from content.source.fact import Source
from content.source.validators import clean_text


class Technique(models.Model):
    """Region, route and drug with their status. Unknown means not offered. Mutable."""

    key = models.CharField(_("key"), max_length=64, unique=True, validators=[KEY])
    region = models.CharField(
        _("region"),
        max_length=16,
        choices=[("cervical", _("neck")), ("lumbar", _("lower back"))],
    )
    route = models.CharField(
        _("route"),
        max_length=16,
        choices=[
            ("facet", _("facet joint")),
            ("epidural", _("epidural")),
            ("foraminal", _("foraminal")),
            ("intradiscal", _("intradiscal")),
            ("sacroiliac", _("sacro-iliac")),
        ],
    )
    status = models.CharField(
        _("status here"),
        max_length=16,
        default="not_offered",
        choices=[
            ("offered", _("offered")),
            ("not_offered", _("not offered")),
            ("contraindicated", _("contraindicated")),
        ],
    )
    name = models.CharField(_("name"), max_length=120, blank=True, validators=[clean_text])
    drug = models.CharField(_("drug"), max_length=120, blank=True, validators=[clean_text])
    why = models.TextField(_("why"), max_length=500, blank=True, validators=[clean_text])
    mentions = models.TextField(
        _("named by"),
        blank=True,
        validators=[clean_text],
        help_text=_("One a line: beginnings of words by which a text names this technique."),
    )
    sources = models.ManyToManyField(Source, related_name="+", blank=True)

    class Meta:
        verbose_name = _("technique")
        verbose_name_plural = _("techniques")
        ordering = ("region", "key")
        constraints = [
            models.UniqueConstraint(
                fields=("region", "route", "drug_fr"), name="technique_once_per_region"
            ),
        ]

    def __str__(self) -> str:
        return self.key
