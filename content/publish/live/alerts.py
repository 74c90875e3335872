"""Safety alerts: live articles of that genre, shown at the top of other pages."""

from collections.abc import Iterable, Mapping

from django.utils import timezone

from content.plain.languages import Language
from content.publish.frame import AlertView
from content.publish.live.store import Live


def alerts_on(
    current: str, articles: Iterable[Live], language: Language, addresses: Mapping[str, str]
) -> tuple[AlertView, ...]:
    """The alerts that the page of that article shows, newest first: those for every page, and
    those for it. An alert's own page does not show it twice."""
    found = (live for live in articles if live.snapshot.genre == "alert")
    shown = (live for live in found if live.snapshot.key != current and _stands(live, current))
    newest = sorted(shown, key=lambda live: live.publication.published.number, reverse=True)
    return tuple(_view(live, language, addresses) for live in newest)


def _stands(alert: Live, current: str) -> bool:
    pages = alert.publication.pages
    return not pages or current in pages


def _view(live: Live, language: Language, addresses: Mapping[str, str]) -> AlertView:
    signed = live.publication.signed.content()
    return AlertView(
        key=live.snapshot.key,
        title=live.snapshot.title[language],
        lead=live.snapshot.lead[language],
        address=addresses.get(live.snapshot.key, ""),
        name=signed.person.name,
        signed_on=timezone.localdate(signed.at),
        demonstration=signed.person.demonstration,
    )
