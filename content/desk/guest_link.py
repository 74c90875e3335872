"""GuestLink: a way to one edition for somebody without an account, for some days."""

from datetime import date

from django.core import signing
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content.sign.edition import Edition
from content.source.article import Article
from content.source.user import User

SALT = "content.desk.guest"
RIGHTS = "django.contrib.auth.backends.ModelBackend"


class GuestLinkQuerySet(models.QuerySet["GuestLink"]):
    """Words of reading for links of guests."""

    def of(self, article: Article) -> "GuestLinkQuerySet":
        """Those to any edition of the article, the first to end first."""
        found = self.filter(edition__article=article).select_related("edition", "by")
        return found.order_by("until", "pk")

    def opening(self, today: date) -> "GuestLinkQuerySet":
        """Those that open: not past, not called back, made by staff who may still read articles."""
        readers = User.objects.with_perm("content.view_article", backend=RIGHTS)
        makers = readers.filter(is_staff=True).values("pk")
        return self.filter(called_back_at=None, until__gte=today, by__in=makers)

    def read(self, token: str) -> "GuestLink | None":
        """The link that an address names; None if it was not made here."""
        try:
            number = signing.loads(token, salt=SALT)
        except signing.BadSignature:
            return None
        named = self.select_related("edition")
        return named.filter(pk=number).first() if isinstance(number, int) else None


class GuestLink(models.Model):
    """A link to one edition, up to and including a day in Paris. Mutable: it may be called back.
    What opens it is not stored: the address carries a signature that nobody else can make."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    until = models.DateField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    called_back_by = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True
    )
    called_back_at = models.DateTimeField(null=True, blank=True)

    objects = GuestLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link for a guest")
        verbose_name_plural = _("links for guests")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                name="guest_link_called_back_by_someone",
                condition=Q(called_back_by=None, called_back_at=None)
                | Q(called_back_by__isnull=False, called_back_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} until {self.until}"

    @property
    def token(self) -> str:
        """The part of the address that nobody else can make."""
        return signing.dumps(self.pk, salt=SALT)
