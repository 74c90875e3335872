"""Views of what a device needs to read without network."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from content.plain.languages import Language
from content.publish.live import offline
from content.read.respond import respond
from content.read.views import reads


@reads
def worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps copies for a reader without network."""
    return respond(request, offline.worker())


@reads
def without_network(request: HttpRequest, language: Language) -> HttpResponse:
    """Whom to call, for a reader without network."""
    return respond(request, offline.help_page(language, timezone.now()))


@reads
def manifest(request: HttpRequest, language: Language) -> HttpResponse:
    """How the site stands among a device's applications."""
    return respond(request, offline.manifest(language))
