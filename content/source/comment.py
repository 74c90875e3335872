"""Comment: what those who write tell each other about a section. No patient ever reads it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content.source.article import Article
from content.source.user import User
from content.source.validators import clean_text


class CommentQuerySet(models.QuerySet["Comment"]):
    """Words of reading for comments."""

    def of(self, article: Article) -> "CommentQuerySet":
        """The article's comments with their people, oldest first."""
        return self.filter(article=article).select_related("by", "resolved_by").order_by("pk")

    def open(self) -> "CommentQuerySet":
        """Those that nobody has settled."""
        return self.filter(resolved_at=None)


class Comment(models.Model):
    """A remark on a section, open until somebody settles it. Mutable."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    kind = models.CharField(_("kind"), max_length=32)
    text = models.TextField(_("comment"), max_length=1000, validators=[clean_text])
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    resolved_by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True, blank=True)
    resolved_at = models.DateTimeField(null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                name="comment_resolved_by_someone",
                condition=Q(resolved_by=None, resolved_at=None)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}#{self.kind}: {self.text[:60]}"
