"""A booking system learns what to send, and what to do when there is nothing to send."""

import json
import re
from pathlib import Path

import pytest
import time_machine
from django.core.cache import cache

from content.plain.text_message import DATE_EXAMPLE
from content.publish.acts import withdraw
from content.publish.link import ExamCode, Link
from content.publish.live import booking as live
from content.read.limit import PER_MINUTE
from content.source.article import Article
from content.source.centre import Centre
from infiltration_site.prepared import ROOT
from tests.cast import MINUTE, NOW
from tests.read.links import ready_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("centres")]
SCHEMA = json.loads(Path(ROOT / "docs" / "booking.schema.json").read_text())
FOUND, REFUSED = SCHEMA["oneOf"]
QUESTION = "/api/link?exam=NZLH002&centre=north&language=en"


@pytest.fixture
def exam(site):
    return ExamCode.objects.create(code="NZLH002", article=Article.objects.get(key="neck"))


def keeps(schema, value) -> bool:
    """Whether a value keeps the few rules that our schema uses."""
    if schema.get("type") == "object":
        named = schema["properties"]
        return set(schema["required"]) == set(value) == set(named) and all(
            keeps(named[name], one) for name, one in value.items()
        )
    if "enum" in schema:
        return value in schema["enum"]
    if schema["type"] == "boolean":
        return isinstance(value, bool)
    return isinstance(value, str) and re.search(schema.get("pattern", ""), value) is not None


def refused(client, address: str, status: int, error: str) -> dict[str, str]:
    answer = client.get(address)
    assert (answer.status_code, answer["Cache-Control"]) == (status, "no-store")
    said: dict[str, str] = answer.json()
    assert said["error"] == error
    assert keeps(REFUSED, said)
    return said


def test_everything_to_send_is_there(client, exam):
    answer = client.get(QUESTION)
    said = answer.json()
    assert answer.status_code == 200
    assert keeps(FOUND, said)
    address = f"https://infiltrations.example/r/{ready_link().code}"
    assert said["address_template"] == address + "#rdv={YYYY-MM-DDThh:mm}"
    assert address in said["text_message"]
    assert address in said["email"]["html"]
    assert not answer.cookies
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_mail_says_how_early_to_come_where_the_centre_does(client, exam):
    before = "Come 15\u00a0minutes before the time of your appointment."
    assert before not in client.get(QUESTION).json()["email"]["text"]
    Centre.objects.update(minutes_early=15)
    assert before in client.get(QUESTION).json()["email"]["text"]


def test_example_of_the_documentation_is_true(real):
    """The demonstration answers it as it stands."""
    assert keeps(FOUND, real.booked)
    assert (real.booked["demonstration"], real.booked["procedure"]) == (True, "lumbar")
    assert DATE_EXAMPLE in (ROOT / "docs" / "booking.md").read_text()


def test_exam_code_is_found_however_it_is_typed(client, exam):
    assert client.get(QUESTION.replace("NZLH002", "%20nzlh002")).status_code == 200


def test_language_decides_the_words(client, exam):
    said = client.get(QUESTION.replace("=en", "=fr")).json()
    assert said["language"] == "fr"
    assert "Infiltration du cou" in said["text_message"]


@pytest.mark.parametrize(
    ("question", "status", "error"),
    [
        ("/api/link", 400, "incomplete"),
        ("/api/link?exam=NZLH002&centre=north&language=de", 400, "incomplete"),
        ("/api/link?exam=OTHER&centre=north&language=en", 404, "unknown_exam"),
        ("/api/link?exam=%00&centre=north&language=en", 404, "unknown_exam"),
        (f"/api/link?exam={'x' * 9000}&centre=north&language=en", 404, "unknown_exam"),
        ("/api/link?exam=NZLH002&centre=west&language=en", 404, "unknown_centre"),
    ],
)
def test_question_without_answer_says_what_to_do(client, exam, question, status, error):
    refused(client, question, status, error)


@pytest.mark.parametrize("name", ["exam", "centre", "language"])
def test_no_database_is_asked_for_a_character_that_it_refuses(monkeypatch, name):
    """Each parameter passes here before any query."""
    assert live.given({name: "a\0b" + "x" * 9000}, name) == "a?b" + "x" * (live.LONGEST - 3)
    seen: list[str] = []

    def nothing(_asked: object, one: str) -> str:
        seen.append(one)
        return ""

    monkeypatch.setattr(live, "given", nothing)
    assert live.booking({}, "en", NOW).status == 400
    assert name in seen


def test_refusal_speaks_the_language_asked_for(client, exam):
    said = refused(client, "/api/link?exam=X&centre=north&language=fr", 404, "unknown_exam")
    assert "Personne" in said["what_to_do"]


def test_nothing_is_sent_of_a_withdrawn_page(client, exam, dr):
    withdraw(Article.objects.get(key="neck"), by=dr, reason="Wrong.", at=NOW)
    refused(client, QUESTION, 410, "not_live")


def test_nothing_is_sent_for_a_closed_centre(client, exam):
    Centre.objects.filter(key="north").update(closed_on=NOW.date())
    refused(client, QUESTION, 410, "not_live")


def test_it_is_only_read(client, exam):
    before = Link.objects.count()
    for method in ("POST", "OPTIONS", "DELETE"):
        answer = client.generic(method, QUESTION)
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
        assert answer.json()["error"] == "only_read"
        assert keeps(REFUSED, answer.json())
    Centre.objects.create(key="east")
    refused(client, QUESTION.replace("north", "east"), 410, "not_live")
    assert Link.objects.count() == before


def test_machine_that_asks_too_often_waits(client, exam, monkeypatch):
    """No address is kept, and another machine, or the next minute, may ask."""
    kept: list[str] = []
    real = cache.add

    def seen(key: str, *rest: int) -> bool:
        kept.append(key)
        return real(key, *rest)

    monkeypatch.setattr(cache, "add", seen)
    with time_machine.travel(NOW.replace(second=45), tick=False):
        for _ in range(PER_MINUTE):
            assert client.get(QUESTION).status_code == 200
        refused(client, QUESTION, 429, "too_many")
        assert client.get(QUESTION)["Retry-After"] == "15"
        assert client.get(QUESTION, REMOTE_ADDR="192.0.2.7").status_code == 200
        assert not [key for key in kept if "127.0.0.1" in key or "192.0.2.7" in key]
    with time_machine.travel(NOW + MINUTE, tick=False):
        assert client.get(QUESTION).status_code == 200


def test_household_counts_as_one_machine(client, exam):
    """All the addresses of one IPv6 network of 64 bits, however they are written."""
    for number in range(PER_MINUTE):
        assert client.get(QUESTION, REMOTE_ADDR=f"2001:db8::{number:x}").status_code == 200
    for address in ("2001:db8::ffff", "2001:0DB8:0:0:8::1"):
        assert client.get(QUESTION, REMOTE_ADDR=address).status_code == 429
    for address in ("2001:db8:0:1::1", "", "unix:"):
        assert client.get(QUESTION, REMOTE_ADDR=address).status_code == 200


def test_two_ipv4_machines_are_two_on_an_ipv6_socket(client, exam):
    for number in range(PER_MINUTE + 1):
        address = f"::ffff:192.0.2.{number}"
        assert client.get(QUESTION, REMOTE_ADDR=address).status_code == 200


def test_proxy_says_who_asks(client, exam, settings):
    settings.TRUSTED_PROXY = True
    for number in range(PER_MINUTE + 1):
        headers = {"X-Forwarded-For": f"198.51.100.9, 192.0.2.{number}"}
        assert client.get(QUESTION, headers=headers).status_code == 200


def test_broken_cache_stops_nobody(client, exam, monkeypatch):
    def broken(*_given: object) -> None:
        raise ConnectionError

    monkeypatch.setattr(cache, "add", broken)
    assert client.get(QUESTION).status_code == 200
