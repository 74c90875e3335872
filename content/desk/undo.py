"""Undo: every saved state of an article's working copy. Drafts only, never evidence."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

import reversion
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import BigIntegerField
from reversion.models import Version

from content.plain.canonical import canonical, digest, normalise
from content.plain.languages import LANGUAGES, Language
from content.source.article import Article, Section
from content.source.translated import field
from content.source.user import User

HEAD = ("title", "slug", "lead")
TEXTS = ("heading", "body")


def columns(names: Iterable[str]) -> tuple[str, ...]:
    """The columns of translated fields, in both languages."""
    return tuple(field(name, code) for name in names for code in LANGUAGES)


reversion.register(Article, fields=("key", *columns(HEAD)))
reversion.register(Section, fields=("kind", *columns(TEXTS)))

Words = Mapping[str, str]  # column -> text


class State(NamedTuple):
    """An article at one moment: its head, and its sections by kind."""

    head: Words
    sections: Mapping[str, Words]

    @property
    def digest(self) -> str:
        """One digest for all its words."""
        return digest(canonical((self.head, self.sections)))

    def text(self, kind: str, name: str, language: Language) -> str:
        """One text; empty where there is none. The head is the kind ""."""
        words = self.sections.get(kind, {}) if kind else self.head
        return words.get(field(name, language), "")


class Saved(NamedTuple):
    """A state that was kept, when, and by whom; nobody for what came before the desk kept any."""

    number: int
    at: datetime
    by: User | None
    state: State


def state_of(article_pk: int) -> State:
    """The article as it stands in the tables."""
    head = Article.objects.values(*columns(HEAD)).get(pk=article_pk)
    sections = Section.objects.filter(article=article_pk).values("kind", *columns(TEXTS))
    return _state(head, {row["kind"]: row for row in sections})


@transaction.atomic
def keep(article_pk: int, *, by: User | None) -> None:
    """Keep the article as it stands, unless that is what was kept last."""
    last = saved(article_pk, most=1)
    if last and last[0].state == state_of(article_pk):
        return
    with reversion.create_revision():
        if by is not None:
            reversion.set_user(by)
        reversion.add_to_revision(Article.objects.get(pk=article_pk))
        for section in Section.objects.filter(article=article_pk):
            reversion.add_to_revision(section)


def saved(article_pk: int, *, most: int, before: int | None = None) -> list[Saved]:
    """The newest states kept, newest first; with `before`, those older than that number too.
    Two queries, however many there are."""
    found = Version.objects.get_for_object_reference(Article, article_pk)
    if before is not None:
        largest = BigIntegerField.MAX_BIGINT  # no database compares with more
        found = found.filter(revision_id__lte=min(before, largest))
    heads = list(found.select_related("revision__user")[:most])
    of_section = ContentType.objects.get_for_model(Section)
    rows = Version.objects.filter(
        revision__in=[head.revision_id for head in heads], content_type=of_section
    )
    sections: dict[int, dict[str, Words]] = {}
    for row in rows:
        words = _words(row)
        sections.setdefault(row.revision_id, {})[words["kind"]] = words
    return [_saved(head, sections.get(head.revision_id, {})) for head in heads]


@transaction.atomic
def restore(article: Article, state: State, *, seen: str, by: User) -> bool:
    """Make a former state the present one. What stood until now is kept, and may come back.
    False, and nothing is written, unless the words are still those `seen` is the digest of."""
    article = Article.objects.select_for_update().get(pk=article.pk)
    if seen != state_of(article.pk).digest:
        return False
    keep(article.pk, by=None)
    _rewrite(article, state.head, HEAD, by)
    known = {section.kind: section for section in Section.objects.filter(article=article)}
    gone = known.keys() - state.sections.keys()
    for kind in gone:
        known[kind].delete()
    if gone:
        credit_removing(article, by)
    for kind, words in state.sections.items():
        _rewrite(known.get(kind) or Section(article=article, kind=kind), words, TEXTS, by)
    keep(article.pk, by=by)
    return True


def credit_removing(article: Article, by: User) -> None:
    """Who takes a section away leaves no text to be named under: they wrote the head, in both
    languages."""
    for language in LANGUAGES:
        setattr(article, field("author", language), by)
    article.save()


def _rewrite(text: Article | Section, words: Words, texts: Iterable[str], by: User) -> None:
    """Give a head or a section its former words; who restores a text is who wrote it last."""
    for language in LANGUAGES:
        names = [field(name, language) for name in texts]
        if any((getattr(text, name) or "") != words[name] for name in names):
            for name in names:
                setattr(text, name, words[name])
            setattr(text, field("author", language), by)
            text.save()


def _saved(head: Version, sections: Mapping[str, Words]) -> Saved:
    user = head.revision.user
    by = user if isinstance(user, User) else None
    return Saved(head.revision_id, head.revision.date_created, by, _state(_words(head), sections))


def _state(head: Words, sections: Mapping[str, Words]) -> State:
    return State(
        _texts(head, HEAD), {kind: _texts(sections[kind], TEXTS) for kind in sorted(sections)}
    )


def _texts(row: Words, names: Iterable[str]) -> Words:
    return {column: normalise(row.get(column) or "").strip() for column in columns(names)}


def _words(version: Version) -> dict[str, str]:
    """What was kept of one row. Read as it was written: today's model may have other fields."""
    fields: dict[str, str] = json.loads(version.serialized_data)[0]["fields"]
    return fields
