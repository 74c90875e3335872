"""The leaflet of a procedure: its page on A4, in the order of the page, or in large print.

Everything is a value: `leaflet_values` says what will stand on the paper, `typeset` sets it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext, override

from content.plain.addresses import article_address
from content.plain.page import Page
from content.plain.papers import Form
from content.publish.frame import Frame, SignOff
from content.publish.paper.parts import section_values, source_values
from content.publish.paper.tree import Leads, Node, tree
from content.publish.paper.typeset import fitted
from content.publish.qr import svg
from content.publish.render import render

PAGES = {"leaflet": 6, "large": 0}
SIZES = {"leaflet": (11, 10.75, 10.5, 10.25, 10, 9.75, 9.5, 9.25, 9, 8.75, 8.5), "large": (18,)}


def leaflet(values: Mapping[str, Any], pictures: Mapping[str, bytes], *, at: datetime) -> bytes:
    """The PDF of these values (tagged PDF/UA-1). `pictures`: bytes by file name, those of
    `pictures_of`. `at` dates the file. The same arguments give the same bytes.

    The form `leaflet` is set in the largest type that keeps it within 6 pages, `large` in 18 points
    throughout. PaperRefused says why there is none.
    """
    form = values["form"]
    files = {**pictures, "code.svg": svg(values["address"]).encode()}
    return fitted("leaflet", values, files, at=at, pages=PAGES[form], sizes=SIZES[form])


def leaflet_values(
    page: Page, frame: Frame, sign_off: SignOff, *, site: str, form: Form
) -> dict[str, Any]:
    """What the leaflet says. `site`: https://host, before every address that is printed."""
    own = article_address(page.genre, page.slug, page.language)
    leads = _leads(site, own)
    context = {"page": page, "frame": frame, "sign_off": sign_off}
    identity = frame.practical.identity
    return {
        "form": form,
        "language": page.language,
        "title": page.title,
        "lead": page.lead,
        "publisher": identity.publisher if identity else site,
        "address": f"{site}{sign_off.address}",
        "page": {"address": f"{site}{own}", "typed": f"{site}{own}".partition("://")[2]},
        "demonstration": sign_off.demonstration or frame.demonstration,
        "sections": [section_values(section, leads) for section in page.sections],
        "words": [{"key": w.key, "word": w.word, "definition": w.definition} for w in page.words],
        "sources": source_values(page),
        "slots": {name: _practical(name, context) for name in _slots(page)},
        **{name: _practical(name, context) for name in ("alerts", "sign_off", "phones", "numbers")},
        "anchors": sorted(_anchors(page)),
        "labels": _labels(page, sign_off, f"{site}{sign_off.address}"),
    }


def _leads(site: str, own: str) -> Leads:
    """Where a link of the page leads on paper: a place on it, or a whole address."""

    def leads(href: str) -> str:
        if href.startswith(f"{own}#"):
            return href.removeprefix(own)
        return site + href if href.startswith("/") else href

    return leads


def _slots(page: Page) -> set[str]:
    return {part.name for one in page.sections for part in one.parts if part.template == "slot"}


def _practical(name: str, context: dict[str, Any]) -> list[Node]:
    """Labels and practical data, from templates/paper/NAME.html."""
    html = render(f"paper/{name}.html", context["page"].language, context)
    return [node for node in tree(html, str) if not isinstance(node, str)]


def _anchors(page: Page) -> set[str]:
    return {
        *(section.kind for section in page.sections),
        *(f"word-{word.key}" for word in page.words),
        *(f"source-{source.key}" for source in page.sources),
        *(("words",) if page.words else ()),
        *(("sources",) if page.sources else ()),
    }


def _labels(page: Page, sign_off: SignOff, address: str) -> dict[str, str]:
    with override(page.language):
        return {
            "site": gettext("Spinal injections"),
            "code": gettext("QR code of %(address)s") % {"address": address},
            "version": gettext("Version %(code)s") % {"code": sign_off.code},
            "online": gettext("This page online:"),
            "stamp": gettext("Demonstration: text not reviewed by a doctor"),
            "made_up": gettext("Centres, phone numbers and prices are made up."),
            "emergency": gettext("Emergency: 15 or 112"),
            "deaf": gettext("Text 114, if you cannot hear well"),
            "do": gettext("Do"),
            "dont": gettext("Don’t"),
            "call": gettext("A question: call us"),
            "today": gettext("See a doctor today"),
            "now": gettext("Call 15 or 112 now"),
            "medicine": gettext("Medicine:"),
            "words": gettext("Words of this page"),
            "sources": gettext("Sources of this page"),
        }
