"""The door of the production server. It stays shut while patients would miss what they need."""

import os

import django
from django.conf import settings
from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest


class Request(WSGIRequest):
    """A request in UTF-8, whatever it says it is in: some codecs are of no text at all, and fail
    while the request is made, where nothing answers for them."""

    @property
    def encoding(self) -> str:
        return "utf-8"

    @encoding.setter
    def encoding(self, _said: str) -> None:
        """What a form says of itself stands in `content_params`, for those who refuse it."""


class Handler(WSGIHandler):
    """Django's own, for such requests."""

    request_class = Request


def refuse_unready() -> None:
    """Raise ImproperlyConfigured, naming each gap, when PRODUCTION may not serve patients."""
    tags = [Tags.database, Tags.security]
    found = run_checks(tags=tags, include_deployment_checks=True, databases=["default"])
    if serious := [str(message) for message in found if message.is_serious()]:
        raise ImproperlyConfigured("PRODUCTION cannot serve patients yet:\n" + "\n".join(serious))


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infiltration_site.settings")
django.setup(set_prefix=False)
application = Handler()
if settings.PRODUCTION:
    refuse_unready()
