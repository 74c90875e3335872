"""Edition: a snapshot as it was frozen, for good."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from content.plain.canonical import canonical, digest, read_snapshot
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot
from content.plain.transcript import transcript
from content.source.article import Article
from content.source.immutable import Evidence
from content.source.snapshot import take_snapshot

CODE_LENGTH = 12  # hexadecimal digits of the digest: 2^48 possible codes


class Edition(Evidence):
    """Canonical bytes of both languages, their digest and transcripts. Immutable."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    canonical = models.TextField()
    digest = models.CharField(max_length=64)
    code = models.CharField(max_length=CODE_LENGTH, unique=True)
    transcript_fr = models.TextField()
    transcript_en = models.TextField()
    frozen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ("article", "-number")
        constraints = [
            models.UniqueConstraint(fields=("article", "number"), name="edition_numbered_once"),
            models.UniqueConstraint(fields=("article", "digest"), name="edition_same_words_once"),
        ]

    def __str__(self) -> str:
        return f"{self.article.key} {self.number} ({self.code})"

    @property
    def intact(self) -> bool:
        """Whether the stored bytes are still those of the digest."""
        return digest(self.canonical) == self.digest and self.code == self.digest[:CODE_LENGTH]

    def snapshot(self) -> Snapshot:
        """The frozen value. Unreadable if the bytes are not a snapshot; ask `intact` first."""
        return read_snapshot(self.canonical)

    def transcript(self, language: Language) -> str:
        """The visible words that were frozen with the bytes."""
        return self.transcript_fr if language == "fr" else self.transcript_en


@transaction.atomic
def freeze(article: Article) -> Edition:
    """The edition of the article as it stands. The same words give the same edition."""
    Article.objects.select_for_update().get(pk=article.pk)  # two who freeze at once take turns
    snapshot = take_snapshot(article)
    text = canonical(snapshot)
    found = Edition.objects.filter(article=article, digest=digest(text)).first()
    if found:
        return found
    last = Edition.objects.filter(article=article).order_by("-number").first()
    transcripts = {f"transcript_{code}": transcript(snapshot, code) for code in LANGUAGES}
    edition = Edition(
        article=article,
        number=last.number + 1 if last else 1,
        canonical=text,
        digest=digest(text),
        code=digest(text)[:CODE_LENGTH],
        **transcripts,
    )
    edition.save()
    return edition
