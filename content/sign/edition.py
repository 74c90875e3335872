"""Edition: a snapshot as it was frozen, for good."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from content.plain.canonical import canonical, digest, read_snapshot
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot
from content.plain.transcript import transcript
from content.sign.authorship import HEAD, Writers, authors, writers_quoted
from content.source.article import Article, Section
from content.source.immutable import Evidence, EvidenceQuerySet
from content.source.snapshot import take_snapshot
from content.source.translated import field
from content.source.user import User

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
    # The edition that this one says again, with figures and sources as they were that day.
    renews = models.ForeignKey("self", models.PROTECT, related_name="+", null=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ("article", "-number")
        constraints = [
            models.UniqueConstraint(fields=("article", "number"), name="edition_numbered_once"),
            models.UniqueConstraint(fields=("article", "digest"), name="edition_same_words_once"),
        ]

    def __str__(self) -> str:
        return f"{self.article} {self.number} ({self.code})"

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


class Writer(Evidence):
    """Who last wrote one section, or the head, in one language of an edition, when it was frozen;
    or last changed a figure or a source there. Immutable.
    Outside the digest: the same words may have another writer one day, the edition has not."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=32)
    language = models.CharField(max_length=2)
    user = models.ForeignKey(User, models.PROTECT, related_name="+")

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("edition", "kind", "language", "user"), name="writer_once_per_text"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.kind} {self.language}: {self.user_id}"


@transaction.atomic
def freeze(article: Article) -> Edition:
    """The edition of the article as it stands. The same words give the same edition,
    whose writers are those of the first time."""
    article = Article.objects.select_for_update().get(pk=article.pk)  # two at once take turns
    snapshot = take_snapshot(article)
    return _kept(article, snapshot, _writers(article) | writers_quoted(snapshot, authors()))


@transaction.atomic
def freeze_renewed(base: Edition, snapshot: Snapshot, own: Writers) -> Edition:
    """An edition that is not the working copy: `base` with something put in it, by those writers.
    All the rest was written by those who wrote `base`."""
    Article.objects.select_for_update().get(pk=base.article_id)
    return _kept(base.article, snapshot, rewritten(writers_of(base), own), renews=base)


def rewritten(before: Writers, own: Writers) -> Writers:
    """The writers once some texts were written anew."""
    texts = {(kind, language) for kind, language, _user in own}
    return own | {writer for writer in before if writer[:2] not in texts}


def writers_of(edition: Edition) -> Writers:
    """Who wrote what of an edition, as far as that was known when it was frozen."""
    written = Writer.objects.filter(edition=edition)
    return frozenset(written.values_list("kind", "language", "user_id"))


def _kept(
    article: Article, snapshot: Snapshot, writers: Writers, renews: Edition | None = None
) -> Edition:
    """The edition of these words: made now, unless it was before."""
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
        renews=renews,
        **transcripts,
    )
    edition.save()
    Writer.objects.bulk_create(
        Writer(edition=edition, kind=kind, language=language, user_id=user)
        for kind, language, user in writers
    )
    return edition


def _writers(article: Article) -> Writers:
    """Of the head and each section, in each language whose writer is known."""
    texts = {section.kind: section for section in Section.objects.filter(article=article)}
    return frozenset(
        (kind, language, user)
        for kind, text in {HEAD: article, **texts}.items()
        for language in LANGUAGES
        if (user := getattr(text, f"{field('author', language)}_id"))
    )
