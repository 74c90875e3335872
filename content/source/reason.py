"""Reason: why a finding may stand, said by who writes before anybody signs."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.plain.canonical import digest
from content.source.article import Article
from content.source.user import User


class Reason(models.Model):
    """A reason for one finding on one exact quote, offered to the signatory, who gives it or not.
    Mutable. What was accepted in the end stands in the event."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    code = models.CharField(max_length=40)
    language = models.CharField(max_length=2, blank=True)
    section = models.CharField(max_length=32, blank=True)
    quote = models.TextField(blank=True)
    quote_digest = models.CharField(max_length=64, editable=False)
    reason = models.TextField(max_length=1000)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("reason to accept a finding")
        verbose_name_plural = _("reasons to accept findings")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("article", "code", "language", "section", "quote_digest"),
                name="reason_once_per_quote",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}#{self.section} {self.code}"

    @property
    def place(self) -> tuple[str, str, str, str]:
        """What it is about, as a finding says it."""
        return self.code, self.language, self.section, self.quote


def quote_digest(quote: str) -> str:
    """By which a quote is found again, however long it is."""
    return digest(quote)
