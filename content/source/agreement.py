"""Agreement: that both languages of a section say the same, according to who compared them."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.plain.canonical import digest
from content.plain.languages import LANGUAGES
from content.source.article import Article, Section
from content.source.translated import both
from content.source.user import User


def digest_of_both(section: Section) -> str:
    """One digest for the words of a section in both languages."""
    texts = (both(section, name)[code] for code in LANGUAGES for name in ("heading", "body"))
    return digest("\0".join(texts))


class AgreementQuerySet(models.QuerySet["Agreement"]):
    """Words of reading for agreements."""

    def holding(self, sections: Iterable[Section]) -> dict[str, "Agreement"]:
        """Kind -> the agreement on exactly the words that each of these sections has now."""
        now = {(one.article_id, one.kind): digest_of_both(one) for one in sections}
        found = self.filter(text_digest__in=now.values()).select_related("by")
        return {
            one.kind: one for one in found if now.get((one.article_id, one.kind)) == one.text_digest
        }


class Agreement(models.Model):
    """That someone compared both languages of a section, for these exact texts. A changed text
    needs a new one. Mutable: it may be taken back. It helps those who write; it proves nothing."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=32)
    text_digest = models.CharField(max_length=64)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("agreement of both languages")
        verbose_name_plural = _("agreements of both languages")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("article", "kind", "text_digest"), name="agreement_once_per_text"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}#{self.kind} {self.text_digest[:8]}"
