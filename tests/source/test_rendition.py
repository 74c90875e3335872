"""Renditions: every width and format of a photograph, made once, with nothing but its pixels."""

import io

import pytest
from PIL import Image

from content.source.photograph import clean_photograph
from content.source.picture import Picture, PictureFile
from content.source.picture_file import keep_photograph
from content.source.rendition import FORMATS, WIDTHS, renditions
from content.source.vault import fetch


def photograph(width, height, colour=0):
    """A clean photograph of that size."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "JPEG")
    return clean_photograph(file.getvalue())


def test_large_photograph_has_every_width_in_every_format():
    found = list(renditions(photograph(2000, 1000)))
    assert [(one.width, one.suffix) for one in found] == [
        (width, suffix) for width in WIDTHS for suffix in FORMATS
    ]
    for one in found:
        image = Image.open(io.BytesIO(one.content))
        assert image.size == (one.width, one.height) == (one.width, one.width // 2)
        assert image.format == {"jpg": "JPEG"}.get(one.suffix, one.suffix.upper())
        assert not image.getexif()


@pytest.mark.parametrize(("width", "widths"), [(480, set()), (961, {480, 960})])
def test_no_rendition_is_larger_than_the_photograph(width, widths):
    assert {one.width for one in renditions(photograph(width, 9))} == widths


def test_same_photograph_gives_the_same_bytes():
    """Editions name the bytes: making them again may not make others."""
    assert list(renditions(photograph(700, 50))) == list(renditions(photograph(700, 50)))


@pytest.mark.django_db
def test_photograph_is_kept_with_its_renditions_and_replaced_whole():
    """Once in each language; the bytes of the old one stay in the vault."""
    picture = Picture.objects.create(key="room")
    files = PictureFile.objects.filter(picture=picture)
    assert keep_photograph(picture, photograph(1000, 50)) == 2 * (1 + 2 * len(FORMATS))
    assert keep_photograph(picture, photograph(1000, 50)) == 0
    old = set(files.values_list("digest", "suffix"))
    assert all(fetch(*one) for one in old)
    assert keep_photograph(picture, photograph(500, 50, 200)) == 2 * (1 + len(FORMATS))
    assert not old & set(files.values_list("digest", "suffix"))
    assert all(fetch(*one) for one in old)
    assert set(files.values_list("variant", flat=True)) == {"wide", "480"}
