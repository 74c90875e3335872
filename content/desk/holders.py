"""What would lack an entry of the library if it were deleted."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Model, Q

from content.desk.language import spoken
from content.plain.languages import LANGUAGES
from content.plain.snapshot import Snapshot
from content.publish.live.store import live_articles
from content.source.article import Article, Section
from content.source.fact import Fact, Source
from content.source.snapshot import take_snapshots
from content.source.technique import Technique
from content.source.translated import field, get

Read = tuple[Article, Snapshot]


def holders(row: Model, table: str, now: datetime) -> tuple[str, ...]:
    """Pages that patients read and working copies, by title; for a source, what rests on it by
    key. `table`: where a snapshot has such entries. As many queries however many articles."""
    key = getattr(row, "key", "")
    held = _that_hold(key, table, _live(now))
    if table != "techniques":  # a table has them all, and names none
        held += _that_hold(key, table, _drafts(key, besides=held))
    titles = [get(article, "title", spoken()) or article.key for article in held]
    resting = (Fact, Technique) if isinstance(row, Source) else ()
    keys = (one.key for model in resting for one in model._default_manager.filter(sources__key=key))
    return (*titles, *keys)


def _that_hold(key: str, table: str, read: Iterable[Read]) -> list[Article]:
    """Those of the articles that say it. A glossary lists whatever words there are."""
    return [
        article
        for article, said in read
        if any(value.key == key for value in getattr(said, table))
        and not (table == "terms" and article.genre == "glossary")
    ]


def _live(now: datetime) -> Iterator[Read]:
    for live in live_articles(now):
        yield live.publication.article, live.snapshot


def _drafts(key: str, *, besides: Iterable[Article]) -> Iterator[Read]:
    """The other working copies that may name it."""
    named = Q()
    for language in LANGUAGES:
        named |= Q(**{f"{field('body', language)}__contains": key})
    found = Section.objects.filter(named)
    known = [article.pk for article in besides]
    articles = Article.objects.filter(pk__in=found.values("article")).exclude(pk__in=known)
    shown = take_snapshots(tuple(articles))
    for article in articles:
        yield article, shown[article.pk]
