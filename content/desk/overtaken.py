"""Scheduled editions that would bring the old value of a figure or a source back."""

from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from content.desk.language import spoken
from content.publish.renewal import Quoted, scheduled
from content.source.library import Library
from content.source.translated import get


class Overtaken(NamedTuple):
    """A scheduled edition that says another value: its article, its hour."""

    title: str
    address: str
    number: int
    begins: datetime


def overtaken(
    quoted: Quoted, now: datetime, library: Library | None = None
) -> tuple[Overtaken, ...]:
    """What is to be cancelled before this value is signed, soonest first."""
    language = spoken()
    return tuple(
        Overtaken(
            get(row.article, "title", language) or row.article.key,
            reverse("admin:content_article_release", args=[row.article_id]),
            row.edition.number,
            row.live_from,
        )
        for row in scheduled(quoted, now, library)
    )
