"""How a page goes out: compressed, tagged, asked for again each time, by reading only."""

import gzip

import brotli
import pytest
from django.test import Client

from content.source.centre import Centre, Phone

pytestmark = pytest.mark.django_db
PAGE = "/en/neck-en/"
READ_ONLY = ("/", "/en/", PAGE, "/en/sources/", "/healthz", "/robots.txt", "/sitemap.xml",
             "/e/0123456789ab", "/e/0123456789ab/en/", f"/p/{'0' * 64}.svg")  # fmt: skip


def shown(answer) -> dict[str, str]:
    """The headers; the parts of the policy come in any order."""
    policy = sorted(answer["Content-Security-Policy"].split("; "))
    return dict(answer.headers) | {"Content-Security-Policy": str(policy)}


def get(client, encoding="", **headers):
    return client.get(PAGE, headers={"accept-encoding": encoding} | headers)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_nothing_can_be_sent_to_a_patients_address(method):
    """405, whatever token or none comes with it."""
    for address in READ_ONLY:
        answer = getattr(Client(enforce_csrf_checks=True), method)(address)
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
        assert not answer.cookies


def test_head_says_what_get_would(client, site):
    """The same status and headers, without the page."""
    for address in ("/", "/en/", PAGE, "/en/no-such/", "/sitemap.xml", "/robots.txt"):
        asked, got = client.head(address), client.get(address)
        assert asked.status_code == got.status_code
        assert shown(asked) == shown(got)
        assert asked.content == b""


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP", "gzip"),
        ("gzip;q=1.0, identity; q=0.5, *;q=0", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.0, gzip;q=0", ""),
        ("identity", ""),
        ("", ""),
        ("brotli, x-gzip", ""),
        (";;;,,=\x7f", ""),
    ],
)
def test_page_is_compressed_as_the_browser_can_read(client, site, accepted, encoding):
    """Brotli before gzip before nothing; never what was refused."""
    answer = get(client, accepted)
    assert answer.headers.get("Content-Encoding", "") == encoding
    read = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[encoding]
    assert read(answer.content) == get(client).content


def test_each_encoding_has_its_own_strong_tag(client, site):
    """A cache never mixes two encodings up."""
    tags = {get(client, encoding)["ETag"] for encoding in ("", "gzip", "br")}
    assert len(tags) == 3
    assert not any(tag.startswith("W/") for tag in tags)
    assert "Accept-Encoding" in get(client)["Vary"]


def test_page_that_did_not_change_is_not_sent_again(client, site):
    """304: a few bytes on a bad network."""
    for encoding in ("", "gzip", "br"):
        tag = get(client, encoding)["ETag"]
        answer = get(client, encoding, **{"if-none-match": tag})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer["ETag"] == tag


def test_page_that_changed_is_sent_again(client, site):
    """A new phone number reaches whoever has the old page."""
    tag = get(client)["ETag"]
    Phone.objects.create(
        centre=Centre.objects.create(key="north", name_en="North"), number="01 99 00 00 01"
    )
    answer = get(client, **{"if-none-match": tag})
    assert answer.status_code == 200
    assert b"+33199000001" in answer.content


def test_page_is_asked_for_again_each_time(client, site):
    """A withdrawal reaches every reader at the next visit."""
    assert get(client)["Cache-Control"] == "max-age=0, must-revalidate"


def test_page_that_is_not_there_is_never_a_304(client, site):
    """A tag does not turn a 404 into “unchanged”."""
    tag = client.get("/en/no-such/")["ETag"]
    assert client.get("/en/no-such/", headers={"if-none-match": tag}).status_code == 404
