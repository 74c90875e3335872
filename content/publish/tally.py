"""Daily totals: how often something was asked, on which day, and nothing about who asked.

The only thing that a patient's request may write. A row holds a number; no address, no browser,
no hour, no order of events. Loops are bounded by the numbers themselves, so that nobody has to be
recognised for it: a row stops at DAILY_CEILING, and grows by no more than a few each minute.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Literal, NamedTuple, get_args

from django.core.cache import cache
from django.db import Error, connection, models, transaction
from django.db.models import F, Q, Sum
from django.utils.translation import gettext_lazy as _

from content.plain.languages import LANGUAGES, Language

Subject = Literal["clear", "unclear", "opened"]
SUBJECTS: tuple[Subject, ...] = get_args(Subject)

DAILY_CEILING = 500  # of one row: more than a centre sees patients in a day
PER_MINUTE = 20  # of one row
ALL_PER_MINUTE = 600  # of all rows together
MINUTE = 60  # seconds
PATIENCE = 300  # milliseconds that a count waits for whoever is writing; then it is lost
LOCK_WAIT = {  # how a database says, and is told, how long to wait for a lock
    "sqlite": ("PRAGMA busy_timeout", "PRAGMA busy_timeout = {}"),
    "postgresql": ("SHOW lock_timeout", "SET lock_timeout = '{}'"),
}
MONTHS_KEPT = 25  # two whole years can be compared; then the rows go


class Total(NamedTuple):
    """How often, over some days."""

    subject: str
    key: str
    language: Language
    times: int


class TallyQuerySet(models.QuerySet["Tally"]):
    """Words of reading for daily totals."""

    def about(self, *subjects: Subject) -> "TallyQuerySet":
        """Rows of these subjects."""
        return self.filter(subject__in=subjects)

    def between(self, since: date, until: date) -> "TallyQuerySet":
        """Rows of these days, both included."""
        return self.filter(day__range=(since, until))


class Tally(models.Model):
    """The total of one day. Mutable: it grows, up to a ceiling."""

    subject = models.CharField(max_length=16, choices=[(name, name) for name in SUBJECTS])
    key = models.CharField(max_length=96)  # what was asked: an edition's section, a link's code
    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES])
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    objects = TallyQuerySet.as_manager()

    class Meta:
        verbose_name = _("daily total")
        verbose_name_plural = _("daily totals")
        constraints = [
            models.UniqueConstraint(
                fields=("subject", "key", "language", "day"), name="tally_one_row_a_day"
            ),
            models.CheckConstraint(
                name="tally_within_ceiling", condition=Q(count__gte=0, count__lte=DAILY_CEILING)
            ),
            models.CheckConstraint(name="tally_subject_known", condition=Q(subject__in=SUBJECTS)),
            models.CheckConstraint(
                name="tally_language_known", condition=Q(language__in=LANGUAGES)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.key} {self.language} {self.day}: {self.count}"


def count(subject: Subject, key: str, *, language: Language, on: date) -> None:
    """One more on that day. Never raises: where the store is locked, read-only or gone, or a
    ceiling is reached, the count is lost and the reader goes on. The caller knows that the key
    is one of ours: what a reader types never comes here."""
    if _too_many("all", ALL_PER_MINUTE) or _too_many(f"{subject}:{key}:{language}", PER_MINUTE):
        return
    row = {"subject": subject, "key": key, "language": language, "day": on}
    try:
        with _impatient(), transaction.atomic():
            if not _grow(row):
                Tally.objects.bulk_create([Tally(**row)], ignore_conflicts=True)
                _grow(row)
    except Error:
        return


@contextmanager
def _impatient() -> Iterator[None]:
    """Wait PATIENCE for a lock, not the seconds that a signature is worth: a reader waits too."""
    show, change = LOCK_WAIT[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(show)
        usual = cursor.fetchone()[0]
        cursor.execute(change.format(PATIENCE))
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(change.format(usual))


def _grow(row: dict[str, object]) -> int:
    """Add one to a row that is there and below its ceiling; how many rows that was."""
    return Tally.objects.filter(**row, count__lt=DAILY_CEILING).update(count=F("count") + 1)


def _too_many(name: str, ceiling: int) -> bool:
    """Whether this minute has had enough of it. A broken cache lets everything through to the
    daily ceiling."""
    try:
        cache.add(f"tally:{name}", 0, MINUTE)
        return cache.incr(f"tally:{name}") > ceiling
    except Exception:  # noqa: BLE001  # whatever a cache server throws
        return False


def totals(
    *subjects: Subject, since: date, until: date, keys: Collection[str] | None = None
) -> tuple[Total, ...]:
    """The totals of some days, both included; of these keys only, where any are named."""
    rows = Tally.objects.about(*subjects).between(since, until)
    if keys is not None:
        rows = rows.filter(key__in=keys)
    summed = rows.values_list("subject", "key", "language").annotate(total=Sum("count"))
    return tuple(Total(*row) for row in summed.order_by("subject", "key", "language"))


def prune(before: date) -> int:
    """Remove the totals of every day before that one; how many rows went."""
    return Tally.objects.filter(day__lt=before).delete()[0]


def kept_since(today: date) -> date:
    """The first day whose totals are kept: the first of a month, MONTHS_KEPT ago."""
    months = today.year * 12 + today.month - 1 - MONTHS_KEPT
    return date(months // 12, months % 12 + 1, 1)
