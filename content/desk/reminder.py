"""Reminder: that somebody was told by mail, once, that the review of an article is due."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.source.article import Article
from content.source.user import User


class Reminder(models.Model):
    """One mail about one due date. Immutable; it is what keeps the mail from going twice."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    due = models.DateField()
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        constraints = [
            models.UniqueConstraint(
                fields=("article", "user", "due"), name="reminder_once_per_due_date"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.due}"
