"""Photographs: bounded before they are decoded, re-encoded, stripped."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile

from content.source.photograph import LARGEST_FILE, SHOWN_SIDE, clean_photograph
from tests.strategies import quick

GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F
TOO_LARGE, NOT_WHOLE = "too many pixels", "not a whole"


def photograph(form="JPEG", size=(64, 48), mode="RGB", colour=0, **saved):
    """The bytes of a picture."""
    file = io.BytesIO()
    Image.new(mode, size, colour).save(file, form, **saved)
    return file.getvalue()


def metadata():
    exif = Image.Exif()
    exif[MAKER] = "Phone of Mr Smith"
    exif[ORIENTATION] = 6  # a quarter turn
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (48.0, 51.0, 30.0)
    return exif


def png_header(width, height):
    """A PNG that says its size and holds almost nothing: a bomb costs its sender no bytes."""

    def chunk(name, data):
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0"))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def reopened(content):
    cleaned = clean_photograph(content)
    image = Image.open(io.BytesIO(cleaned.content))
    assert (image.format, image.size) == ("JPEG", (cleaned.width, cleaned.height))
    return image


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_pixels_is_kept(form):
    """Where and with what it was taken, and by whom, is nobody's business."""
    sent = photograph(form, exif=metadata(), icc_profile=b"profile", comment=b"secret")
    kept = clean_photograph(sent).content
    assert b"Smith" in sent
    assert not Image.open(io.BytesIO(kept)).getexif()
    assert not [word for word in (b"Exif", b"Smith", b"profile", b"secret") if word in kept]


def test_photograph_is_turned_upright():
    """The orientation goes with the metadata, so it is done before."""
    assert reopened(photograph(size=(64, 48), exif=metadata())).size == (48, 64)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_read(mode):
    assert reopened(photograph("PNG", mode=mode)).mode == "RGB"


def test_see_through_becomes_white():
    """What can be seen through is the paper, not black."""
    image = reopened(photograph("PNG", mode="RGBA", colour=(255, 0, 0, 0)))
    assert image.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("size", "shown"),
    [((5120, 100), (2560, 50)), ((100, 5120), (50, 2560)), ((2560, 10), (2560, 10))],
)
def test_longest_side_is_bounded(size, shown):
    assert max(shown) <= SHOWN_SIDE
    assert reopened(photograph(size=size)).size == shown


@pytest.mark.parametrize(
    "size", [(30_000, 1), (1, 30_000), (12_000, 12_000), (50_000, 50_000), (2**31 - 1, 2**31 - 1)]
)
def test_giant_is_refused_before_it_is_decoded(size, monkeypatch):
    """The header is enough to refuse it: no pixel is decoded."""
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda _image: pytest.fail("decoded"))
    with pytest.raises(ValidationError, match=TOO_LARGE):
        clean_photograph(png_header(*size))


def test_giant_jpeg_is_refused_by_its_header():
    """The two bytes of a JPEG that say its height, changed to 30,000."""
    content = bytearray(photograph())
    frame = content.index(b"\xff\xc0")
    content[frame + 5 : frame + 7] = struct.pack(">H", 30_000)
    with pytest.raises(ValidationError, match=TOO_LARGE):
        clean_photograph(bytes(content))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Just text in a file named photo.jpg",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"GIF89a" + bytes(100),
        b"%PDF-1.7",
        photograph(size=(300, 300), colour=(9, 99, 199))[:-400],
        photograph("PNG", size=(300, 300))[:-100],
        photograph("GIF"),
        png_header(10, 10),
        photograph()[:2],
    ],
)
def test_what_is_no_whole_picture_is_refused(content):
    """Another format, whatever the file's name, or a picture cut short."""
    with pytest.raises(ValidationError, match=NOT_WHOLE):
        clean_photograph(content)


def test_heavy_file_is_refused_unread():
    with pytest.raises(ValidationError, match="20 MB"):
        clean_photograph(bytes(LARGEST_FILE + 1))


@quick
@given(st.data())
def test_damaged_picture_is_refused_or_clean(data):
    """Any damage ends in a clean picture or in a refusal, never in another exception."""
    form = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP"]))
    content = bytearray(photograph(form, exif=metadata()))
    for place, byte in data.draw(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)))):
        content[place % len(content)] = byte
    with suppress(ValidationError):
        assert max(reopened(bytes(content)).size) <= SHOWN_SIDE
