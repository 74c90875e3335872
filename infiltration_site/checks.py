"""System checks of a site that patients will read. Each says what to do."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import WARNING, CheckMessage, Error, Tags, register
from django.db import DatabaseError
from django.utils.timezone import localdate, now

from content.publish.publication import Publication
from content.source.practical import production_gaps

GAP_HINT = (
    "In this order: manage.py migrate; manage.py invite ADDRESS --role administrator, so that the "
    "store is never taken for a demonstration's; then make run without PRODUCTION, and enter it at "
    "the desk on 127.0.0.1. Or write it in files, for manage.py load_content."
)


@register(Tags.database, deploy=True)
def practical_data(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """E001: patients find who is responsible, where to come and call, and what it costs today."""
    if not (settings.PRODUCTION and databases):
        return []
    try:
        gaps = production_gaps(localdate())
    except DatabaseError as error:
        unreadable = f"The practical data cannot be read: {error}"
        return [Error(unreadable, hint="Run manage.py migrate.", id="infiltration.E002")]
    return [Error(gap, hint=GAP_HINT, id="infiltration.E001") for gap in gaps]


@register(Tags.database, deploy=True)
def demonstrations(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """W002: what was signed as a demonstration is not shown to patients, who would miss it."""
    if not (settings.PRODUCTION and databases):
        return []
    try:
        live = Publication.objects.live(now()).filter(signed__demonstration=True)
        keys = sorted(live.values_list("article__key", flat=True))
    except DatabaseError:
        return []  # E002 says so
    if not keys:
        return []
    unseen = f"Signed as a demonstration only, so patients do not see: {', '.join(keys)}."
    hint = "Let a radiologist read, sign and publish them at the desk."
    return [CheckMessage(WARNING, unseen, hint=hint, id="infiltration.W002")]


@register(Tags.security, deploy=True)
def proxy(**kwargs: Any) -> list[CheckMessage]:
    """E003: someone must end TLS, or each page would redirect to itself for ever."""
    if not settings.PRODUCTION or settings.TRUSTED_PROXY:
        return []
    alone = "The site speaks HTTPS only, and nothing before it ends TLS."
    hint = (
        "Put a reverse proxy before it that overwrites X-Forwarded-Proto and X-Forwarded-For, "
        "then set TRUSTED_PROXY=yes."
    )
    return [Error(alone, hint=hint, id="infiltration.E003")]


@register(Tags.security, deploy=True)
def mail(**kwargs: Any) -> list[CheckMessage]:
    """E004: what is printed on a terminal reaches nobody, and would be kept as sent."""
    if not settings.PRODUCTION or "console" not in settings.EMAIL_BACKEND:
        return []
    unsent = "Mail is printed and not sent: invitations, reminders and warnings reach nobody."
    hint = "Set EMAIL_URL, as in smtp://user:password@host:587?tls=1."
    return [Error(unsent, hint=hint, id="infiltration.E004")]


@register(Tags.security, deploy=True)
def shared_limits(**kwargs: Any) -> list[CheckMessage]:
    """W001: several processes count failed logins together."""
    if settings.WEB_CONCURRENCY == 1 or "locmem" not in settings.CACHES["default"]["BACKEND"]:
        return []
    hint = "Set CACHE_URL to a Redis, as in redis://127.0.0.1:6379/0."
    return [
        CheckMessage(
            WARNING, "Each process counts failed logins alone.", hint=hint, id="infiltration.W001"
        )
    ]
