"""The patient is left alone: no cookie, no account, no query about either, nothing foreign."""

import re

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.sign.edition import Edition
from tests import cast
from tests.read.conftest import PAGES

pytestmark = pytest.mark.django_db
POLICY = [
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "manifest-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "worker-src 'self'",
]


def queries(client, address: str) -> list[str]:
    """What a page asks of the database when nobody asked for it before."""
    for one in (caches["default"], caches["pages"]):
        one.clear()
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return [query["sql"] for query in captured.captured_queries]


@pytest.fixture
def addresses(site):
    codes = Edition.objects.values_list("code", flat=True)
    return [*PAGES, "/", "/healthz", "/robots.txt", "/sitemap.xml", *(f"/e/{c}" for c in codes)]


def test_no_page_sets_a_cookie(client, addresses):
    """Nor looks at one that was sent, be it whole or garbled."""
    for session in ("", "garbled", "x" * 32):
        client.cookies.load({"sessionid": session, "csrftoken": "y" * 32, "messages": "z"})
        for address in addresses:
            answer = client.get(address)
            assert not answer.cookies
            assert "Cookie" not in answer.headers.get("Vary", "")


def test_no_page_asks_who_is_there(client, addresses):
    """No query touches sessions or accounts, even with a session cookie."""
    client.force_login(cast.superuser())
    asked = " ".join(query for address in addresses for query in queries(client, address))
    assert "content_publication" in asked
    assert not re.search(r"django_session|content_user|auth_|account_|mfa_|admin_log", asked)


def test_no_page_writes(client, addresses):
    """Reading a page leaves the store as it was."""
    asked = [query for address in addresses for query in queries(client, address)]
    assert asked
    assert all(query.startswith("SELECT") for query in asked)


def test_login_changes_no_page(client, addresses):
    """Staff read what patients read."""
    before = [client.get(address).content for address in PAGES]
    client.force_login(cast.superuser())
    assert [client.get(address).content for address in PAGES] == before


def test_pages_ask_as_much_of_a_small_site_as_of_a_large_one(client, site, dr):
    """Ten texts or sixty, thirty events or two hundred: the same few queries."""
    for number in range(7):
        cast.published(cast.page(f"small_{number}"), dr)
    small = [len(queries(client, address)) for address in PAGES]
    for number in range(50):
        cast.published(cast.page(f"large_{number}"), dr)
    assert [len(queries(client, address)) for address in PAGES] == small
    assert max(small) <= 12


def test_everything_comes_from_the_site_itself(client, addresses):
    """The policy, to the letter: no inline script, no style, no other host, no frame."""
    for address in addresses:
        assert sorted(client.get(address)["Content-Security-Policy"].split("; ")) == POLICY


def test_no_page_names_a_foreign_resource(client, addresses):
    """Nothing is loaded from elsewhere; links that a reader follows are another matter."""
    for address in PAGES:
        said = client.get(address).content.decode()
        loaded = re.findall(r'(?:src|srcset|data)="([^"]*)"', said)
        loaded += re.findall(r'<link rel="(?:stylesheet|preload|icon)[^>]*href="([^"]*)"', said)
        assert loaded
        assert all(address.startswith("/") and not address.startswith("//") for address in loaded)
        data = r' type="(?:application/ld\+json|text/html)"'
        assert not re.search(rf"<script(?!{data})(?![^>]*src=)", said)
        assert not re.search(r" (?:on\w+|style)=", said)


def test_pages_say_nothing_to_others(client, site):
    """No referrer, no framing, no guessing of types."""
    headers = client.get("/en/neck-en/").headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
