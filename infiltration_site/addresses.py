"""Turn an address such as postgres://user:password@host/name into Django's own settings.

An error never shows a password.
"""

from __future__ import annotations

import os
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from infiltration_site.environment import refuse

DATABASE_REMEDY = (
    "Write sqlite:///var/lib/infiltration/db.sqlite3 or postgres://user:password@host:5432/name."
)
CACHE_REMEDY = "Write locmem:// or redis://host:6379/0."
EMAIL_REMEDY = "Write console:// or smtp://user:password@host:587?tls=1."
SITE_REMEDY = "Write the scheme and the host alone, as in: https://infiltration.example.fr"

POSTGRES_OPTIONS = ("sslmode", "sslrootcert", "connect_timeout", "host")
DEFAULT_SMTP_PORT = 25

# WAL lets patients read while someone signs. Synchronous stays FULL: a signature that was
# acknowledged must survive a power cut.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON",
}


def database(url: str, name: str = "DATABASE_URL") -> dict[str, Any]:
    """An entry of DATABASES. Refuses any scheme but sqlite and postgres, and any unknown option."""
    parts = split(url, name, DATABASE_REMEDY)
    if parts.scheme == "sqlite":
        return sqlite(parts, name)
    if parts.scheme in ("postgres", "postgresql"):
        return postgres(parts, name)
    raise refuse(name, f"starts with {parts.scheme!r}", DATABASE_REMEDY)


def sqlite(parts: SplitResult, name: str) -> dict[str, Any]:
    path = Path("/" + unquote(parts.path).lstrip("/"))
    if parts.netloc or parts.query or not path.is_absolute() or not path.name:
        raise refuse(name, "does not name one absolute file", DATABASE_REMEDY)
    if path.exists() and not os.access(path.parent, os.W_OK):
        return read_only(path)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": dict(SQLITE_OPTIONS),
    }


def read_only(path: Path) -> dict[str, Any]:
    """A store in a folder that cannot be written: patients read it, and nobody signs.

    WAL needs files beside the store even to read it. A store that was closed well has none and can
    be declared immutable; one that was not still has its own.
    """
    log = path.with_name(f"{path.name}-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": f"file:{quote(str(path))}?{how}",
        "OPTIONS": {"uri": True, "timeout": SQLITE_OPTIONS["timeout"]},
    }


def postgres(parts: SplitResult, name: str) -> dict[str, Any]:
    base, options = (
        unquote(parts.path.strip("/")),
        query(parts, name, POSTGRES_OPTIONS, DATABASE_REMEDY),
    )
    if not base or "/" in base:
        raise refuse(name, "does not name one database", DATABASE_REMEDY)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": base,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        # A folder as ?host=/run/postgresql is PostgreSQL's own socket.
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def cache(url: str, kind: str, most: int, name: str = "CACHE_URL") -> dict[str, Any]:
    """An entry of CACHES, which shares no value with one of another kind: in this process's
    memory, so many values at most, or in a Redis that several processes share."""
    parts = split(url, name, CACHE_REMEDY)
    if parts.scheme == "locmem" and not parts.netloc and not parts.path:
        memory = "django.core.cache.backends.locmem.LocMemCache"
        return {"BACKEND": memory, "LOCATION": kind, "OPTIONS": {"MAX_ENTRIES": most}}
    if parts.scheme in ("redis", "rediss") and parts.hostname:
        redis = "django.core.cache.backends.redis.RedisCache"
        return {"BACKEND": redis, "LOCATION": url, "KEY_PREFIX": kind}
    raise refuse(name, "is no cache we know", CACHE_REMEDY)


def email(url: str, name: str = "EMAIL_URL") -> dict[str, Any]:
    """The EMAIL_ settings, by name. TLS is asked for by ?tls=1 (STARTTLS) or ?ssl=1."""
    parts = split(url, name, EMAIL_REMEDY)
    if parts.scheme == "console" and not parts.netloc:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if parts.scheme != "smtp" or not parts.hostname:
        raise refuse(name, "is no mail server we know", EMAIL_REMEDY)
    options = query(parts, name, ("tls", "ssl"), EMAIL_REMEDY)
    if not set(options.values()) <= {"0", "1"} or list(options.values()).count("1") > 1:
        raise refuse(name, "asks for TLS in a way we do not know", EMAIL_REMEDY)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or DEFAULT_SMTP_PORT,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": options.get("tls") == "1",
        "EMAIL_USE_SSL": options.get("ssl") == "1",
        "EMAIL_TIMEOUT": 5,  # somebody waits for the screen meanwhile
    }


def site_host(url: str, *, secure: bool, name: str = "SITE_URL") -> str:
    """The host of the public address. Refuses a path, and plain http when `secure`."""
    parts = split(url, name, SITE_REMEDY)
    alone = not (parts.path or parts.query or parts.fragment or parts.username)
    if parts.scheme not in ("http", "https") or not parts.hostname or not alone:
        raise refuse(name, f"is {url!r}", SITE_REMEDY)
    if secure and parts.scheme != "https":
        raise refuse(name, f"is {url!r}, which is not https", SITE_REMEDY)
    return f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname


def split(url: str, name: str, remedy: str) -> SplitResult:
    """The parts of an address that has a scheme and, if any, a port that is a number."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise refuse(name, "is not an address", remedy) from error
    if not parts.scheme or "://" not in url:
        raise refuse(name, "has no scheme", remedy)
    return parts


def query(parts: SplitResult, name: str, known: tuple[str, ...], remedy: str) -> dict[str, str]:
    """The options after the question mark. Refuses one we do not know."""
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if unknown := sorted(set(options) - set(known)):
        raise refuse(name, f"has the unknown option {unknown[0]!r}", remedy)
    return options


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server that listens on `host`."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def listening(host: str, port: int) -> str:
    """host:port, with the brackets that an IPv6 address needs."""
    bare = host.strip("[]")
    return f"[{bare}]:{port}" if ":" in bare else f"{bare}:{port}"


def site_url(host: str, port: int) -> str:
    """Where a person at this machine finds a server that listens on `host`."""
    everywhere = host.strip("[]") in ("", "0.0.0.0", "::")  # noqa: S104  # recognised, not bound
    return f"http://{listening('127.0.0.1' if everywhere else host, port)}"
