"""surroundings(): the rest of the house as one frozen value, for the checks."""

from collections.abc import Iterable

from content.plain.addresses import RESERVED
from content.plain.canonical import canonical, digest
from content.plain.languages import LANGUAGES
from content.plain.snapshot import Snapshot
from content.plain.surroundings import (
    ForbiddenWords,
    OpenNote,
    Place,
    Surroundings,
    TechniqueRule,
    UsedSlug,
)
from content.source.address import Address
from content.source.article import Article, Section
from content.source.note import Clearing, Note
from content.source.technique import Technique
from content.source.term import Term
from content.source.translated import both, both_lines, field


def surroundings(snapshot: Snapshot, *, demonstration: bool = False) -> Surroundings:
    """What the checks of this snapshot need to know. Clearings made by a demonstration account
    count only for a demonstration."""
    return Surroundings(
        places=_places(),
        used_slugs=frozenset(_used_slugs(snapshot)),
        forbidden_words=tuple(
            ForbiddenWords(term.key, both(term, "word"), both_lines(term, "forbidden"))
            for term in Term.objects.all()
        ),
        techniques=tuple(
            TechniqueRule(
                technique.key,
                technique.region,
                technique.route,
                technique.status,
                both_lines(technique, "mentions"),
            )
            for technique in Technique.objects.all()
        ),
        open_notes=open_notes(snapshot, demonstration=demonstration),
    )


def _places() -> dict[str, Place]:
    kinds: dict[int, set[str]] = {}
    for article_id, kind in Section.objects.values_list("article_id", "kind"):
        kinds.setdefault(article_id, set()).add(kind)
    return {
        article.key: Place(
            article.genre, both(article, "slug"), frozenset(kinds.get(article.pk, ()))
        )
        for article in Article.objects.all()
    }


def _used_slugs(snapshot: Snapshot) -> Iterable[UsedSlug]:
    """Slugs of other articles, past and present."""
    for address in Address.objects.exclude(article__key=snapshot.key).select_related("article"):
        yield UsedSlug(address.language, address.slug, address.article.key)
    for article in Article.objects.exclude(key=snapshot.key):
        for language in LANGUAGES:
            if slug := getattr(article, field("slug", language)):
                yield UsedSlug(language, slug, article.key)
    yield from (UsedSlug(language, slug, "") for language, slug in RESERVED)


def noted_texts(snapshot: Snapshot) -> dict[tuple[str, str], str]:
    """Digest of every piece a note can be about: (subject, key) -> digest of what it says now."""
    pieces: list[tuple[str, str, object]] = [
        ("section", section.kind, section) for section in snapshot.sections
    ]
    pieces += [("fact", fact.key, fact) for fact in snapshot.facts]
    pieces += [("source", source.key, source) for source in snapshot.sources]
    pieces += [("technique", technique.key, technique) for technique in snapshot.techniques]
    pieces += [("term", term.key, term) for term in snapshot.terms]
    return {(subject, key): digest(canonical(value)) for subject, key, value in pieces}


def notes_of(snapshot: Snapshot) -> list[tuple[Note, str]]:
    """The notes on anything this snapshot says, each with the digest of that text as it is."""
    texts = noted_texts(snapshot)
    found = []
    for note in Note.objects.select_related("article"):
        if note.article and note.article.key != snapshot.key:
            continue
        if (note.subject, note.key) in texts:
            found.append((note, texts[note.subject, note.key]))
    return found


def open_notes(snapshot: Snapshot, *, demonstration: bool = False) -> tuple[OpenNote, ...]:
    """The notes nobody has cleared for the present text. A changed text reopens its notes."""
    cleared = (
        Clearing.objects.all() if demonstration else Clearing.objects.filter(demonstration=False)
    )
    done = set(cleared.values_list("note_id", "text_digest"))
    return tuple(
        OpenNote(note.pk, note.subject, note.key, note.question)
        for note, text in notes_of(snapshot)
        if (note.pk, text) not in done
    )
