"""Contrast as the eye meets it: the ink of a text against every pixel that lies under it."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from math import ceil, floor

from PIL import Image
from playwright.sync_api import Locator, Page

from tests.browser.judged import ask

Colour = tuple[int, ...]
ENOUGH, ENOUGH_LARGE = 7.0, 4.5  # AAA, for text and for large text


def unseen(page: Page, places: Iterable[str]) -> Iterator[str]:
    """Each place whose own text stands out too little from what lies under it."""
    for place in dict.fromkeys(places):
        text = ask(page, "ink", place)
        enough = ENOUGH_LARGE if text["large"] else ENOUGH
        for area in text["areas"]:
            under = pixels(page.screenshot(clip=area))
            worst = min(under, key=lambda one: ratio(text["ink"], one))
            if ratio(text["ink"], worst) < enough:
                yield f"{place}: {text['ink']} on {worst} is {ratio(text['ink'], worst):.2f}"
        ask(page, "ink_back", place)


def pixels(picture: bytes) -> set[Colour]:
    """The colours of a screenshot."""
    return _colours(Image.open(BytesIO(picture)))


def pixels_of(picture: bytes, places: Iterable[Locator]) -> Iterator[set[Colour]]:
    """The colours of each place on a picture of its whole page, not scrolled: one picture for all
    of them, since each takes as long as the page is high."""
    image = Image.open(BytesIO(picture))
    for place in places:
        box = place.bounding_box()
        assert box is not None, "only what is visible has colours"
        right, bottom = ceil(box["x"] + box["width"]), ceil(box["y"] + box["height"])
        yield _colours(image.crop((floor(box["x"]), floor(box["y"]), right, bottom)))


def _colours(image: Image.Image) -> set[Colour]:
    plain = image.convert("RGB")
    counted = plain.getcolors(plain.width * plain.height) or []
    return {colour[:3] for _, colour in counted if isinstance(colour, tuple)}


def widest(colours: Iterable[Colour]) -> float:
    """The greatest contrast between any two colours."""
    shades = sorted(colours, key=luminance)
    return ratio(shades[0], shades[-1])


def ratio(one: Iterable[int], two: Iterable[int]) -> float:
    """The contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Iterable[int]) -> float:
    red, green, blue = (linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
