"""Searching: a question is answered from what is live, and then forgotten."""

import logging
import re

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from content.plain.languages import LANGUAGES
from content.publish.acts import withdraw
from content.publish.live.search import LONGEST
from content.source.article import Article
from tests import cast
from tests.cast import EN, FR, NOW

pytestmark = pytest.mark.django_db
ADDRESSES = {"fr": "/fr/recherche/", "en": "/en/search/"}


def found(client, question: str, language: str = "en"):
    return client.post(ADDRESSES[language], {"question": question})


def links(answer) -> list[str]:
    """Where the results lead."""
    return re.findall(r'<h3><a href="([^"]+)"', answer.content.decode())


@pytest.mark.parametrize("language", LANGUAGES)
def test_question_leads_to_sections(client, site, language):
    """With the sentence that was signed, in the page's language."""
    words = {"fr": "allongé sur le ventre", "en": "lie on your front"}[language]
    answer = found(client, words, language)
    assert answer.status_code == 200
    assert answer["Content-Language"] == language
    assert all(link.startswith(f"/{language}/") and "#" in link for link in links(answer))
    assert links(answer)
    said = re.sub("</?mark>", "", answer.content.decode())
    assert (FR in said, EN in said) == (language == "fr", language == "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_form_is_there_before_anything_is_asked(client, site, language):
    """On a page of its own and on the home page; it needs no script."""
    form = f'<form class="search" role="search" method="post" action="{ADDRESSES[language]}">'
    for address in (ADDRESSES[language], f"/{language}/", f"/{language}/no-such-page/"):
        page = client.get(address)
        assert form in page.content.decode()
        assert page.has_header("ETag")


@pytest.mark.parametrize("typed", ["", " ", "\t\n", "\u200b"])
def test_nothing_typed_shows_the_form(client, site, typed):
    assert links(found(client, typed)) == []
    assert found(client, typed).status_code == 200


def test_answer_is_kept_nowhere(client, site, settings):
    """No copy in the browser, in a proxy or in our caches; no cookie; no robot."""
    answer = found(client, "front")
    assert answer["Cache-Control"] == "no-store"
    assert not answer.has_header("ETag")
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies
    for one in caches.all():
        assert not any("front" in repr(kept) for kept in getattr(one, "_cache", {}))


def test_question_stands_in_no_address_and_no_log(client, site, caplog):
    """Nor does any query carry it to the database."""
    secret = "xyzzysecret"
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as asked:
        answer = found(client, secret)
    page = answer.content.decode()
    assert not re.search(rf'(?:href|action|src)="[^"]*{secret}', page)
    assert page.count(secret) == 1  # in the field
    assert secret not in caplog.text.replace(repr(asked.captured_queries), "")
    assert not any(secret in query["sql"] for query in asked.captured_queries)


def test_question_after_a_question_mark_is_not_read(client, site):
    """Addresses carry no input: who types one there has it in the history."""
    assert client.get("/en/search/?question=front").content == client.get("/en/search/").content


def test_fault_does_not_report_the_question(client, site, monkeypatch, caplog):
    """Not even when something breaks while it is answered."""

    def broken(*_given):
        raise RuntimeError("broken")

    monkeypatch.setattr("content.publish.live.search.search", broken)
    answer = Client(raise_request_exception=False).post("/en/search/", {"question": "xyzzysecret"})
    assert answer.status_code == 500
    assert "xyzzysecret" not in caplog.text
    assert "xyzzysecret" not in answer.content.decode()


@pytest.mark.parametrize(
    "typed",
    ['"><script>alert(1)</script>', "{{ 7 * 7 }}", "{% load x %}", "%s%n%d", "' OR 1=1 --", "\x00",
     "🙂🙂", "front\x00", "a" * 1_000_000, "front " * 500, "\ud83d", "\u202e front", "&lt;"],
)  # fmt: skip
def test_garbage_is_no_fault_and_stays_text(client, site, typed):
    """Whatever is typed is shown as text or not at all."""
    answer = client.post("/en/search/", {"question": typed.encode("utf-8", "replace").decode()})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<script>alert" not in page
    assert "\x00" not in page


def test_long_question_is_read_in_part_and_says_so(client, site):
    page = found(client, "front " * LONGEST).content.decode()
    assert f"only its first {LONGEST} characters were read" in page
    assert "only its first" not in found(client, "front").content.decode()


@pytest.mark.parametrize(
    "body", [b"\x00" * 3_000_000, b"a=1&" * 2_000, b"question=" + b"x" * 3_000_000]
)
@pytest.mark.parametrize(
    "kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_too_much_is_refused_without_a_fault(site, body, kind):
    answer = Client(raise_request_exception=False).post("/en/search/", data=body, content_type=kind)
    assert answer.status_code in (200, 400)


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client, site, method):
    assert getattr(client, method)("/en/search/").status_code == 405


def test_nothing_found_says_whom_to_call(client, site):
    """With the pages there are, and emergency numbers."""
    page = found(client, "zzzzqqqq").content.decode()
    assert "We found nothing for these words" in page
    assert 'href="tel:15"' in page
    assert "Search the pages in French" not in page


def test_question_in_the_other_language_is_offered_there(client, site):
    """By a button, for a link would carry the question in its address."""
    page = found(client, "allongé", "en").content.decode()
    assert "Search the pages in French" in page
    assert 'method="post" action="/fr/recherche/"' in page
    assert FR not in page


def test_withdrawn_words_are_not_found(client, site, dr):
    """From one moment to the next: the index is of what is live."""
    assert any("/en/neck-en/" in link for link in links(found(client, "front")))
    withdraw(Article.objects.get(key="neck"), by=dr, reason="The dose changed.", at=NOW)
    assert not any("/en/neck-en/" in link for link in links(found(client, "front")))


def test_working_copy_is_not_found(client, site):
    """Only signed words are."""
    cast.rewrite(Article.objects.get(key="neck"), "Une rumeur.", "A rumour.")
    assert links(found(client, "rumour")) == []


def test_demonstration_says_so(client, demonstration):
    """The words found were read by no doctor."""
    assert "not reviewed by a doctor" in found(client, "front").content.decode()


def test_production_finds_no_demonstration(client, demonstration, settings):
    settings.PRODUCTION = True
    assert links(found(client, "front")) == []


def test_empty_site_answers(client, db):
    """Before anything is published."""
    assert found(client, "front").status_code == 200
