"""Pictures: by the hash of their bytes, kept for ever, never anything else."""

import brotli
import pytest

from content.source.vault import keep, place

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
PHOTOGRAPH = b"\xff\xd8\xff\xe0 not decoded here"


@pytest.mark.parametrize(
    ("content", "suffix", "kind"),
    [
        (DRAWING, "svg", "image/svg+xml"),
        (PHOTOGRAPH, "jpg", "image/jpeg"),
        (PHOTOGRAPH, "webp", "image/webp"),
        (PHOTOGRAPH, "avif", "image/avif"),
    ],
)
def test_picture_goes_out_as_it_was_kept(client, content, suffix, kind):
    """Same bytes, their kind, and no guessing."""
    answer = client.get(f"/p/{keep(content, suffix)}.{suffix}")
    assert (answer.status_code, answer.content, answer["Content-Type"]) == (200, content, kind)
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_picture_is_kept_for_a_year(client):
    """Another picture has another address."""
    answer = client.get(f"/p/{keep(DRAWING, 'svg')}.svg")
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not answer.cookies
    assert answer["Vary"] == "Accept-Encoding"


def test_drawing_is_compressed_and_a_photograph_is_already(client):
    """A phone fetches a third of the bytes; where no encoding is asked for, all of them."""
    drawing = f"/p/{keep(DRAWING * 40, 'svg')}.svg"
    answer = client.get(drawing, headers={"Accept-Encoding": "gzip, br"})
    assert answer["Content-Encoding"] == "br"
    assert brotli.decompress(answer.content) == DRAWING * 40
    assert len(answer.content) < len(DRAWING * 40) / 3
    assert "Content-Encoding" not in client.get(drawing)
    taken = f"/p/{keep(PHOTOGRAPH, 'jpg')}.jpg"
    assert "Content-Encoding" not in client.get(taken, headers={"Accept-Encoding": "br"})


def test_drawing_opened_by_itself_runs_nothing(client):
    """The policy of the pages holds for it too."""
    answer = client.get(f"/p/{keep(DRAWING, 'svg')}.svg")
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]


@pytest.mark.django_db
def test_altered_picture_is_not_shown(client):
    """Bytes that are not those of the name were never signed."""
    digest = keep(DRAWING, "svg")
    place(digest, "svg").write_bytes(DRAWING.replace(b"2000", b"2001"))
    assert client.get(f"/p/{digest}.svg").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["0" * 64 + ".svg", "0" * 64 + ".exe", "0" * 63 + ".svg", "..%2fdb.sqlite3", "0.svg"]
)
def test_what_is_no_picture_is_not_found(client, name):
    """Nothing but a digest leads to a file."""
    assert client.get(f"/p/{name}").status_code == 404


@pytest.mark.django_db
def test_picture_of_another_kind_is_not_found(client):
    """A drawing is not a photograph."""
    assert client.get(f"/p/{keep(DRAWING, 'svg')}.jpg").status_code == 404
