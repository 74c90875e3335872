"""Links whose target is no longer what it was: what `check_links` and the desk list."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, NamedTuple

from django.utils import timezone

from content.publish.link import Link
from content.publish.live.store import Live, find, live_articles

Change = Literal["not_live", "closed", "section_gone"]


class Changed(NamedTuple):
    """A link, and why its page is no longer the one that was meant."""

    link: Link
    why: Change

    @property
    def to_do(self) -> bool:
        """Whether somebody may still hand it out, until it is retired. Those of the ready list are
        handed out while their page is live at an open centre, and never retired."""
        return not self.link.ready


def kinds_of(articles: Iterable[Live]) -> dict[str, frozenset[str]]:
    """The sections of each live procedure, by its key: where a link may open."""
    return {
        live.snapshot.key: frozenset(section.kind for section in live.snapshot.sections)
        for live in articles
        if live.snapshot.genre == "procedure"
    }


def changed_targets(now: datetime) -> tuple[Changed, ...]:
    """Of the links in use those that lead to a withdrawn or absent procedure, a closed centre, or
    a section that is gone. As many queries for ten thousand links as for one."""
    articles, today = live_articles(now), timezone.localdate(now)
    kinds = kinds_of(articles)
    found = []
    for link in Link.objects.in_use().whole():
        closed = link.centre.closed_on
        if find(articles, link.article.key) is None:
            found.append(Changed(link, "not_live"))
        elif closed and closed <= today:
            found.append(Changed(link, "closed"))
        elif link.section and link.section not in kinds[link.article.key]:
            found.append(Changed(link, "section_gone"))
    return tuple(found)
