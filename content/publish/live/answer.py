"""Answer: what `read` hands to a patient, whatever was asked."""

import hashlib
import re
from typing import NamedTuple

from content.publish.kept import Kept, pack


class Encoded(NamedTuple):
    """Bytes to send, the name of their encoding (empty for none), and their tag."""

    body: bytes
    encoding: str
    tag: str


class Answer(NamedTuple):
    """A page with its status, or an address to go to instead."""

    status: int
    page: Kept | None = None
    location: str = ""
    kind: str = "text/html; charset=utf-8"
    language: str = ""
    indexed: bool = True
    stored: bool = True  # False: neither browser nor proxy may keep it
    varies: str = ""  # header that the choice depended on, besides the encoding
    name: str = ""  # of a file, which is sent as it is: it is compressed inside

    def encoded(self, accepted: str) -> Encoded:
        """The page in the best encoding that an Accept-Encoding header allows."""
        page = self.page or pack("")
        if self.name:
            return Encoded(page.plain, "", f'"{page.tag}"')
        names = {_wanted(part) for part in accepted.lower().split(",")}
        if "br" in names:
            return Encoded(page.brotli, "br", f'"{page.tag}-br"')
        if "gzip" in names:
            return Encoded(page.gzip, "gzip", f'"{page.tag}-gzip"')
        return Encoded(page.plain, "", f'"{page.tag}"')


def _wanted(choice: str) -> str:
    """The encoding that a part of the header names, unless it says that it is not wanted."""
    name, _, quality = choice.replace(" ", "").partition(";q=")
    return "" if re.fullmatch(r"0(\.0*)?", quality) else name


def go_to(location: str, *, forever: bool = False, varies: str = "") -> Answer:
    """Send the reader elsewhere on this site."""
    return Answer(301 if forever else 302, location=location, varies=varies)


def sent_to(location: str) -> Answer:
    """Where a reader goes on after sending a form: asking again sends nothing."""
    return Answer(303, location=location)


def text(content: str, kind: str) -> Answer:
    """A small text that is not a page."""
    return Answer(200, pack(content), kind=kind)


def file(content: bytes, kind: str, name: str) -> Answer:
    """A file that opens in the browser and is saved under its name."""
    tag = hashlib.sha256(content).hexdigest()[:32]
    return Answer(200, Kept(content, b"", b"", tag), kind=kind, name=name)
