"""One link with all that goes with it, as values for its screen."""

from datetime import datetime
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from content.desk.labels import KINDS, LANGUAGE_NAMES, Label
from content.desk.links.chart import bars
from content.desk.links.rows import houses
from content.plain.languages import LANGUAGES, Language
from content.plain.text_message import (
    BASIC,
    DATE,
    DATE_EXAMPLE,
    EXTENSION,
    FRAGMENT,
    Length,
    length,
)
from content.publish.link import Link
from content.publish.live.messages import Messages, messages
from content.publish.opens import opens
from content.publish.qr import svg
from content.source.translated import get

# What the browser counts with, as content/plain/text_message.py does.
COUNTING = {
    "basic": BASIC,
    "extension": EXTENSION,
    "date": DATE,
    "example": DATE_EXAMPLE,
    "ending": FRAGMENT,
}


class Counted(NamedTuple):
    """A text message to copy. `name` says which one."""

    key: str
    name: Label
    text: str
    length: Length


class Side(NamedTuple):
    """All that is sent in one language."""

    language: Language
    name: Label
    messages: Messages
    texts: tuple[Counted, ...]


def sheet(link: Link, now: datetime, language: Language) -> dict[str, Any]:
    """What the template asks for; no side where the page behind the link is not to be read."""
    found = houses(now)
    wanted = (link.language,) if link.language else LANGUAGES
    sides = tuple(
        _side(code, sent)
        for code in LANGUAGES
        if code in wanted and (sent := messages(found[code], link))
    )
    opened = opens(link.code, timezone.localdate(now))
    return {
        "title": f"{get(link.article, 'title', language)}, {get(link.centre, 'name', language)}",
        "subtitle": link.label or link.code,
        "link": link,
        "spoken": LANGUAGE_NAMES.get(link.language, _("the reader’s own")),
        "opens_at": KINDS.get(link.section, link.section),
        "sides": sides,
        "code": drawn(sides[0].messages.address) if sides else "",
        "opens": opened,
        "bars": bars([day.times for day in opened.days]),
        "table": COUNTING,
    }


def drawn(address: str) -> SafeString:
    """The QR code of an address as markup: numbers and our own address, escaped by `svg`."""
    return mark_safe(svg(address, _("QR code of %(address)s") % {"address": address}))


def _side(language: Language, sent: Messages) -> Side:
    texts = (
        Counted("text", _("Text message"), sent.text, length(sent.text, FRAGMENT)),
        Counted("short", _("Short text message"), sent.short, length(sent.short, FRAGMENT)),
    )
    return Side(language, LANGUAGE_NAMES[language], sent, texts)
