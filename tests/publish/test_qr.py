"""QR codes: what a telephone reads is the address, even when a part of the code is gone."""

import io
import xml.etree.ElementTree as ET

import pytest
import typst
import zxingcpp
from PIL import Image, ImageDraw

from content.publish.qr import QUIET, png, svg

ADDRESSES = (
    "https://infiltration.example.fr/r/K7M2QX",
    "https://infiltration.example.fr/e/0123456789ab",
    "https://infiltration.example.fr/fr/infiltration-cervicale/#rdv=2026-12-04T10:30",
)
PAGE = (
    "#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.code), width: 4cm)"
)


def read(image: bytes) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(image)))]


def drawn(code: str) -> bytes:
    """The SVG as a picture."""
    found = typst.compile(PAGE.encode(), format="png", ppi=150, sys_inputs={"code": code})
    assert isinstance(found, bytes)
    return found


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("scale", [2, 8])
def test_png_reads_as_the_address(address, scale):
    """One code, one address, at any size."""
    assert read(png(address, scale)) == [address]


@pytest.mark.parametrize("address", ADDRESSES)
def test_svg_reads_as_the_address(address):
    """The drawing and the picture say the same."""
    assert read(drawn(svg(address))) == [address]


@pytest.mark.parametrize("address", ADDRESSES)
def test_worn_code_is_still_read(address):
    """A crease through the code takes nothing away."""
    image = Image.open(io.BytesIO(png(address, 8))).convert("L")
    middle = image.width // 2
    ImageDraw.Draw(image).line((middle + 20, 0, middle + 20, image.height), fill=255, width=20)
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [address]


def test_same_address_gives_the_same_bytes():
    """Papers that hold a code are byte-identical for the same edition."""
    assert png(ADDRESSES[0]) == png(ADDRESSES[0])
    assert svg(ADDRESSES[0]) == svg(ADDRESSES[0])


def test_svg_is_small_light_around_and_has_no_style():
    """It stands in a page of ours: no style, no script, its quiet zone inside."""
    code = svg(ADDRESSES[0], "Code of this page")
    root = ET.fromstring(code)
    side = root.attrib["viewBox"].split()[2]
    light, dark = (path.attrib["d"] for path in root)
    assert light == f"M0 0h{side}v{side}H0z"
    assert dark.startswith(f"M{QUIET} {QUIET}.5h7m")
    assert not {"style", "class", "id"} & {name for node in root.iter() for name in node.attrib}
    assert len(code) < 4000


@pytest.mark.parametrize("label", ['" onload="x', "<script>", "Code & page"])
def test_label_is_said_and_never_obeyed(label):
    """What a voice says is text, whatever is in it; without words the code is for the eye."""
    root = ET.fromstring(svg(ADDRESSES[0], label))
    assert root.attrib["aria-label"] == label
    assert set(root.attrib) == {"viewBox", "role", "aria-label", "shape-rendering"}
    assert ET.fromstring(svg(ADDRESSES[0])).attrib["aria-hidden"] == "true"
