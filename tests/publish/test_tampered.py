"""Somebody changed the database: the words that were not signed are never shown."""

import pytest

from content.plain.canonical import digest
from content.publish.live.machine import health
from content.publish.verify import verify
from content.sign.event import Event
from tests import cast
from tests.cast import NOW
from tests.publish.asking import at, html
from tests.tampering import tamper

pytestmark = pytest.mark.django_db
ADDRESSES = ("/en/advice-en/", "/fr/advice-fr/")
GENERATED = ("/en/sources/", "/en/who-signs/", "/fr/centres-et-tarifs/")


def altered(edition) -> str:
    """`front` becomes `frond`, `pages` becomes `papes`."""
    words: str = edition.canonical
    return words.replace("front", "frond").replace("pages", "papes")


def one_byte(edition):
    """A letter of the words."""
    tamper(edition, canonical=altered(edition))


def with_its_digest(edition):
    """The same, and the digest made to fit."""
    words = altered(edition)
    tamper(edition, canonical=words, digest=digest(words), code=digest(words)[:12])


def unreadable(edition):
    """Bytes that are no snapshot, under their own digest."""
    tamper(edition, canonical="{", digest=digest("{"), code=digest("{")[:12])


def signed_by_another(edition):
    """The event that signed them was changed."""
    signed = Event.objects.get(act="signed", edition=edition)
    tamper(signed, body=signed.body.replace("Dr Anne Martin", "Dr Paul Durand"))


def unreadable_events(edition):
    """Both events are no events any more, under their own digests."""
    for event in Event.objects.filter(edition=edition):
        body = f"[{event.number}]"
        tamper(event, body=body, digest=digest(body))


WAYS = [one_byte, with_its_digest, unreadable, signed_by_another, unreadable_events]


@pytest.fixture(params=WAYS, ids=lambda way: way.__name__)
def tampered(request, live):
    request.param(live.edition)
    return live


def test_page_refuses_the_words(tampered):
    """410, with whom to call, and not one of the words: not even the title."""
    for address in ADDRESSES:
        assert at(address).status == 410
        for word in ("frond", "front", "ventre", "Advice", "Conseils"):
            assert word not in html(address)
    assert "A check failed" in html(ADDRESSES[0])


def test_address_of_the_edition_refuses_the_words(tampered):
    """The permanent address is no way round."""
    answer = at(f"/e/{tampered.edition.code}/en/")
    assert answer.status in (404, 410)
    assert b"fron" not in answer.page.plain


def test_health_names_the_article(tampered):
    """The site still serves, and says what it does not serve."""
    state = health(NOW)
    assert state.serving
    assert "words of advice" in state.degraded


def test_verify_fails(tampered):
    """What the page refuses, verify names."""
    assert any("publication advice" in found for found in verify(NOW).wrong)


@pytest.mark.parametrize("address", ["/en/", "/en/neck-en/", *GENERATED])
def test_every_other_page_stands(tampered, dr, address):
    """One tampered text takes away nothing else."""
    cast.published(cast.procedure(), dr)
    assert at(address).status == 200
    assert "frond" not in html(address)


def test_tampered_home_shows_none_of_its_words(dr):
    """The home page then says that pages are in preparation."""
    one_byte(cast.published(cast.common(), dr).edition)
    assert "papes" not in html("/en/")
    assert "Here are" not in html("/en/")
    assert "words of common" in health(NOW).degraded


def test_untouched_site_is_whole(live):
    """Nothing is named where nothing was done."""
    assert health(NOW) == (True, ())
    assert verify(NOW).wrong == ()
