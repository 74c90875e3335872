"""Addresses of the database, the cache, the mail server and the site, read strictly."""

import os
import sqlite3
from contextlib import closing

import pytest
from django.core.cache import caches
from django.core.exceptions import ImproperlyConfigured

from infiltration_site import addresses


def test_sqlite_is_one_absolute_file_that_waits_and_lasts():
    database = addresses.database("sqlite:///srv/my%20site/db.sqlite3")
    assert database["NAME"] == addresses.database("sqlite:////srv/my%20site/db.sqlite3")["NAME"]
    assert database["NAME"] == "/srv/my site/db.sqlite3"
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in database["OPTIONS"]["init_command"]


@pytest.mark.parametrize(("left", "how"), [(b"", "immutable=1"), (b"log", "mode=ro")])
def test_sqlite_in_a_folder_that_cannot_be_written_is_only_read(tmp_path, monkeypatch, left, how):
    """Nothing is left beside a store that was closed well, and nothing needs to be written."""
    path = tmp_path / "my db.sqlite3"
    with closing(sqlite3.connect(path)) as store:
        store.execute("PRAGMA journal_mode=WAL")
        store.execute("CREATE TABLE words (one)")
    (tmp_path / "my db.sqlite3-wal").write_bytes(left)
    monkeypatch.setattr(os, "access", lambda place, _mode: place != tmp_path)
    found = addresses.database(f"sqlite://{tmp_path}/my%20db.sqlite3")
    assert found["NAME"] == f"file:{tmp_path}/my%20db.sqlite3?{how}"
    with closing(sqlite3.connect(found["NAME"], uri=found["OPTIONS"]["uri"])) as store:
        assert store.execute("SELECT count(*) FROM words").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.execute("INSERT INTO words VALUES (1)")


def test_postgres_is_read_with_its_escapes_and_options():
    url = "postgres://ann:p%40ss@db.example.fr:5433/site?sslmode=require"
    database = addresses.database(url)
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"]) == ("ann", "p@ss")
    assert (database["HOST"], database["PORT"], database["NAME"]) == (
        "db.example.fr",
        "5433",
        "site",
    )
    assert database["OPTIONS"] == {"sslmode": "require"}


def test_postgres_may_be_reached_by_its_socket():
    database = addresses.database("postgres:///site?host=/run/postgresql")
    assert (database["HOST"], database["OPTIONS"]) == ("/run/postgresql", {})


@pytest.mark.parametrize(
    "url",
    [
        "db.sqlite3",
        "sqlite://",
        "sqlite:///",
        "sqlite://host/db.sqlite3",
        "sqlite:///db.sqlite3?mode=ro",
        "mysql://ann:hidden@host/site",
        "postgres://ann:hidden@host",
        "postgres://ann:hidden@host/a/b",
        "postgres://ann:hidden@host:port/site",
        "postgres://ann:hidden@host/site?ssl=yes",
        "postgres://ann:hidden@[host/site",
    ],
)
def test_database_we_do_not_know_is_refused_and_no_password_shown(url):
    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL .*Write sqlite:") as refused:
        addresses.database(url)
    assert "hidden" not in str(refused.value)


def test_cache_is_memory_or_redis():
    assert addresses.cache("locmem://", "pages", 9)["BACKEND"].endswith("LocMemCache")
    redis = addresses.cache("redis://:secret@127.0.0.1:6379/0", "pages", 9)
    assert redis["BACKEND"].endswith("RedisCache")
    assert redis["LOCATION"] == "redis://:secret@127.0.0.1:6379/0"


@pytest.mark.parametrize("url", ["locmem://", "redis://127.0.0.1:6379/0"])
def test_kinds_of_values_never_mix(url):
    """A counter and a page of one name are two values, wherever they are."""
    one, other = addresses.cache(url, "counters", 9), addresses.cache(url, "pages", 9)
    assert (one["LOCATION"], one.get("KEY_PREFIX")) != (other["LOCATION"], other.get("KEY_PREFIX"))


def test_pages_never_drive_out_a_counter():
    """Each kind has its own memory, with room for many counters and for few of the large pages."""
    counters, pages = caches["default"], caches["pages"]
    counters.set("tries", 3)
    for number in range(pages._max_entries + 1):
        pages.set(str(number), "page")
    assert counters.get("tries") == 3
    assert counters._max_entries > pages._max_entries
    pages.clear()


@pytest.mark.parametrize("url", ["locmem", "redis://", "memcached://:hidden@host"])
def test_cache_we_do_not_know_is_refused(url):
    with pytest.raises(ImproperlyConfigured, match=r"^CACHE_URL .*Write locmem") as refused:
        addresses.cache(url, "pages", 9)
    assert "hidden" not in str(refused.value)


def test_mail_goes_to_the_terminal_or_to_a_server():
    assert addresses.email("console://")["EMAIL_BACKEND"].endswith("console.EmailBackend")
    mail = addresses.email("smtp://ann%40site:p%2Fw@mail.example.fr:587?tls=1")
    assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"]) == ("mail.example.fr", 587)
    assert (mail["EMAIL_HOST_USER"], mail["EMAIL_HOST_PASSWORD"]) == ("ann@site", "p/w")
    assert (mail["EMAIL_USE_TLS"], mail["EMAIL_USE_SSL"]) == (True, False)


@pytest.mark.parametrize(
    "url",
    [
        "smtp://",
        "console://host",
        "imap://ann:hidden@host",
        "smtp://ann:hidden@host?tls=yes",
        "smtp://ann:hidden@host?tls=1&ssl=1",
        "smtp://ann:hidden@host?starttls=1",
    ],
)
def test_mail_server_we_do_not_know_is_refused(url):
    with pytest.raises(ImproperlyConfigured, match=r"^EMAIL_URL .*Write console") as refused:
        addresses.email(url)
    assert "hidden" not in str(refused.value)


def test_site_is_a_scheme_and_a_host():
    assert addresses.site_host("https://a.fr", secure=True) == "a.fr"
    assert addresses.site_host("http://[::1]:8000", secure=False) == "[::1]"


@pytest.mark.parametrize("url", ["a.fr", "ftp://a.fr", "https://", "https://a.fr/x", "http://a.fr"])
def test_other_site_is_refused(url):
    with pytest.raises(ImproperlyConfigured, match=r"^SITE_URL .*Write the scheme"):
        addresses.site_host(url, secure=True)


@pytest.mark.parametrize(
    ("host", "alone"),
    [
        *((host, True) for host in ("127.0.0.1", "127.9.9.9", "::1", "[::1]", "localhost")),
        *((host, False) for host in ("0.0.0.0", "::", "192.168.1.4", "a.fr", "")),
    ],
)
def test_loopback_is_this_machine_only(host, alone):
    assert addresses.is_loopback(host) is alone


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:80"),
        ("0.0.0.0", "http://127.0.0.1:80"),
        ("::", "http://127.0.0.1:80"),
        ("::1", "http://[::1]:80"),
        ("[::1]", "http://[::1]:80"),
    ],
)
def test_address_shown_can_be_followed(host, url):
    assert addresses.site_url(host, 80) == url
