"""“Was this part clear?”: one tap, counted for the section and for nobody."""

import pytest
from django.core.cache import cache
from django.db import connection

from content.plain.genres import ASKED_KINDS, KINDS
from content.plain.languages import LANGUAGES
from content.publish.acts import withdraw
from content.publish.tally import Tally, Total, totals
from content.sign.edition import Edition
from content.source.article import Article
from tests import cast
from tests.cast import NOW
from tests.tampering import execute

pytestmark = pytest.mark.django_db


@pytest.fixture
def code(site):
    return Edition.objects.get(article__key="neck").code


def answer(client, code: str, language: str = "en", headers=None, **sent: str):
    return client.post(f"/e/{code}/{language}/clear", sent, headers=headers or {})


def counted() -> list[Total]:
    return list(totals("clear", "unclear", since=NOW.date(), until=NOW.date()))


@pytest.mark.parametrize("subject", ["clear", "unclear"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_answer_is_counted_and_thanked_for(client, code, language, subject):
    """The reader is back at the section, where the thanks are now seen."""
    sent = answer(client, code, language, **{subject: "risks"})
    assert sent.status_code == 303
    assert sent["Location"] == f"/{language}/neck-{language}/#risks-thanks"
    assert not sent.cookies
    assert counted() == [(subject, f"{code}/risks", language, 1)]


def test_page_asks_at_the_end_of_the_sections_that_matter(client, code):
    """Of each of them, once; of none else; by a form that needs no script."""
    page = client.get("/en/neck-en/").content.decode()
    for kind in (kind.name for kind in KINDS["procedure"] if kind.required):
        wanted = int(kind in ASKED_KINDS)
        assert page.count(f'form="clear" name="clear" value="{kind}"') == wanted
        assert page.count(f'form="clear" name="unclear" value="{kind}"') == wanted
        assert page.count(f'id="{kind}-thanks"') == wanted
    assert page.count(f'<form id="clear" method="post" action="/e/{code}/en/clear"') == 1


@pytest.mark.parametrize("address", ["/en/", "/en/advice-en/", "/en/sources/"])
def test_other_pages_ask_nothing(client, site, address):
    """Only procedures have sections that readers must act on."""
    response = client.get(address)
    assert response.status_code == 200
    assert b'"clear"' not in response.content


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"clear": ""},
        {"clear": "warning_signs"},
        {"clear": "anatomy"},
        {"unclear": "no-such"},
        {"clear": "risks\x00"},
        {"clear": "r" * 100_000},
        {"maybe": "risks"},
    ],
)
def test_answer_about_nothing_we_asked_counts_nothing(client, code, sent):
    """And leads back to the article."""
    found = answer(client, code, **sent)
    assert (found.status_code, found["Location"]) == (303, "/en/neck-en/")
    assert counted() == []


def test_answer_about_an_edition_that_was_replaced_counts_nothing(client, code, dr):
    """The page was open while new words came: its own address says so."""
    article = Article.objects.get(key="neck")
    cast.rewrite(article, "Vous restez assis.", "You sit still.")
    cast.published(article, dr)
    found = answer(client, code, clear="risks")
    assert found["Location"] == f"/e/{code}/en/"
    assert b"earlier version" in client.get(found["Location"]).content
    assert counted() == []


def test_answer_about_a_withdrawn_page_counts_nothing(client, code, dr):
    """The reader learns that it was withdrawn."""
    withdraw(Article.objects.get(key="neck"), by=dr, reason="The dose changed.", at=NOW)
    found = answer(client, code, clear="risks")
    assert b"withdrawn" in client.get(found["Location"]).content
    assert counted() == []


def test_answer_about_an_unknown_edition_leads_to_what_there_is(client, site):
    """The page that says so has the home page and the phones."""
    found = answer(client, "0" * 12, clear="risks")
    assert client.get(found["Location"]).status_code == 404
    assert counted() == []


@pytest.mark.parametrize("method", ["get", "head", "put", "delete"])
def test_only_a_sent_form_is_an_answer(client, code, method):
    """405: a crawler that follows every address answers nothing, a person reads where to go on."""
    found = getattr(client, method)(f"/e/{code}/en/clear")
    assert (found.status_code, found["Allow"]) == (405, "POST")
    assert (b'href="/en/"' in found.content) == (method != "head")
    assert not found.cookies
    assert counted() == []


@pytest.mark.parametrize("place", ["cross-site", "same-site", "none", "\x00"])
def test_form_on_another_site_counts_nothing(client, code, place):
    """Its reader is sent to ours all the same."""
    found = answer(client, code, clear="risks", headers={"sec-fetch-site": place})
    assert found.status_code == 303
    assert counted() == []


def test_answer_needs_no_token_and_reads_no_cookie(code, client):
    """Nothing is about a person, so there is nothing to protect in their name."""
    client.handler.enforce_csrf_checks = True
    client.cookies.load({"sessionid": "x" * 32, "csrftoken": "y" * 32})
    found = answer(client, code, clear="risks")
    assert found.status_code == 303
    assert "Cookie" not in found.headers.get("Vary", "")
    assert len(counted()) == 1


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "\x00"])
@pytest.mark.parametrize("body", [b"", b"\x00" * 1_000, b"a=1&" * 2_000, b"{" * 3_000_000])
def test_garbage_is_no_fault_and_counts_nothing(client, code, kind, body):
    """At worst it is not understood."""
    client.raise_request_exception = False
    found = client.post(f"/e/{code}/en/clear", data=body, content_type=kind)
    assert found.status_code in (303, 400)
    assert counted() == []


def test_store_that_is_read_only_still_thanks(client, code):
    """The count is lost; the reader does not hear of it."""
    sqlite = connection.vendor == "sqlite"
    connection.check_constraints()
    execute("PRAGMA query_only = ON" if sqlite else "SET TRANSACTION READ ONLY")
    try:
        assert answer(client, code, clear="risks").status_code == 303
    finally:
        execute("PRAGMA query_only = OFF" if sqlite else "SELECT 1")


def test_loop_is_bounded(client, code, monkeypatch):
    """However often one asks, the number ends."""
    monkeypatch.setattr("content.publish.tally.PER_MINUTE", 3)
    cache.clear()
    for _ in range(6):
        assert answer(client, code, clear="risks").status_code == 303
    assert [row.count for row in Tally.objects.all()] == [3]
