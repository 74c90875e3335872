"""Note and Clearing: a reviewer's question, and who answered it for which text."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.source.article import Article
from content.source.immutable import Evidence, EvidenceQuerySet
from content.source.user import User
from content.source.validators import clean_text

SUBJECTS = ("section", "fact", "source", "technique", "term")


class Note(models.Model):
    """A question on a piece of text. To be cleared before a signature. Mutable."""

    subject = models.CharField(_("on"), max_length=16, choices=[(s, s) for s in SUBJECTS])
    article = models.ForeignKey(
        Article,
        models.CASCADE,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("article"),
        help_text=_("For a note on a section."),
    )
    key = models.CharField(
        _("key"), max_length=64, help_text=_("The section's kind, or the key of the fact, …")
    )
    question = models.TextField(
        _("question to the reviewer"), max_length=1000, validators=[clean_text]
    )

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                name="note_section_has_article",
                condition=models.Q(subject="section", article__isnull=False)
                | (~models.Q(subject="section") & models.Q(article__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        place = f"{self.article}#{self.key}" if self.article else f"{self.subject} {self.key}"
        return f"{place}: {self.question[:60]}"


class Clearing(Evidence):
    """That a note was answered for one exact text. A changed text needs a new one. Immutable."""

    note = models.ForeignKey(Note, models.PROTECT, related_name="+")
    text_digest = models.CharField(max_length=64)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=200)
    demonstration = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("cleared note")
        verbose_name_plural = _("cleared notes")
        constraints = [
            models.UniqueConstraint(
                fields=("note", "text_digest", "demonstration"), name="clearing_once_per_text"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.note_id} {self.text_digest[:8]}"
