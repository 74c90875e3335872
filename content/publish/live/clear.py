"""“Was this part clear?”: which section of which live edition an answer is about."""

from datetime import datetime
from typing import NamedTuple

from content.plain.addresses import article_address, edition_address
from content.plain.genres import ASKED_KINDS
from content.plain.languages import Language
from content.publish.live.answer import Answer, sent_to
from content.publish.live.store import live_articles


class Answered(NamedTuple):
    """`key` is what a tally counts; empty where there is nothing to count. `answer` is where the
    reader goes on."""

    key: str
    answer: Answer


def answered(code: str, kind: str, language: Language, now: datetime) -> Answered:
    """A section of an edition. One that readers are asked about leads to its thanks; another to
    its article; an edition that is not live to its own page, which says why."""
    live = next((one for one in live_articles(now) if one.publication.edition.code == code), None)
    if live is None:
        return Answered("", sent_to(edition_address(code, language)))
    snapshot = live.snapshot
    address = article_address(snapshot.genre, snapshot.slug[language], language)
    if kind not in ASKED_KINDS & {section.kind for section in snapshot.sections}:
        return Answered("", sent_to(address))
    return Answered(f"{code}/{kind}", sent_to(f"{address}#{kind}-thanks"))
