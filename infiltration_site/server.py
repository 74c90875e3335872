"""The server: gunicorn with our settings."""

import os
from collections.abc import Callable
from typing import Any

from django.conf import settings
from gunicorn.app.base import BaseApplication
from gunicorn.util import import_app

from infiltration_site.addresses import listening

THREADS = 8


class Server(BaseApplication):
    """Gunicorn, which calls `ready` once it listens.

    One process with threads by default, so that limits kept in memory hold. WEB_CONCURRENCY asks
    for more processes; give them a CACHE_URL to share.
    """

    def __init__(self, ready: Callable[[], None]) -> None:
        self.ready = ready
        super().__init__()

    def load_config(self) -> None:
        options = {
            "bind": listening(settings.HOST, settings.PORT),
            "workers": settings.WEB_CONCURRENCY,
            "threads": THREADS,
            "loglevel": "warning",
            "control_socket_disable": True,
            "proc_name": "infiltration",
            "when_ready": lambda server: self.ready(),
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The site, loaded in the process that serves it."""
        return import_app("infiltration_site.wsgi:application")


def announce() -> None:
    """Say, last of all, where the site is."""
    print(f"The site is at {settings.SITE_URL}/ (stop it with Ctrl-C).", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "infiltration_site.settings")
    Server(ready=announce).run()
