"""Photographs: bounded before they are decoded, re-encoded, stripped of everything but pixels."""

import io
import struct
import warnings
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

LARGEST_FILE = 20 * 1024 * 1024  # bytes: more than any phone takes, less than memory minds
LONGEST_SIDE = 20_000  # pixels, read from the header before anything is decoded
MOST_PIXELS = 80_000_000
SHOWN_SIDE = 2_560  # pixels of the longest side that is kept
FORMATS = ("JPEG", "PNG", "WEBP")
# What Pillow raises on pictures that are not whole, the last three on broken metadata.
BROKEN = (OSError, SyntaxError, ValueError, TypeError, LookupError, struct.error)


class Photograph(NamedTuple):
    """A clean photograph: bytes of a JPEG, and its size in pixels."""

    content: bytes
    width: int
    height: int


def clean_photograph(content: bytes) -> Photograph:
    """The picture in the bytes as a JPEG of at most 2,560 px, without metadata.

    ValidationError, saying what to do, for anything that is not a JPEG, PNG or WebP picture of
    reasonable size.
    """
    if len(content) > LARGEST_FILE:
        raise ValidationError(_("This file is over 20 MB. Save the picture smaller and try again."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of size, bounded below; of metadata, which goes
            with Image.open(io.BytesIO(content), formats=FORMATS) as image:
                _refuse_giants(image)
                return _encode(image)
    except Image.DecompressionBombError as error:  # so many that Pillow does not even open it
        raise ValidationError(_too_many_pixels()) from error
    except BROKEN as error:
        raise ValidationError(
            _("This file is not a whole JPEG, PNG or WebP picture. Export it again and retry.")
        ) from error


def _refuse_giants(image: Image.Image) -> None:
    width, height = image.size
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        raise ValidationError(_too_many_pixels())


def _too_many_pixels() -> str:
    return _("This picture has too many pixels. Reduce it to 2,560 on its longest side.")


def _encode(image: Image.Image) -> Photograph:
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((SHOWN_SIDE, SHOWN_SIDE))
    flat = Image.new("RGB", upright.size, "white")
    flat.paste(upright.convert("RGBA"), mask=upright.convert("RGBA"))
    buffer = io.BytesIO()
    flat.save(buffer, "JPEG", quality=82, optimize=True, progressive=True)
    return Photograph(buffer.getvalue(), *flat.size)
