"""What the article's form holds before it is saved: for previews, findings and differences."""

from collections.abc import Mapping
from copy import copy

from content.plain.dialect import LONGEST
from content.plain.genres import KINDS
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot
from content.source.article import Article
from content.source.snapshot import Unsaved, take_snapshot
from content.source.translated import field

SECTIONS = "sections"  # the prefix of the sections in the article's form
HEAD = ("title", "slug", "lead")
TEXTS = ("heading", "body")
# One sign more than a text may have is enough to find it too long, however much was pasted.
LONGEST_TEXT = LONGEST + 1


def typed_snapshot(article: Article, data: Mapping[str, str]) -> Snapshot:
    """What a reader would see of the article if what is typed were signed now."""
    draft = copy(article)
    for column in (field(name, code) for name in HEAD for code in LANGUAGES):
        text = data.get(column, getattr(article, column) or "")
        setattr(draft, column, text[:LONGEST_TEXT])
    return take_snapshot(draft, typed(article, data))


def typed(article: Article, data: Mapping[str, str]) -> Unsaved:
    """What the form holds of each section that its article has, or may have."""
    unsaved: dict[tuple[str, Language], tuple[str, str]] = {}
    for kind, prefix in prefixes(article, data).items():
        for code in LANGUAGES:
            heading, body = (data.get(f"{prefix}-{field(name, code)}", "") for name in TEXTS)
            unsaved[kind, code] = (heading[:LONGEST_TEXT], body[:LONGEST_TEXT])
    return unsaved


def prefixes(article: Article, data: Mapping[str, str]) -> dict[str, str]:
    """Kind of section -> what the names of its fields begin with."""
    known = {kind.name for kind in KINDS.get(article.genre, ())}
    return {
        data[name]: name.removesuffix("-kind")
        for name in data
        if name.startswith(f"{SECTIONS}-") and name.endswith("-kind") and data[name] in known
    }
