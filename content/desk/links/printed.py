"""What a link is printed on: its code as a picture, a card, a poster."""

from datetime import datetime
from typing import NamedTuple

from content.plain.languages import Language
from content.publish.link import Link
from content.publish.live.house import visit
from content.publish.live.messages import messages
from content.publish.paper.card import card, poster
from content.publish.paper.handout import handout
from content.publish.qr import png, svg

PIXELS = 16  # a module: sharp on an A4 sheet


class File(NamedTuple):
    """A file to download: what it is."""

    kind: str


FILES = {
    "qr.svg": File("image/svg+xml"),
    "qr.png": File("image/png"),
    "card.pdf": File("application/pdf"),
    "poster.pdf": File("application/pdf"),
}
_PAPERS = {"card.pdf": card, "poster.pdf": poster}


def printed(link: Link, name: str, now: datetime, reader: Language) -> bytes | None:
    """The file of that name, in the language of the link or else the reader's; None where the
    page behind the link is not to be read, so that nobody prints a dead card."""
    language: Language = "en" if (link.language or reader) == "en" else "fr"
    house = visit(language, now)
    sent = messages(house, link)
    if sent is None:
        return None
    if name == "qr.svg":
        return svg(sent.address).encode()
    if name == "qr.png":
        return png(sent.address, PIXELS)
    made = handout(house, link.article.key, address=sent.address, centre=link.centre.key)
    return _PAPERS[name](made) if made else None
