"""The A6 card and the A4 poster: what clinic staff hand out and hang up.

Signed words come from the live common article (its kinds `card` and `help_emergency`) and from the
title of the live procedure; phones and hours are practical data; all else is labels.
"""

from datetime import datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext, override

from content.plain.languages import Language
from content.plain.page import PageSection
from content.publish.frame import CentreView
from content.publish.paper.tree import Node, tree
from content.publish.paper.typeset import fitted
from content.publish.qr import svg


class Handout(NamedTuple):
    """What a card or a poster says, in one language. Values only; `handout` finds the live ones.

    `address` is whole (https://…): the code holds it, and people type what stands beside it.
    `title` and both sections are signed words. `at` is when the newest of them was signed.
    """

    language: Language
    title: str
    address: str
    sentences: PageSection | None
    emergency: PageSection | None
    centre: CentreView | None
    demonstration: bool
    at: datetime


def card(handout: Handout) -> bytes:
    """An A6 card, two sides: what to do before coming, and when to call 15 or 112.

    Tagged PDF/UA-1; the same handout gives the same bytes. PaperRefused (`paper.typeset`) says why
    there is none.
    """
    return _sheet("card", handout, pages=2, sizes=(10, 9.5, 9, 8.5, 8))


def poster(handout: Handout) -> bytes:
    """An A4 poster with the same words, its code large enough to be read from two metres.

    Tagged PDF/UA-1; the same handout gives the same bytes. PaperRefused as for `card`.
    """
    return _sheet("poster", handout, pages=1, sizes=(14, 13, 12, 11, 10))


def _sheet(name: str, handout: Handout, *, pages: int, sizes: tuple[float, ...]) -> bytes:
    pictures = {"code.svg": svg(handout.address).encode()}
    return fitted(name, _values(handout), pictures, at=handout.at, pages=pages, sizes=sizes)


def _values(handout: Handout) -> dict[str, Any]:
    centre, labels = handout.centre, _labels(handout)
    return {
        "language": handout.language,
        "title": handout.title,
        "publisher": centre.name if centre else labels["site"],
        "address": handout.address,
        "typed": handout.address.partition("://")[2],
        "sentences": _nodes(handout.sentences),
        "emergency": {
            "heading": handout.emergency.heading if handout.emergency else labels["emergency"],
            "body": _nodes(handout.emergency),
        },
        "centre": centre.name if centre else "",
        "phones": [phone._asdict() for phone in centre.phones] if centre else [],
        "demonstration": handout.demonstration,
        "labels": labels,
    }


def _nodes(section: PageSection | None) -> list[Node]:
    """Signed words away from their page: its links lead nowhere on a card."""
    parts = section.parts if section else ()
    return [node for part in parts for node in tree(part.html, lambda _: "")]


def _labels(handout: Handout) -> dict[str, str]:
    with override(handout.language):
        return {
            "site": gettext("Spinal injections"),
            "code": gettext("QR code of %(address)s") % {"address": handout.address},
            "scan": gettext("Scan the code with your telephone, or type:"),
            "stamp": gettext("Demonstration: text not reviewed by a doctor"),
            "made_up": gettext("Centres, phone numbers and prices are made up."),
            "no_phone": gettext("Your centre’s number is on your appointment letter."),
            "emergency": gettext("Emergency: 15 or 112"),
            "deaf": gettext("Text 114, if you cannot hear well"),
        }
