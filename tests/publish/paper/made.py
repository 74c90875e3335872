"""The made-up article of `shown` as a leaflet, and what is drawn on it."""

import io
from datetime import UTC, datetime
from typing import Any

from PIL import Image

from content.plain.languages import Language
from content.plain.papers import Form
from content.publish.paper.leaflet import leaflet, leaflet_values
from content.publish.paper.parts import pictures_of
from tests.publish.shown import around, page_in, signed

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
SITE = "https://site.example"
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 74 47">'
    b'<path stroke="#000" stroke-width="9" stroke-linecap="round" d="M20 20z"/></svg>'
)


def photograph() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "#336699").save(out, "JPEG")
    return out.getvalue()


def values_in(
    language: Language = "en", form: Form = "leaflet", sign_off: Any = None, **given: Any
) -> dict[str, Any]:
    """What the leaflet says; `given` goes to its snapshot."""
    page = page_in(language, **given)
    return leaflet_values(page, around(language), sign_off or signed(), site=SITE, form=form)


def printed(values: dict[str, Any]) -> bytes:
    names = {f"{file.digest}.{file.suffix}" for file in pictures_of(page_in("en"))}
    return leaflet(values, dict.fromkeys(names, DRAWING), at=AT)


def silenced(values: dict[str, Any]) -> dict[str, Any]:
    """The same with labels and practical data as one mark, so that all else is signed words."""
    mute = {
        "labels": dict.fromkeys(values["labels"], MARK),
        "page": {"address": SITE, "typed": MARK},
    }
    empty: dict[str, Any] = {name: [] for name in ("alerts", "sign_off", "phones", "numbers")}
    return {**values, **mute, **empty, "slots": {name: [] for name in values["slots"]}}


MARK = "×"
