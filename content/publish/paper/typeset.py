"""typeset: values in, PDF/UA-1 out. The one place that knows typst.

Words reach the typesetter as values (JSON), never as its markup, so no text can be a command.
The sheets themselves are templates/paper/*.typ: labels and looks, like the HTML templates.
"""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache as once
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

FONTS = Path(settings.ROOT) / "static" / "site" / "fonts"
TOO_LONG = "too many pages"  # what a sheet says when it stops the press
SHEETS = Path(settings.ROOT) / "templates" / "paper"


class PaperRefused(Exception):
    """No PDF came out. Its text says why: most often a character that no bundled font can draw."""


class TooLong(PaperRefused):
    """The sheet needs more pages than it may have."""


def fitted(
    sheet: str,
    values: Mapping[str, Any],
    pictures: Mapping[str, bytes],
    *,
    at: datetime,
    pages: int,
    sizes: Sequence[float],
) -> bytes:
    """The sheet in the largest of the type sizes (points, largest first) that keeps it within
    `pages`. If none does, the smallest: words are never left out to save paper."""
    made: dict[float, bytes] = {}

    def fits(size: float) -> bool:
        with suppress(TooLong):
            filled = {**values, "size": size, "pages": pages}
            made[size] = typeset(sheet, filled, pictures, at=at)
        return size in made

    largest = bisect_left(sizes, 1, key=lambda size: int(fits(size)))
    if largest < len(sizes):
        return made[sizes[largest]]
    return typeset(sheet, {**values, "size": sizes[-1], "pages": 0}, pictures, at=at)


def typeset(
    sheet: str,
    values: Mapping[str, Any],
    pictures: Mapping[str, bytes],
    *,
    at: datetime,
) -> bytes:
    """The PDF of the sheet templates/paper/SHEET.typ filled with `values`.

    `pictures`: file name -> bytes, which the values name. `at` is printed in the file as its date:
    the same arguments give the same bytes. PaperRefused if it cannot be made accessible.
    """
    files: Any = {"main.typ": b'#import "/%s.typ": sheet\n#sheet' % sheet.encode()}
    files |= {path.name: path.read_bytes() for path in sorted(SHEETS.glob("*.typ"))}
    files |= {"values.json": json.dumps(values).encode()} | dict(pictures)
    try:
        made = typst.Compiler(files, font_paths=_fonts()).compile(
            format="pdf", pdf_standards=["ua-1"], timestamp=int(at.timestamp())
        )
    except RuntimeError as error:
        refused = TooLong if TOO_LONG in str(error) else PaperRefused
        raise refused(str(error)) from error
    assert isinstance(made, bytes)
    return made


@once
def _fonts() -> typst.Fonts:
    """Ours, then those inside the typesetter itself; never the machine's, which differ."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)]
    )
