"""The patient's addresses."""

from django.urls import path, re_path, register_converter

from content.plain.addresses import offline_address, search_address
from content.plain.languages import LANGUAGES
from content.read import booking, copies, links, sent, views


class LanguageConverter:
    """One of the languages of the site."""

    regex = "|".join(LANGUAGES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class CodeConverter(LanguageConverter):
    """An edition's public code."""

    regex = "[0-9a-f]{12}"


class LinkConverter(LanguageConverter):
    """A link's code, as people copy it."""

    regex = "[0-9A-Za-z-]{1,40}"


register_converter(LanguageConverter, "language")
register_converter(CodeConverter, "code")
register_converter(LinkConverter, "link")

urlpatterns = [
    path("", views.root, name="root"),
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("e/<code:code>", views.edition, name="edition"),
    path("e/<code:code>/<language:language>/", views.edition_in, name="edition_in"),
    path("e/<code:code>/<language:language>/clear", sent.clear, name="clear"),
    path("api/link", booking.booking, name="booking"),
    path("r/<link:code>", links.link, name="link"),
    path("r/<link:code>/<language:language>/", links.link_in, name="link_in"),
    path("r/", links.typed, name="typed_code"),
    re_path(r"^[rR]/(?P<code>[\s\S]*)\Z", links.link),  # copied with a stop, a bracket, a blank
    re_path(
        r"^p/(?P<digest>[0-9a-f]{64})\.(?P<suffix>svg|jpg|webp|avif)$",
        views.picture,
        name="picture",
    ),
    *(path(search_address(code)[1:], sent.search, {"language": code}) for code in LANGUAGES),
    path("worker.js", copies.worker, name="worker"),
    path("<language:language>/", views.home, name="home"),
    path("<language:language>/<slug:name>.pdf", views.paper, name="paper"),
    path("<language:language>/site.webmanifest", copies.manifest, name="manifest"),
    *(
        path(offline_address(code).lstrip("/"), copies.without_network, {"language": code})
        for code in LANGUAGES
    ),
    path("<language:language>/<slug:slug>/versions/", views.versions, name="versions"),
    path("<language:language>/<slug:slug>/versions/<code:code>/", views.changes, name="changes"),
    path("<language:language>/<slug:slug>/versions/<code:code>/<code:before>/", views.changes),
    path("<language:language>/<slug:slug>/", views.article, name="article"),
]
