"""Whatever is sent to a patient's address, the answer is never a fault of ours."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
HEADERS = ("accept", "accept-encoding", "accept-language", "if-none-match", "if-match",
           "if-modified-since", "range", "cookie", "referer", "user-agent", "x-forwarded-for",
           "x-forwarded-host", "x-forwarded-proto", "origin", "content-type", "content-length",
           "transfer-encoding", "x-requested-with")  # fmt: skip
GARBAGE = ("\x00", '"', "a" * 10_000, ",;=" * 1_000, "\xff\xfe", "%00%ff%", "<script>", "-1",
           "bytes=9-1", 'W/"\\"', "../../etc/passwd", "{{ 7 * 7 }}", "%s%n%d")  # fmt: skip
PATHS = ("/fr/\x00/", "/\x00", "/fr/%00/", "/fr/" + "a" * 100_000 + "/", "/" + "a/" * 5_000,
         "/\xff\xfe/", "/fr/\xc3\x28/", "/fr/%zz/", "/fr/%252e%252e%252f/", "/fr/../../etc/passwd",
         "//evil.example/", "/fr//", "/\\evil.example", "", "*", "/fr/neck-fr\n/", "/en/\u00ad/",
         "/static/../manage.py", "/static/\x00", "/static/%2e%2e/", "/e/%00", "/p/\x00.svg",
         "/fr/-/", "/en/_/", "/en/'--/", "/sitemap.xml/", "/e/" + "0" * 12 + "/xx/",
         "/admin/\x00")  # fmt: skip
HOSTS = ("evil.example", "<script>", "a" * 10_000, "testserver:port", "\x00", "[::1", "", "\xe9",
         "testserver@evil.example", "testserver/evil", ".testserver", "test server")  # fmt: skip


@pytest.fixture
def client():
    """A browser that shows faults instead of raising them."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("header", HEADERS)
def test_garbage_in_a_header_is_no_fault(client, header):
    """At worst it asks for nothing."""
    for garbage in GARBAGE:
        for address in ("/", "/en/", "/en/no-such/"):
            answer = client.get(address, headers={header: garbage})
            assert answer.status_code < 500, garbage
            assert not answer.cookies


@pytest.mark.parametrize("path", PATHS, ids=range(len(PATHS)))
def test_garbage_in_an_address_is_no_fault(client, path):
    """It leads nowhere, and never to another site."""
    answer = client.get("/", PATH_INFO=path)
    assert answer.status_code < 500
    assert not answer.headers.get("Location", "/").startswith(("//", "/\\", "http"))


@pytest.mark.parametrize("query", ["a=%00", "%ff=%fe", "=" * 5_000, "language=en", "a[]=<script>"])
def test_nothing_after_a_question_mark_changes_a_page(client, query):
    """Addresses carry no input."""
    assert client.get(f"/fr/?{query}").content == client.get("/fr/").content


@pytest.mark.parametrize("host", HOSTS, ids=range(len(HOSTS)))
def test_garbage_for_a_host_is_refused(client, host):
    """400, in both languages, and without repeating what was sent."""
    answer = client.get("/en/", headers={"host": host})
    assert answer.status_code == 400
    assert "Request not understood" in answer.content.decode()
    assert "evil" not in answer.content.decode()


def test_forwarded_host_is_not_believed(client):
    """Only the proxy's own header would be, and no page needs it."""
    answer = client.get("/en/", headers={"x-forwarded-host": "evil.example"})
    assert answer.status_code == 200
    assert b"evil.example" not in answer.content


@pytest.mark.parametrize("body", [b"", b"\x00" * 1_000, b"a=1&" * 1_000, b"{" * 1_000])
@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "\x00"])
def test_body_sent_to_a_page_is_not_read(client, body, kind):
    """405, whatever it holds."""
    assert client.post("/en/", data=body, content_type=kind).status_code == 405
