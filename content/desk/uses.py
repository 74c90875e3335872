"""Where a figure is used: in what patients read, and in the working copies."""

import re
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language

from content.desk.labels import KINDS
from content.plain.languages import LANGUAGES, Language
from content.plain.quoting import kinds_quoting
from content.publish.live.store import live_articles
from content.source.article import Article, Section
from content.source.translated import field, get


class Use(NamedTuple):
    """One article that says the figure, and in which sections."""

    title: str
    address: str
    live: tuple[str, ...]
    draft: tuple[str, ...]


def uses(key: str, now: datetime) -> tuple[Use, ...]:
    """Every article that quotes the figure: what patients read, what the working copy says."""
    language: Language = "en" if get_language() == "en" else "fr"
    live = {
        found.publication.article: kinds_quoting(found.snapshot, key)
        for found in live_articles(now)
    }
    drafts: dict[Article, list[str]] = {}
    for section in _sections(key):
        drafts.setdefault(section.article, []).append(section.kind)
    return tuple(
        Use(
            get(article, "title", language) or article.key,
            reverse("admin:content_article_change", args=[article.pk]),
            _named(live.get(article, ())),
            _named(drafts.get(article, ())),
        )
        for article in sorted({*live, *drafts}, key=lambda article: article.key)
        if live.get(article) or drafts.get(article)
    )


def _sections(key: str) -> list[Section]:
    """The sections whose text quotes it, in a sentence or as a risk."""
    bodies = [field("body", language) for language in LANGUAGES]
    holding = Q()
    for body in bodies:
        holding |= Q(**{f"{body}__contains": key})
    said = re.compile(rf"\{{{re.escape(key)}\}}|(?m:^::: ?risk .*\b{re.escape(key)}\b)")
    found = Section.objects.filter(holding).select_related("article").order_by("pk")
    return [s for s in found if any(said.search(getattr(s, body)) for body in bodies)]


def _named(kinds: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(str(KINDS.get(kind, kind)) for kind in kinds)
