"""Publication: that an edition was published, from when, until when. One row for each such act."""

from datetime import datetime

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from content.sign.edition import Edition
from content.sign.event import Event
from content.source.article import Article


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Words of reading for publications."""

    def begun(self, now: datetime) -> "PublicationQuerySet":
        """Those whose hour has come, and that were not called off before it."""
        kept = Q(withdrawn__isnull=True) | Q(withdrawn__at__gte=F("live_from"))
        return self.filter(kept, live_from__lte=now)

    def current(self, now: datetime) -> "PublicationQuerySet":
        """Of each article the last one to have begun: no other is live, even if this is not."""
        begun = Publication.objects.begun(now).filter(article=OuterRef("article"))
        newest = begun.order_by("-live_from", "-published__number")
        return self.filter(pk=Subquery(newest.values("pk")[:1]))

    def live(self, now: datetime) -> "PublicationQuerySet":
        """Current, not withdrawn, within schedule. An overdue review stays live."""
        unended = Q(live_until__isnull=True) | Q(live_until__gt=now)
        return self.current(now).filter(unended, withdrawn__isnull=True)

    def waiting(self, now: datetime) -> "PublicationQuerySet":
        """Those that will begin, soonest first."""
        return self.filter(live_from__gt=now, withdrawn__isnull=True).order_by("live_from", "pk")

    def real(self) -> "PublicationQuerySet":
        """Without demonstrations: what production may show."""
        return self.filter(signed__demonstration=False)

    def whole(self) -> "PublicationQuerySet":
        """With everything a page needs, in one query."""
        return self.select_related(
            "article", "edition__article", "signed", "published", "withdrawn"
        )


class Publication(models.Model):
    """One act of publishing. Of an article's rows the last to have begun decides what patients
    read. Mutable, by the acts of this room only: withdrawn, reinstated, reviewed."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="+")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    signed = models.ForeignKey(Event, models.PROTECT, related_name="+")
    published = models.OneToOneField(Event, models.PROTECT, related_name="+")
    withdrawn = models.ForeignKey(Event, models.PROTECT, related_name="+", null=True, blank=True)
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True, blank=True)
    review_due = models.DateField(null=True, blank=True)
    # Of an alert: keys of the articles that show it; none: every page does.
    pages = models.JSONField(default=list, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ("-published__number",)
        constraints = [
            models.CheckConstraint(
                name="publication_schedule_in_order",
                condition=Q(live_until__isnull=True) | Q(live_from__lt=F("live_until")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article.key}: {self.edition.code}"
