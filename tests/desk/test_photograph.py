"""Photographs at the desk: what comes in, and what is turned away with a sentence."""

import io
import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from content.desk import forms
from content.source.picture import Picture, PictureFile
from content.source.vault import fetch
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

ADD = reverse("admin:content_picture_add")


def jpeg(size=(640, 480), colour=0, **saved):
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG", **saved)
    return file.getvalue()


def metadata():
    exif = Image.Exif()
    exif[0x010F] = "Phone of Mr Smith"
    return exif


def bomb(width, height):
    """A PNG of a few bytes that says it is enormous."""

    def chunk(name, data):
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def sent(content, name="room.jpg"):
    words = {"title_fr": "La salle", "title_en": "The room"}
    return {"key": "room", "photograph": SimpleUploadedFile(name, content), **words}


def change(picture):
    return reverse("admin:content_picture_change", args=[picture.pk])


def test_photograph_is_kept_for_both_languages(enter, editor):
    """Upright, at most 2,560 px, without metadata, under the hash of its bytes."""
    response = enter(editor).post(ADD, sent(jpeg((5120, 100), exif=metadata())))
    assert response.status_code == 302
    assert Picture.objects.get().form == "photograph"
    french, english = PictureFile.objects.filter(variant="wide").order_by("-language")
    assert (french.language, english.language) == ("fr", "en")
    assert (french.variant, french.scheme, french.suffix) == ("wide", "light", "jpg")
    assert (french.width, french.height, french.digest) == (2560, 50, english.digest)
    kept = fetch(french.digest, "jpg")
    assert kept is not None
    assert b"Smith" not in kept
    assert Image.open(io.BytesIO(kept)).size == (2560, 50)


def test_new_photograph_takes_the_place_of_the_old(enter, editor):
    """The old bytes stay in the vault: an edition may name them."""
    client = enter(editor)
    client.post(ADD, sent(jpeg(colour=0)))
    old = PictureFile.objects.first()
    picture = Picture.objects.get()
    fields = read(client.get(change(picture)).content.decode(), "picture_form")
    client.post(change(picture), fields | sent(jpeg(colour=255)))
    assert old is not None
    whole = PictureFile.objects.filter(variant="wide")
    digests = set(PictureFile.objects.values_list("digest", flat=True))
    assert len(set(whole.values_list("digest", flat=True))) == 1
    assert old.digest not in digests
    assert fetch(old.digest, old.suffix)


def test_words_change_without_a_new_photograph(enter, editor):
    client = enter(editor)
    client.post(ADD, sent(jpeg()))
    picture, before = Picture.objects.get(), list(PictureFile.objects.values())
    fields = read(client.get(change(picture)).content.decode(), "picture_form")
    client.post(change(picture), fields | {"title_fr": "La salle de scanner"})
    assert Picture.objects.get().title_fr == "La salle de scanner"
    assert list(PictureFile.objects.values()) == before


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (bomb(30_000, 10), "a.png", "too many pixels"),
        (bomb(30_000, 30_000), "a.png", "too many pixels"),
        (bomb(60_000, 60_000), "a.png", "too many pixels"),
        (jpeg()[:-300], "a.jpg", "not a whole"),
        (b"%PDF-1.7 and more", "a.jpg", "not a whole"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.png", "not a whole"),
        (jpeg(), "a.exe", "is not allowed"),
        (jpeg(), "a.svg", "is not allowed"),
        (b"", "a.jpg", "The submitted file is empty."),
    ],
)
def test_what_is_no_photograph_is_refused_in_words(enter, editor, content, name, message):
    response = enter(editor).post(ADD, sent(content, name))
    assert response.status_code == 200
    assert message in response.content.decode()
    assert not Picture.objects.exists()


def test_heavy_file_is_refused_before_it_is_read(enter, editor, monkeypatch):
    monkeypatch.setattr(forms, "LARGEST_FILE", 1000)
    monkeypatch.setattr(forms, "clean_photograph", lambda _content: pytest.fail("read"))
    response = enter(editor).post(ADD, sent(jpeg()))
    assert "over 20 MB" in response.content.decode()


def test_picture_is_not_added_without_a_photograph(enter, editor):
    response = enter(editor).post(ADD, {"key": "room", "title_fr": "La salle"})
    assert "Choose the photograph." in response.content.decode()


def test_drawing_does_not_become_a_photograph(enter, editor):
    drawing = Picture.objects.create(key="room", form="drawing")
    response = enter(editor).post(change(drawing), sent(jpeg()))
    assert "load_content only" in response.content.decode()
    assert not PictureFile.objects.exists()
