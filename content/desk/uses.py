"""Where a figure or a source is used: in what patients read, and in the working copies."""

import re
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q
from django.urls import reverse

from content.desk.labels import KINDS
from content.desk.language import spoken
from content.plain.languages import LANGUAGES
from content.publish.live.store import live_articles
from content.publish.renewal import Quoted
from content.source.article import Article, Section
from content.source.translated import field, get


class Use(NamedTuple):
    """One article that quotes it, and in which sections. `listed`: patients find it in the list of
    sources, under a figure or a technique."""

    title: str
    address: str
    live: tuple[str, ...]
    draft: tuple[str, ...]
    listed: bool


def uses(quoted: Quoted, now: datetime) -> tuple[Use, ...]:
    """Every article that quotes it: what patients read, what the working copy says."""
    language = spoken()
    live = {
        found.publication.article: quoted.kinds(found.snapshot)
        for found in live_articles(now)
        if quoted.said_in(found.snapshot)
    }
    drafts: dict[Article, list[str]] = {}
    for section in _sections(quoted):
        drafts.setdefault(section.article, []).append(section.kind)
    return tuple(
        Use(
            get(article, "title", language) or article.key,
            reverse("admin:content_article_change", args=[article.pk]),
            _named(live.get(article, ())),
            _named(drafts.get(article, ())),
            article in live and not live[article],
        )
        for article in sorted({*live, *drafts}, key=lambda article: article.key)
    )


def _sections(quoted: Quoted) -> list[Section]:
    """The sections that quote it: a figure in a sentence or as a risk, a source as a mark."""
    bodies = [field("body", language) for language in LANGUAGES]
    holding = Q()
    for body in bodies:
        holding |= Q(**{f"{body}__contains": quoted.key})
    key = re.escape(quoted.key)
    figure = rf"\{{{key}\}}|(?m:^::: ?risk .*\b{key}\b)"
    said = re.compile(figure if quoted.table == "facts" else rf"\[\^{key}\]")
    found = Section.objects.filter(holding).select_related("article").order_by("pk")
    return [s for s in found if any(said.search(getattr(s, body)) for body in bodies)]


def _named(kinds: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(str(KINDS.get(kind, kind)) for kind in kinds)
