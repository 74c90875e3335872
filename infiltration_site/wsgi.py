"""The door of the production server. It stays shut while patients would miss what they need."""

import os

from django.conf import settings
from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application


def refuse_unready() -> None:
    """Raise ImproperlyConfigured, naming each gap, when PRODUCTION may not serve patients."""
    tags = [Tags.database, Tags.security]
    found = run_checks(tags=tags, include_deployment_checks=True, databases=["default"])
    if serious := [str(message) for message in found if message.is_serious()]:
        raise ImproperlyConfigured("PRODUCTION cannot serve patients yet:\n" + "\n".join(serious))


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infiltration_site.settings")
application = get_wsgi_application()
if settings.PRODUCTION:
    refuse_unready()
