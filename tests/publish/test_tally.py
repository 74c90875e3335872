"""tally: one number a day for each thing asked, and nothing about who asked."""

from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial

import pytest
from django.core.cache import cache
from django.db import IntegrityError, OperationalError, connection, transaction

from content.publish.tally import (
    DAILY_CEILING,
    PER_MINUTE,
    Tally,
    Total,
    count,
    kept_since,
    prune,
    totals,
)
from tests.tampering import execute
from tests.together import together

DAY = date(2026, 3, 2)
KEY = "0123456789ab/risks"
pytestmark = pytest.mark.django_db


def clear(key: str = KEY, on: date = DAY) -> None:
    """Somebody found a section clear, in English; and this minute is over."""
    cache.clear()
    count("clear", key, language="en", on=on)


def row(total: int, **given) -> Tally:
    usual = {"subject": "clear", "key": KEY, "language": "en", "day": DAY}
    return Tally.objects.create(**usual | given, count=total)


def counts() -> list[int]:
    return list(Tally.objects.order_by("pk").values_list("count", flat=True))


def test_a_day_is_one_row():
    """Each answer adds one to the row of its subject, key, language and day."""
    clear()
    clear()
    count("unclear", KEY, language="en", on=DAY)
    count("clear", KEY, language="fr", on=DAY)
    clear(on=DAY + timedelta(days=1))
    assert counts() == [2, 1, 1, 1]


def test_a_row_holds_no_more_than_its_number():
    """No address, no browser, no hour: there is no column for them."""
    names = {field.name for field in Tally._meta.get_fields()}
    assert names == {"id", "subject", "key", "language", "day", "count"}


def test_a_row_stops_at_its_ceiling():
    """However often a loop asks on one day."""
    row(DAILY_CEILING - 1)
    clear()
    clear()
    assert counts() == [DAILY_CEILING]


def test_a_row_grows_slowly():
    """A loop of one minute counts as much as a few people."""
    cache.clear()
    for _ in range(PER_MINUTE + 5):
        count("clear", KEY, language="en", on=DAY)
    assert counts() == [PER_MINUTE]


def test_all_rows_together_grow_slowly(monkeypatch):
    """Nor does it help to ask for another section each time."""
    monkeypatch.setattr("content.publish.tally.ALL_PER_MINUTE", 3)
    cache.clear()
    for number in range(5):
        count("clear", f"{KEY}{number}", language="en", on=DAY)
    assert counts() == [1, 1, 1]


def test_the_daily_ceiling_holds_without_the_cache(monkeypatch):
    """A cache that is down lets counts through; the row still ends."""
    monkeypatch.setattr("content.publish.tally.cache", None)
    row(DAILY_CEILING - 1)
    count("clear", KEY, language="en", on=DAY)
    count("clear", KEY, language="en", on=DAY)
    assert counts() == [DAILY_CEILING]


@pytest.mark.parametrize(
    "given",
    [
        {"total": -1},
        {"total": DAILY_CEILING + 1},
        {"total": 1, "subject": "who"},
        {"total": 1, "language": "de"},
    ],
)
def test_the_database_refuses_what_is_no_total(given):
    """Below nothing, above the ceiling, about a subject or a language that we do not have."""
    with pytest.raises(IntegrityError), transaction.atomic():
        row(**given)


def test_the_database_refuses_a_second_row_of_a_day():
    row(1)
    with pytest.raises(IntegrityError), transaction.atomic():
        row(2)


def test_totals_sum_the_days_asked_for():
    """Both ends included; other days, subjects and keys left out."""
    for day in range(4):
        row(10 * day + 1, day=DAY + timedelta(days=day))
    row(7, subject="opened", key="AB2C")
    until = DAY + timedelta(days=2)
    assert totals("clear", "unclear", since=DAY, until=until) == (Total("clear", KEY, "en", 33),)
    assert totals("opened", since=DAY, until=until, keys=["AB2C"])[0].times == 7
    assert totals("opened", since=DAY, until=until, keys=[]) == ()


def test_old_days_go():
    """Everything before the day that is named, and nothing of that day."""
    row(1, day=DAY - timedelta(days=1))
    row(2)
    assert prune(DAY) == 1
    assert counts() == [2]


def test_two_whole_years_are_kept():
    """From the first of the month, 25 months ago."""
    assert kept_since(date(2026, 3, 31)) == date(2024, 2, 1)
    assert kept_since(date(2026, 1, 1)) == date(2023, 12, 1)


def test_a_store_that_is_read_only_loses_the_count():
    """The reader goes on; nothing is raised."""
    sqlite = connection.vendor == "sqlite"
    connection.check_constraints()
    execute("PRAGMA query_only = ON" if sqlite else "SET TRANSACTION READ ONLY")
    try:
        clear()
    finally:
        execute("PRAGMA query_only = OFF" if sqlite else "SELECT 1")
    assert counts() == []


def test_a_store_that_is_gone_loses_the_count():
    """Not even the connection answers."""

    def gone(*_given):
        raise OperationalError("the disk is gone")

    with connection.execute_wrapper(gone):
        clear()
    assert counts() == []


@contextmanager
def somebody_writing():
    """Another connection holds the table and does not let go."""
    writer = connection.copy()
    postgresql = connection.vendor == "postgresql"
    try:
        with writer.cursor() as cursor:
            cursor.execute("BEGIN" if postgresql else "BEGIN IMMEDIATE")
            cursor.execute(
                "LOCK TABLE content_tally" if postgresql else "DELETE FROM content_tally"
            )
            yield
            cursor.execute("ROLLBACK")
    finally:
        writer.close()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_store_that_is_locked_loses_the_count():
    """And the reader does not wait for as long as a signature would."""
    with somebody_writing():
        clear()
    assert counts() == []
    clear()
    assert counts() == [1]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_readers_at_once_are_two(monkeypatch):
    """Neither overwrites the other, not even on the first row of a day."""
    monkeypatch.setattr("content.publish.tally.PATIENCE", 20_000)
    cache.clear()
    one = partial(count, "clear", KEY, language="en", on=DAY)
    assert together(one, one, one) == [None, None, None]
    assert counts() == [3]
