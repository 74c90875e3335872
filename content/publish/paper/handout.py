"""handout: what a card or a poster says now, from what is live."""

from typing import NamedTuple

from content.plain.compose import page_of
from content.plain.languages import Language
from content.plain.page import PageSection
from content.publish.live.house import House
from content.publish.live.store import Live, find
from content.publish.paper.card import Handout


class _Common(NamedTuple):
    sentences: PageSection | None = None
    emergency: PageSection | None = None


def handout(house: House, key: str, *, address: str, centre: str = "") -> Handout | None:
    """The card of the live article `key`, in the house's language; None if it is not live.

    `address` is whole (https://…/r/CODE). `centre` is a centre's key; without one, or if it is not
    there, the card says where else its number stands.
    """
    article = find(house.articles, key)
    if article is None:
        return None
    commons = [live for live in house.articles if live.snapshot.genre == "common"]
    words = _common(commons[0], house.language) if commons else _Common()
    signatures = [live.publication.signed for live in (article, *commons)]
    return Handout(
        language=house.language,
        title=article.snapshot.title[house.language],
        address=address,
        sentences=words.sentences,
        emergency=words.emergency,
        centre=next((one for one in house.practical.centres if one.key == centre), None),
        demonstration=any(signed.demonstration for signed in signatures),
        at=max(signed.at for signed in signatures),
    )


def _common(live: Live, language: Language) -> _Common:
    page = page_of(live.snapshot, language, {})
    return _Common(page.section("card"), page.section("help_emergency"))
