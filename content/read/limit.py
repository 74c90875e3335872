"""How often one machine may ask in a minute. What is kept for that minute is no address: a number
under a keyed hash, which goes with the minute."""

from datetime import datetime
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

PER_MINUTE = 60
MINUTE = 60  # seconds
HALF = 64  # bits of an IPv6 address that one household or firm is given


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
    """Where the request comes from, as the one trusted proxy saw it; of an IPv6 address the first
    half, for whoever has one has all of the other."""
    address: str = request.META.get("REMOTE_ADDR", "")
    forwarded: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.TRUSTED_PROXY and forwarded:
        address = forwarded.split(",")[-1].strip()
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if known.version == 4 or known.ipv4_mapped:
        return address
    return str(ip_network((known, HALF), strict=False))
