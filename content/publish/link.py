"""Link: what clinic staff hand out, on paper for years: a code that leads to an appointment."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.plain.codes import LONGEST, SHAPE, fold, new_code
from content.plain.languages import LANGUAGES
from content.source.article import Article
from content.source.centre import Centre
from content.source.immutable import WrittenOnce
from content.source.user import User
from content.source.validators import clean_text


def well_formed(code: str) -> None:
    """Refuse a code that cannot be read aloud and typed."""
    if not SHAPE.match(code):
        raise ValidationError(
            _("Use 3 to 24 small letters and digits, with hyphens between them if you like."),
            code="code",
        )


class LinkQuerySet(models.QuerySet["Link"]):
    """Words of reading for links."""

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse: a printed card outlives every list."""
        raise WrittenOnce("links are retired, never deleted")

    def whole(self) -> "LinkQuerySet":
        """With what they lead to, in one query."""
        return self.select_related("article", "centre")

    def in_use(self) -> "LinkQuerySet":
        """Those that were not retired."""
        return self.filter(retired_at__isnull=True)

    def ready(self, today: date) -> "LinkQuerySet":
        """Those of the ready list: of every procedure, open centre and language."""
        return self.filter(
            Q(centre__closed_on__isnull=True) | Q(centre__closed_on__gt=today), ready=True
        )

    def free(self, code: str) -> str:
        """A code like that one, a number behind it, which no link ever had."""
        start = code[: LONGEST - 3].rstrip("-")
        like = {fold(one): one for one in (f"{start}-{number}" for number in range(2, 100))}
        taken = set(self.filter(folded__in=like).values_list("folded", flat=True))
        return next((one for folded, one in like.items() if folded not in taken), new_code())

    def at(self, code: str) -> "Link | None":
        """The link of that code, however it was copied."""
        return self.whole().filter(folded=fold(code)).first()


class Link(models.Model):
    """A short code -> procedure, centre, language, section. Mutable, but never its code."""

    code = models.CharField(_("code"), max_length=24, unique=True, validators=[well_formed])
    folded = models.CharField(max_length=24, unique=True, editable=False)
    article = models.ForeignKey(
        Article, models.PROTECT, related_name="+", verbose_name=_("procedure")
    )
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="+", verbose_name=_("centre"))
    language = models.CharField(
        _("language"), max_length=2, blank=True, choices=[(code, code) for code in LANGUAGES]
    )
    section = models.CharField(_("opens at"), max_length=32, blank=True)
    label = models.CharField(_("label"), max_length=80, blank=True, validators=[clean_text])
    ready = models.BooleanField(_("of the ready list"), default=False, editable=False)
    made_by = models.ForeignKey(
        User, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )
    made_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)
    retired_at = models.DateTimeField(_("retired"), null=True, blank=True, editable=False)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ("centre", "article", "language", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("article", "centre", "language"),
                condition=Q(ready=True),
                name="link_ready_once",
            ),
            models.CheckConstraint(
                name="link_known_language", condition=Q(language__in=("", *LANGUAGES))
            ),
            models.CheckConstraint(
                name="link_ready_is_plain",
                condition=Q(ready=False) | Q(section="", retired_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the folded code beside the code."""
        self.folded = fold(self.code)
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse: a printed card outlives every list."""
        raise WrittenOnce(f"link {self.code} is retired, never deleted")

    def retire(self, at: datetime) -> None:
        """Stop handing it out. Its address then says what to do instead."""
        self.retired_at = at
        self.save(update_fields=["retired_at", "folded"])


class ExamCode(models.Model):
    """What the booking system calls a procedure. Mutable."""

    code = models.CharField(_("exam code"), max_length=40, unique=True, validators=[clean_text])
    article = models.ForeignKey(
        Article, models.PROTECT, related_name="+", verbose_name=_("procedure")
    )

    class Meta:
        verbose_name = _("exam code")
        verbose_name_plural = _("exam codes")
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(name="exam_code_written", condition=~Q(code="")),
        ]

    def __str__(self) -> str:
        return self.code
