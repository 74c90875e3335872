"""QR codes of our own addresses, to print and to show: dark on light, with their quiet zone.

A card lives in a pocket and a leaflet is folded through the code, so a quarter of it may be lost
(level Q). That costs one or two sizes for addresses as short as ours; level H would make the
modules of an A6 card so small that an old camera fails first.
"""

from io import BytesIO
from itertools import groupby

import segno
from django.utils.html import escape

LEVEL = "q"
QUIET = 4  # modules of light around the code: the standard's own minimum


def png(address: str, scale: int = 8) -> bytes:
    """The code of the address as a PNG, `scale` pixels a module. The same address, the same bytes.

    ValueError for an address too long for a code, which none of ours is.
    """
    out = BytesIO()
    _code(address).save(out, kind="png", scale=scale, border=QUIET)
    return out.getvalue()


def svg(address: str, label: str = "") -> str:
    """The code of the address as an SVG element, to stand in a page or a file of its own.

    It has no size and no colour but black on white, whatever the page's scheme: readers of codes
    want dark on light. `label` is what a voice says; without one the element is for the eye only.
    """
    code = _code(address)
    rows = "".join(_row(line, row) for row, line in enumerate(code.matrix, QUIET))
    ink = 'fill="none" stroke="#000" stroke-width="1" stroke-linecap="butt"'  # against any style
    side = len(code.matrix) + 2 * QUIET
    said = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" {said}'
        ' shape-rendering="crispEdges">'
        f'<path fill="#fff" stroke="none" d="M0 0h{side}v{side}H0z"/><path {ink} d="{rows}"/></svg>'
    )


def _row(modules: bytes | bytearray, row: int) -> str:
    """One line through the middle of the row, with a gap for each run of light modules."""
    found, gap = "", 0
    for dark, run in groupby(modules):
        length = len(list(run))
        start = f"m{gap} 0" if found else f"M{QUIET + gap} {row}.5"
        found += f"{start}h{length}" if dark else ""
        gap = 0 if dark else length
    return found


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error=LEVEL, boost_error=False)
