"""Drawings: SVG by an allow-list, coloured for light and dark pages."""

import re
from typing import NamedTuple
from xml.etree import ElementTree

from content.plain.invisible import invisible
from content.source.palette import DARK

LARGEST = 64 * 1024  # bytes; ours are under 12 KB
LONGEST_SIDE = 10_000  # user units; ours are about 700

_SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset(
    """circle clipPath defs desc ellipse g linearGradient path rect stop svg text title tspan
    use""".split()  # noqa: SIM905 - a list of names reads better as words
)
ATTRIBUTES = frozenset(
    """aria-labelledby class clip-path color cx cy d data-route data-status display dy fill
    fill-opacity font-family font-size font-weight gradientUnits height href id lang offset
    opacity r role rx ry stop-color stop-opacity stroke stroke-dasharray stroke-linecap
    stroke-linejoin stroke-opacity stroke-width text-anchor transform viewBox width x y
    x1 x2 y1 y2""".split()  # noqa: SIM905 - the same
)
_LOCAL = re.compile(r"^#[\w-]+$")
_DECLARED = re.compile(r"""(?i)^<\?xml version=["']1\.0["']( encoding=["']utf-8["'])?\s*\?>""")
# A backslash would let a style sheet spell url otherwise.
_OUTSIDE = re.compile(r"(?i)url\(\s*['\"]?(?!#)|javascript:|data:|https?:|\\")
_COLOUR = re.compile(r"var\(--fig-(\w+),\s*([^()]*)\)")
FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',sans-serif"


class Refused(Exception):
    """A drawing with something in it that drawings may not have."""


class Drawing(NamedTuple):
    """A drawing in both colour schemes, and its size in user units."""

    light: str
    dark: str
    width: int
    height: int


def clean_drawing(text: str) -> Drawing:
    """The drawing, checked and coloured. Refused, naming what is wrong, if it holds more than
    shapes and words."""
    if len(text.encode()) > LARGEST:
        raise Refused("it is over 64 KB; simplify it")
    if "<!" in text.replace("<!--", "") or "<?" in _DECLARED.sub("", text):
        raise Refused("it declares entities or instructions; save it as plain SVG")
    if found := invisible(text):
        raise Refused(f"line {found[0].line} holds an invisible character ({found[0].code})")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no declaration passed the line above
    except ElementTree.ParseError as error:
        raise Refused(f"it is not well-formed ({error})") from error
    for element in root.iter():
        _inspect(element)
    width, height = _size(root)
    return Drawing(_colour(text, {}), _colour(text, DARK), width, height)


def _inspect(element: ElementTree.Element) -> None:
    name = str(element.tag).removeprefix(_SVG)
    if name not in ELEMENTS:
        raise Refused(f"it has an element <{name}>; remove it")
    for attribute, value in element.attrib.items():
        if attribute not in ATTRIBUTES:
            raise Refused(f"<{name}> has an attribute {attribute}; remove it")
        if attribute == "href" and not _LOCAL.match(value):
            raise Refused(f"<{name}> refers to {value[:40]}; only its own parts may be used")
        if _OUTSIDE.search(value):
            raise Refused(f"<{name}> {attribute} refers outside the drawing; remove it")


def _size(root: ElementTree.Element) -> tuple[int, int]:
    numbers = root.get("viewBox", "").split()
    if root.tag != f"{_SVG}svg" or len(numbers) != 4:
        raise Refused("its first element is not <svg viewBox='0 0 WIDTH HEIGHT'>")
    try:
        width, height = (round(float(number)) for number in numbers[2:])
    except (ValueError, OverflowError) as error:
        raise Refused("its viewBox does not hold four numbers") from error
    if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE):
        raise Refused(f"its viewBox is not between 1 and {LONGEST_SIDE} on each side")
    return width, height


def _colour(text: str, scheme: dict[str, str]) -> str:
    """Fixed colours in place of custom properties, which a picture element cannot inherit."""
    text = text.replace(f"var(--fig-font,{FONT})", FONT)
    return _COLOUR.sub(lambda found: scheme.get(found[1], found[2].strip()), text)


def routes(text: str) -> str:
    """What the drawing shows of each technique: `epidural=not_offered facet=offered`, sorted."""
    root = ElementTree.fromstring(text)  # noqa: S314 - clean_drawing came first
    shown = {
        element.get("data-route", ""): element.get("data-status", "").replace("-", "_")
        for element in root.iter()
        if element.get("data-route")
    }
    return " ".join(f"{route}={status}" for route, status in sorted(shown.items()))
