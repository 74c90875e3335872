"""The ready list as the desk shows it: by centre, then by procedure, one choice a language."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.utils import timezone

from content.plain.languages import LANGUAGES, Language
from content.plain.text_message import FRAGMENT, Length, length
from content.publish.link import Link
from content.publish.live.house import House, visit
from content.publish.live.messages import Messages, messages
from content.publish.ready import make_ready


class Choice(NamedTuple):
    """A link in one language, with the text message to copy and what it takes."""

    link: Link
    messages: Messages
    length: Length


class Procedure(NamedTuple):
    """A procedure at a centre, in each language in which it can be sent."""

    title: str
    choices: tuple[Choice, ...]


class Place(NamedTuple):
    """A centre with its procedures, in the reader's language."""

    name: str
    procedures: tuple[Procedure, ...]


def houses(now: datetime) -> dict[Language, House]:
    """What is live and where, in each language."""
    return {language: visit(language, now) for language in LANGUAGES}


def ready_rows(now: datetime, language: Language) -> tuple[Place, ...]:
    """The whole list, made now where something is missing. As many queries however long it is."""
    make_ready(timezone.localdate(now))
    found = houses(now)
    links: dict[tuple[str, str], list[Link]] = {}
    for link in Link.objects.ready(timezone.localdate(now)).whole():
        links.setdefault((link.centre.key, link.article.key), []).append(link)
    titles = {
        live.snapshot.key: live.snapshot.title[language]
        for live in found[language].articles
        if live.snapshot.genre == "procedure"
    }
    return tuple(
        Place(centre.name, tuple(_procedures(centre.key, titles, links, found)))
        for centre in found[language].practical.centres
    )


def _procedures(
    centre: str,
    titles: Mapping[str, str],
    links: Mapping[tuple[str, str], list[Link]],
    found: Mapping[Language, House],
) -> list[Procedure]:
    return [
        Procedure(title, tuple(_choices(links.get((centre, key), []), found)))
        for key, title in titles.items()
    ]


def _choices(links: list[Link], found: Mapping[Language, House]) -> list[Choice]:
    own = {link.language: link for link in links}
    ordered = ((language, own[language]) for language in LANGUAGES if language in own)
    said = ((link, messages(found[language], link)) for language, link in ordered)
    return [Choice(link, sent, length(sent.text, FRAGMENT)) for link, sent in said if sent]
