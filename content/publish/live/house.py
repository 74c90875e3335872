"""The house as a patient finds it at one moment, in one language: the frame of every page."""

from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext

from content.plain.addresses import GENERATED, article_address, generated_address, home_address
from content.plain.compose import page_of
from content.plain.languages import NAMES, Language, other
from content.plain.page import PageSection
from content.publish.frame import Frame, Place, Practical
from content.publish.live.alerts import alerts_on
from content.publish.live.store import Live, live_articles
from content.publish.practical import read_practical

HELP = ("help_call", "help_today", "help_emergency")


class House(NamedTuple):
    """What is live, and the practical data, at a moment in one language."""

    language: Language
    now: datetime
    articles: tuple[Live, ...]
    practical: Practical

    def addresses(self, language: Language) -> dict[str, str]:
        """Article key -> address, of all that is live."""
        return {
            live.snapshot.key: article_address(
                live.snapshot.genre, live.snapshot.slug[language], language
            )
            for live in self.articles
        }


def visit(language: Language, now: datetime) -> House:
    """Read the house once."""
    articles = live_articles(now)
    titles = {
        live.snapshot.key: live.snapshot.title[language]
        for live in articles
        if live.snapshot.genre == "procedure"
    }
    practical = read_practical(language, timezone.localdate(now), titles)
    return House(language, now, articles, practical)


def frame(
    house: House,
    *,
    addresses: dict[Language, str],
    current: str = "",
    indexed: bool = True,
    demonstration: bool = False,
) -> Frame:
    """The frame of a page that is read at `addresses`, one for each language."""
    language, switch = house.language, other(house.language)
    index = indexed and not demonstration
    return Frame(
        language=language,
        alternate_language=switch,
        alternate_name=NAMES[switch],
        alternate_address=addresses.get(switch, home_address(switch)),
        translations=_absolute(addresses) if index else {},
        home=home_address(language),
        procedures=_places(house, "procedure", current),
        pages=(*_generated(house, current), *_places(house, "glossary page", current)),
        practical=house.practical,
        help=_help(house),
        demonstration=demonstration,
        indexed=index,
        alerts=alerts_on(current, house.articles, language, house.addresses(language)),
    )


def _absolute(addresses: dict[Language, str]) -> dict[Language, str]:
    return {code: settings.SITE_URL + path for code, path in addresses.items()}


def _places(house: House, genres: str, current: str) -> tuple[Place, ...]:
    addresses = house.addresses(house.language)
    return tuple(
        Place(
            live.snapshot.key,
            live.snapshot.title[house.language],
            addresses[live.snapshot.key],
            live.snapshot.key == current,
        )
        for live in house.articles
        if live.snapshot.genre in genres.split()
    )


def _generated(house: House, current: str) -> tuple[Place, ...]:
    """Links to generated pages; their names are labels."""
    with translation.override(house.language):
        labels = {
            "sources": gettext("Sources"),
            "centres": gettext("Centres and fees"),
            "register": gettext("Who signs these pages"),
        }
    return tuple(
        Place(name, labels[name], generated_address(name, house.language), name == current)
        for name in GENERATED
    )


def _help(house: House) -> tuple[PageSection, ...]:
    """The three levels of help, from the live common words."""
    common = next((live for live in house.articles if live.snapshot.genre == "common"), None)
    if common is None:
        return ()
    page = page_of(common.snapshot, house.language, house.addresses(house.language))
    found = (page.section(kind) for kind in HELP)
    return tuple(section for section in found if section)
