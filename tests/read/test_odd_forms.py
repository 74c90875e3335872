"""Forms that none of our pages sends are refused with 400: no fault, nothing counted."""

import pytest
from django.test import Client

from content.publish.tally import Tally
from content.sign.edition import Edition

pytestmark = pytest.mark.django_db
CODECS = ("hex", "rot13", "zlib", "idna", "punycode", "undefined", "unicode_escape",
          "raw_unicode_escape", "utf-16", "utf-7")  # fmt: skip
PLACES = ('name="clear"', 'name="question"', 'name="question"; filename="a"',
          "name*=hex''%41%ff", "name=question; filename*=hex''%41%ff")  # fmt: skip


@pytest.fixture
def addresses(site):
    """Where forms are sent."""
    code = Edition.objects.get(article__key="neck").code
    return ("/en/search/", "/fr/recherche/", f"/e/{code}/en/clear")


def post(address: str, place: str, kind: str):
    """A form of one part. A lone surrogate can stand on no page."""
    head = f"--x\r\nContent-Disposition: form-data; {place}\r\n\r\n".encode()
    body = head + b"\\ud83d\xff\r\n--x--\r\n"
    return Client(raise_request_exception=False).generic("POST", address, body, content_type=kind)


@pytest.mark.parametrize("kind", ["multipart/form-data", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("codec", CODECS)
def test_form_in_another_codec_is_refused(addresses, codec, kind):
    """In whatever part of it; the answer does not repeat what was sent."""
    for address in addresses:
        for place in PLACES:
            answer = post(address, place, f"{kind}; charset={codec}; boundary=x")
            assert answer.status_code == 400
            assert "Request not understood" in answer.content.decode()
    assert not Tally.objects.exists()


@pytest.mark.parametrize(
    "charset", ["", "; charset=utf-8", '; charset="UTF-8"', "; charset=nosuch"]
)
def test_odd_part_is_no_fault(addresses, charset):
    for address in addresses:
        for place in PLACES:
            kind = f"multipart/form-data{charset}; boundary=x"
            assert post(address, place, kind).status_code < 500


def test_form_that_says_utf_8_is_read(site):
    kind = "application/x-www-form-urlencoded; charset=UTF-8"
    answer = Client().generic("POST", "/en/search/", b"question=front", content_type=kind)
    assert answer.status_code == 200
    assert "<mark>front</mark>" in answer.content.decode()
