"""A key proves who signs, in place of a code; anything else that is sent for it proves nothing.

That a real answer of a key proves is shown in Chromium (test_browser).
"""

import pytest
from allauth.mfa.models import Authenticator

from content.desk.proving import KEY_ANSWER
from content.sign.edition import freeze
from content.sign.event import Event
from tests.desk.asking import do, refused, screen
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db

SHAPES = [
    "x",
    "{}",
    "[]",
    "null",
    '"text"',
    '{"id": 1}',
    '{"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {}}',
    (
        '{"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": '
        '{"clientDataJSON": "AAAA", "authenticatorData": "AAAA", "signature": "AAAA"}}'
    ),
    (
        '{"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": '
        '{"clientDataJSON": "gIA", "authenticatorData": "AAAA", "signature": "A"}}'
    ),
    pytest.param("[" * 100_000, id="deeper than anybody reads"),
    pytest.param("9" * 5_000, id="longer than a number may be"),
]


@pytest.fixture
def edition(article):
    return freeze(article)


@pytest.mark.parametrize("answer", SHAPES)
def test_what_no_key_said_proves_nothing(enter, dr, article, edition, answer):
    """Of whatever shape; and with it no code counts."""
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, **{KEY_ANSWER: answer})
    refused(response, before, "Your key or passkey did not prove that it is you")


def test_answer_is_never_shown_again(enter, dr, article, edition):
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, **{KEY_ANSWER: "secret-answer"})
    refused(response, before, "Your key or passkey did not prove that it is you")
    assert "secret-answer" not in response.content.decode()


def test_who_has_no_key_is_asked_for_a_code_alone(enter, dr, article, edition):
    page = enter(dr).get(screen(article)).content.decode()
    assert "id_sign_code" in page
    assert "data-passkey" not in page


def test_empty_answer_leaves_the_code_to_prove(enter, dr, article, edition):
    do(enter(dr), "sign", article, dr, **{KEY_ANSWER: ""})
    assert Event.objects.get().testimony().proof == "one-time code"


def test_key_alone_is_a_second_factor_for_nobody_else(enter, dr, article, edition):
    """The question put to a browser is about the keys of the person in front of it."""
    Authenticator.objects.filter(user=dr).delete()
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, **{KEY_ANSWER: SHAPES[0]})
    refused(response, before, "You have no second factor yet")
