"""The project as an app, so that its system checks run."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SiteConfig(AppConfig):
    name = "infiltration_site"

    def ready(self) -> None:
        """Register our checks now: they ask `content`, whose tables were not known before."""
        autodiscover_modules("checks")
