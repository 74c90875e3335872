"""What a request says of its signs never makes a fault: addresses and forms are UTF-8."""

import io
from collections.abc import Callable, Iterator
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from infiltration_site.wsgi import Request, application

pytestmark = pytest.mark.django_db
CODECS = ("hex", "rot13", "idna", "undefined", "unicode_escape", "utf-16", "nosuch")


@pytest.fixture(autouse=True)
def _kept_open() -> Iterator[None]:
    """The store of a test stays open from one request to the next."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def environ(path: str, query: str, kind: str, sent: bytes | None = None) -> dict[str, Any]:
    """What a server hands over; where something is `sent`, it was posted."""
    given = {"REQUEST_METHOD": "GET" if sent is None else "POST", "PATH_INFO": path,
             "QUERY_STRING": query, "CONTENT_TYPE": kind, "CONTENT_LENGTH": str(len(sent or b"")),
             "HTTP_HOST": "localhost", "wsgi.input": io.BytesIO(sent or b"")}  # fmt: skip
    setup_testing_defaults(given)
    return given


def status(path: str, query: str, kind: str, sent: bytes | None = None) -> int:
    """Of the answer of the production server's own application."""
    answered: list[str] = []

    def start(line: str, _headers: Any, _error: Any = None, /) -> Callable[[bytes], object]:
        answered.append(line)
        return io.BytesIO().write

    answer = application(environ(path, query, kind, sent), start)
    assert b"".join(answer) or answered[0].startswith("3")
    answer.close()
    return int(answered[0][:3])


@pytest.mark.parametrize("codec", CODECS)
def test_odd_charset_in_an_address_is_no_fault(codec):
    kind = f"text/plain; charset={codec}"
    assert status("/fr/", "x=1", kind) < 500
    asked = "exam=%5cud800&centre=nord&language=fr"
    assert status("/api/link", asked, kind) == 404
    assert status("/r/", "code=%5cud800", kind) == 404


@pytest.mark.parametrize("codec", CODECS[:-1])
def test_form_that_says_so_is_refused_still(codec):
    kind = f"application/x-www-form-urlencoded; charset={codec}"
    assert status("/fr/recherche/", "x=1", kind, b"question=dos") == 400


@pytest.mark.parametrize("codec", CODECS)
def test_desk_takes_no_odd_charset_for_a_fault(codec):
    """Its forms are read as what they are."""
    kind = f"application/x-www-form-urlencoded; charset={codec}"
    assert status("/admin/login/", "next=/", kind, b"login=%5cud800") < 500


def test_text_of_an_address_is_utf_8():
    request = Request(environ("/", "x=%C3%A9", "text/plain; charset=latin-1"))
    assert request.GET["x"] == "é"
