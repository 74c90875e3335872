"""Address: every slug an article was ever published under. An old one redirects for ever."""

from django.db import models

from content.plain.languages import LANGUAGES
from content.source.article import Article
from content.source.immutable import Evidence, EvidenceQuerySet


class Address(Evidence):
    """A slug in one language, given to one article for good. Immutable, written by publish."""

    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES])
    slug = models.SlugField(max_length=80)
    article = models.ForeignKey(Article, models.PROTECT, related_name="+")

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("language", "slug"), name="address_given_once"),
        ]

    def __str__(self) -> str:
        return f"/{self.language}/{self.slug}/"
