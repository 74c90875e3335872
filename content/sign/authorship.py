"""Authorship: who changed a figure or a source wrote in every text that quotes it."""

from collections.abc import Mapping

from content.plain.languages import LANGUAGES
from content.plain.quoting import kinds_citing, kinds_quoting
from content.plain.snapshot import Snapshot
from content.source.fact import Fact, Source

Writers = frozenset[tuple[str, str, int]]  # kind of section, language, account
Authors = Mapping[tuple[str, str], int]  # (facts or sources, key) -> account
HEAD = ""  # the kind under which title, address and lead have their writer


def authors() -> Authors:
    """Who last changed each figure and source, where that is known. Two queries."""
    tables = {"facts": Fact.objects.all(), "sources": Source.objects.all()}
    return {
        (table, key): user
        for table, rows in tables.items()
        for key, user in rows.filter(author__isnull=False).values_list("key", "author_id")
    }


def writers_quoted(snapshot: Snapshot, known: Authors) -> Writers:
    """Those among them who wrote in this text, in both languages of the sections that quote it. A
    source that no section cites by itself is listed at the end: it goes with the head."""
    facts = {fact.key for fact in snapshot.facts}
    sources = {source.key for source in snapshot.sources}
    places = {
        (table, key): kinds_quoting(snapshot, key)
        if table == "facts"
        else kinds_citing(snapshot, key) or (HEAD,)
        for table, key in known
        if key in (facts if table == "facts" else sources)
    }
    return frozenset(
        (kind, language, known[quoted])
        for quoted, kinds in places.items()
        for kind in kinds
        for language in LANGUAGES
    )
