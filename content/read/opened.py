"""Whether a person opened a page, or a machine that says it looks ahead. Nothing here is kept."""

import re
from collections.abc import Mapping

_AHEAD = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
# Mail gateways, messengers that draw a preview, search engines: by what they call themselves. A
# CUBOT is a telephone.
_MACHINE = re.compile(
    r"(?i)(?<!cu)bot\b|(?<!cu)bot/|crawl|spider|preview|scan|prefetch"
    r"|facebookexternalhit|whatsapp|skypeuri|google-read-aloud"
    r"|mediapartners|python|curl|wget|headlesschrome|go-http|okhttp|libwww"
)


def opened(method: str, headers: Mapping[str, str]) -> bool:
    """Whether to count this request: a GET, by nobody who says that it is not a reader."""
    if method != "GET" or _MACHINE.search(headers.get("User-Agent", "")):
        return False
    said = " ".join(headers.get(name, "") for name in _AHEAD).lower()
    return not ("prefetch" in said or "preview" in said)
