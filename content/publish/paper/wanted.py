"""Wanted: which paper a patient should get, named by everything it is made of.

Computed at each request from values at hand; nothing is set here.
"""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone

from content.plain.papers import FORMS, PRINTED_GENRES, Form
from content.publish.frame import SignOff
from content.publish.kept import build
from content.publish.live.alerts import alerts_on
from content.publish.live.house import House
from content.publish.live.store import Live
from content.publish.sign_off import sign_off_of


class Wanted(NamedTuple):
    """A paper of a live article in the house's language. `words` names what was signed, alerts
    included, `key` all that the paper is made of."""

    house: House
    live: Live
    form: Form
    sign_off: SignOff
    words: str
    key: str


def all_wanted(house: House) -> Iterator[Wanted]:
    """Every paper of what is live in the house's language."""
    for live in house.articles:
        if live.snapshot.genre in PRINTED_GENRES:
            yield from (wanted(house, live, form) for form in FORMS)


def wanted(house: House, live: Live, form: Form) -> Wanted:
    """The paper of one live article."""
    today = timezone.localdate(house.now)
    # Paper says when the next review is due, not that it is late: tomorrow it is the same paper.
    sign_off = sign_off_of(live.publication, house.language, today)._replace(review_overdue=False)
    addresses = house.addresses(house.language)
    alerts = alerts_on(live.snapshot.key, house.articles, house.language, addresses)
    signed = (live.publication.edition.digest, live.publication.signed.digest, alerts)
    words = (signed, house.language, form)
    around = (sign_off, house.practical, sorted(addresses.items()))
    made_of = (words, around, live.publication.published.at, settings.SITE_URL, build())
    return Wanted(house, live, form, sign_off, _name(words), _name(made_of))


def _name(values: object) -> str:
    return hashlib.sha256(repr(values).encode()).hexdigest()[:32]
