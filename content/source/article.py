"""Article and Section: the working copies."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.plain.dialect import LONGEST
from content.plain.genres import GENRES, KINDS, position
from content.source.user import User
from content.source.validators import clean_text

KEY = RegexValidator(
    r"^[a-z][a-z0-9_]{0,63}\Z", _("Use small letters, digits and _, beginning with a letter.")
)


class Article(models.Model):
    """The working copy of one subject in both languages. Mutable."""

    key = models.CharField(
        _("key"),
        max_length=64,
        unique=True,
        validators=[KEY],
        help_text=_("Its name inside the desk, for links between articles. It never changes."),
    )
    genre = models.CharField(_("genre"), max_length=16, choices=[(g, g) for g in GENRES])
    region = models.CharField(
        _("region"),
        max_length=16,
        blank=True,
        choices=[("cervical", _("neck")), ("lumbar", _("lower back"))],
        help_text=_("For a procedure: its region decides which techniques are shown."),
    )
    title = models.CharField(_("title"), max_length=120, blank=True, validators=[clean_text])
    slug = models.SlugField(
        _("address"),
        max_length=80,
        blank=True,
        help_text=_("The last part of the page's address. Changing it keeps the old one alive."),
    )
    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        validators=[clean_text],
        help_text=_("One or two sentences under the title. Search engines show them too."),
    )
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    # Who last wrote title, address or lead, or chose the region.
    author_fr = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )
    author_en = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("genre", "key")
        constraints = [
            models.CheckConstraint(
                name="article_known_genre", condition=models.Q(genre__in=GENRES)
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.key


class SectionQuerySet(models.QuerySet["Section"]):
    """Words of reading for sections."""

    def of(self, article: Article) -> list["Section"]:
        """The article's sections in the order of its genre."""
        return sorted(
            self.filter(article=article),
            key=lambda section: (position(article.genre, section.kind), section.pk or 0),
        )


class Section(models.Model):
    """Part of an article, of a known kind, in both languages. Mutable."""

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="+", verbose_name=_("article")
    )
    kind = models.CharField(
        _("kind"),
        max_length=32,
        choices=sorted({(kind.name, kind.name) for kinds in KINDS.values() for kind in kinds}),
    )
    heading = models.CharField(
        _("heading"),
        max_length=160,
        blank=True,
        validators=[clean_text],
        help_text=_("The question as the patient would ask it."),
    )
    body = models.TextField(
        _("text"),
        max_length=LONGEST,
        blank=True,
        validators=[clean_text],
        help_text=_(
            "One idea a sentence. {fact_key} quotes a fact, [^source_key] cites a source, "
            "[words](term:key) explains a word, ::: begins and ends a box."
        ),
    )
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    author_fr = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )
    author_en = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ("article", "pk")
        constraints = [
            models.UniqueConstraint(fields=("article", "kind"), name="section_once_per_article"),
        ]

    def __str__(self) -> str:
        return f"{self.article.key}#{self.kind}"
