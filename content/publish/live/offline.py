"""What a device needs to open pages without network: worker, help page, manifest."""

import json
from datetime import datetime

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils import translation
from django.utils.translation import gettext

from content.plain.addresses import home_address, offline_address
from content.plain.languages import LANGUAGES, Language
from content.publish.kept import build, kept
from content.publish.live.answer import Answer, text
from content.publish.live.house import frame, visit
from content.publish.render import render

JAVASCRIPT = "text/javascript; charset=utf-8"
MANIFEST = "application/manifest+json"
UNKEPT = (".ttf", ".txt", ".png")  # of paper, of nobody, of the system


def worker() -> Answer:
    """The worker that keeps copies; where copies are switched off, one that removes them."""
    if not settings.OFFLINE_COPIES:
        return text(render("unworker.js", "fr", {}), JAVASCRIPT)
    context = {
        "build": build()[:16],
        "files": json.dumps(site_files()),
        "help": json.dumps({code: offline_address(code) for code in LANGUAGES}),
    }
    return text(render("worker.js", "fr", context), JAVASCRIPT)


def site_files() -> list[str]:
    """Addresses of every static file that a patient's page may use."""
    files = staticfiles_storage.hashed_files  # type: ignore[attr-defined]  # of a manifest
    names = [name for name in files if name.startswith("site/") and not name.endswith(UNKEPT)]
    return sorted(staticfiles_storage.url(name) for name in names)


def help_page(language: Language, now: datetime) -> Answer:
    """Whom to call, for a reader without network on a page that was not kept."""
    house = visit(language, now)
    addresses = {code: offline_address(code) for code in LANGUAGES}
    around = frame(house, addresses=addresses, indexed=False)
    page = kept(
        ("offline", around, language), lambda: render("offline.html", language, {"frame": around})
    )
    return Answer(200, page, language=language, indexed=False)


def manifest(language: Language) -> Answer:
    """How the site stands among the applications of a device."""
    with translation.override(language):
        name = gettext("Spinal injections")
    icons = [("icon.svg", "image/svg+xml", "any"), ("icon-512.png", "image/png", "512x512")]
    content = {
        "name": name,
        "short_name": name,
        "lang": language,
        "dir": "ltr",
        "id": home_address(language),
        "start_url": home_address(language),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": [
            {"src": staticfiles_storage.url(f"site/{file}"), "type": kind, "sizes": sizes}
            for file, kind, sizes in icons
        ],
    }
    return text(json.dumps(content, ensure_ascii=False), MANIFEST)
