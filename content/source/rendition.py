"""Renditions of a photograph: smaller widths in newer formats, made once, when it is received."""

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from PIL import Image

from content.source.photograph import Photograph

WIDTHS = (480, 960, 1600)  # pixels: a phone, a phone whose pixels are small, a wide screen
# Whether the same bytes come out again may not depend on how many cores there are.
FORMATS: dict[str, dict[str, Any]] = {
    "avif": {"quality": 60, "max_threads": 1},
    "webp": {"quality": 78, "method": 6},
    "jpg": {"quality": 80, "optimize": True, "progressive": True},
}
NAMES = {"jpg": "JPEG"}  # where Pillow says it otherwise


class Rendition(NamedTuple):
    """The photograph at one width, in one format. `variant` is the width in words."""

    variant: str
    suffix: str
    content: bytes
    width: int
    height: int


def renditions(photograph: Photograph) -> Iterator[Rendition]:
    """Every format at each width that is smaller than the photograph itself."""
    with Image.open(io.BytesIO(photograph.content), formats=("JPEG",)) as image:
        for width in (width for width in WIDTHS if width < image.width):
            height = max(1, round(image.height * width / image.width))
            smaller = image.resize((width, height), Image.Resampling.LANCZOS)
            for suffix, options in FORMATS.items():
                buffer = io.BytesIO()
                smaller.save(buffer, NAMES.get(suffix, suffix), **options)
                yield Rendition(str(width), suffix, buffer.getvalue(), width, height)
