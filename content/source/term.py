"""Term: an entry of the glossary."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.source.article import KEY
from content.source.validators import clean_text


class Term(models.Model):
    """A medical word explained in both languages. Mutable."""

    key = models.CharField(_("key"), max_length=64, unique=True, validators=[KEY])
    word = models.CharField(_("word"), max_length=80, blank=True, validators=[clean_text])
    definition = models.TextField(
        _("definition"), max_length=400, blank=True, validators=[clean_text]
    )
    synonyms = models.TextField(
        _("everyday words"),
        blank=True,
        validators=[clean_text],
        help_text=_("One a line: what people type when they look for it."),
    )
    forbidden = models.TextField(
        _("never write"),
        blank=True,
        validators=[clean_text],
        help_text=_("One a line: false friends and literal translations that checks refuse."),
    )

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ("key",)

    def __str__(self) -> str:
        return self.key
