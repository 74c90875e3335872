"""Picture and PictureFile: what is drawn or photographed, kept under the hash of its bytes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.plain.languages import LANGUAGES
from content.source.article import KEY
from content.source.validators import clean_text

VARIANTS = ("wide", "narrow", "480", "960", "1600")


class Picture(models.Model):
    """A drawing or a photograph with its words in both languages. Mutable; its files are not."""

    key = models.CharField(_("key"), max_length=64, unique=True, validators=[KEY])
    form = models.CharField(
        _("form"),
        max_length=16,
        choices=[("drawing", _("drawing")), ("photograph", _("photograph"))],
        default="photograph",
    )
    title = models.CharField(_("title"), max_length=120, blank=True, validators=[clean_text])
    alternative = models.TextField(
        _("alternative text"),
        max_length=800,
        blank=True,
        validators=[clean_text],
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    caption = models.CharField(_("caption"), max_length=300, blank=True, validators=[clean_text])
    legend = models.TextField(
        _("legend"),
        blank=True,
        validators=[clean_text],
        help_text=_("One a line, in the order of the numbers on the drawing."),
    )
    routes = models.CharField(
        _("routes shown"),
        max_length=200,
        blank=True,
        help_text=_("route=status, separated by spaces: what a drawing shows of each technique."),
    )

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ("key",)

    def __str__(self) -> str:
        return self.key


class PictureFile(models.Model):
    """One file of a picture, named by the SHA-256 of its bytes. Immutable.

    A drawing is wide or narrow; a photograph is wide, and has renditions named by their width.
    """

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="+")
    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES])
    variant = models.CharField(max_length=8, choices=[(name, name) for name in VARIANTS])
    scheme = models.CharField(max_length=8, choices=[(s, s) for s in ("original", "light", "dark")])
    digest = models.CharField(max_length=64)
    suffix = models.CharField(max_length=8)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("picture file")
        verbose_name_plural = _("picture files")
        ordering = ("picture", "language", "variant", "-scheme")
        constraints = [
            models.UniqueConstraint(
                fields=("picture", "language", "variant", "scheme", "suffix"),
                name="picture_file_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.digest}.{self.suffix}"
