"""How often one machine may ask in a minute. What is kept for that minute is no address: a number
under a keyed hash, which goes with the minute."""

from datetime import datetime

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

PER_MINUTE = 60
MINUTE = 60  # seconds


def wait(request: HttpRequest, now: datetime) -> int:
    """Seconds to wait, 0 where this machine may ask. A broken cache lets everyone ask."""
    minute, second = divmod(int(now.timestamp()), MINUTE)
    key = "asked:" + salted_hmac("content.read.limit", f"{minute}:{_machine(request)}").hexdigest()
    try:
        cache.add(key, 0, MINUTE)
        asked = cache.incr(key)
    except Exception:  # noqa: BLE001  # whatever a cache server throws
        return 0
    return MINUTE - second if asked > PER_MINUTE else 0


def _machine(request: HttpRequest) -> str:
    """Where the request comes from, as the one trusted proxy saw it."""
    address: str = request.META.get("REMOTE_ADDR", "")
    forwarded: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
    return forwarded.split(",")[-1].strip() if settings.TRUSTED_PROXY and forwarded else address
