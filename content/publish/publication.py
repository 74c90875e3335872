"""Publication: which edition of an article is live, since when, until when."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content.sign.edition import Edition
from content.sign.event import Event
from content.source.article import Article


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Words of reading for publications."""

    def live(self, now: datetime) -> "PublicationQuerySet":
        """Published, not withdrawn, within schedule. An overdue review stays live."""
        return self.filter(
            Q(live_from__isnull=True) | Q(live_from__lte=now),
            Q(live_until__isnull=True) | Q(live_until__gt=now),
            withdrawn__isnull=True,
        )

    def real(self) -> "PublicationQuerySet":
        """Without demonstrations: what production may show."""
        return self.filter(signed__demonstration=False)

    def whole(self) -> "PublicationQuerySet":
        """With everything a page needs, in one query."""
        return self.select_related("article", "edition__article", "signed", "withdrawn")


class Publication(models.Model):
    """The one edition of an article that patients read. Mutable, by the acts of this room only."""

    article = models.OneToOneField(Article, models.PROTECT, related_name="+")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    signed = models.ForeignKey(Event, models.PROTECT, related_name="+")
    published = models.ForeignKey(Event, models.PROTECT, related_name="+")
    withdrawn = models.ForeignKey(Event, models.PROTECT, related_name="+", null=True, blank=True)
    live_from = models.DateTimeField(null=True, blank=True)
    live_until = models.DateTimeField(null=True, blank=True)
    review_due = models.DateField(null=True, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        constraints = [
            models.CheckConstraint(
                name="publication_schedule_in_order",
                condition=Q(live_from__isnull=True)
                | Q(live_until__isnull=True)
                | Q(live_from__lt=models.F("live_until")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article.key}: {self.edition.code}"

    def waits(self, now: datetime) -> bool:
        """Whether its schedule has not begun yet."""
        return self.live_from is not None and self.live_from > now
