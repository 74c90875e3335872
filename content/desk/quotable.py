"""What a text may quote: every key with what it says, and the signs that quote it."""

from collections.abc import Iterator
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from content.desk.labels import KINDS, Label
from content.desk.language import spoken
from content.desk.preview import allow_reading
from content.desk.site import desk
from content.plain.blocks import SLOTS
from content.plain.languages import Both
from content.source.article import Article, Section
from content.source.library import Library, read_library
from content.source.translated import both

BOXES: dict[str, Label] = {
    "do": _("What to do: a list inside"),
    "dont": _("What not to do: a list inside"),
    "call": _("Help card: call us"),
    "today": _("Help card: a doctor today"),
    "emergency": _("Help card: call 15 or 112"),
    "steps": _("Steps: a numbered list inside, each with a short title"),
    "timeline": _("Times: a list inside, each with its moment"),
    "tell": _("What to tell us: a list inside, each with a short title"),
    "techniques": _("The table of techniques of the region"),
}
INSIDE = {"steps": "1. **…** …\n", "timeline": "- **…** …\n", "tell": "- **…** …\n"}
EMPTY = frozenset({"techniques"})
SLOT_LABELS: dict[str, Label] = {
    "centre-fees": _("Fees of the centres"),
    "centre-phones": _("Telephones and hours of the centres"),
    "centre-access": _("Addresses and access of the centres"),
    "legal-identity": _("Who publishes the site"),
}


class Quote(NamedTuple):
    """Something a text may quote. `mark` is what is typed for it, in each language."""

    mark: Both[str]
    label: Label
    said: Both[str]


class Shelf(NamedTuple):
    """Things of one sort. `name` is how scripts ask for it."""

    name: str
    label: Label
    quotes: tuple[Quote, ...]


NOTHING = Both("", "")


@require_safe
def quotable(request: HttpRequest) -> HttpResponse:
    """A page to read, from which the pickers take their lists."""
    allow_reading(request)
    shown = {"title": _("What a text may quote"), "shelves": shelves()}
    return TemplateResponse(request, "desk/quotable.html", desk.each_context(request) | shown)


def shelves() -> tuple[Shelf, ...]:
    """Everything, sorted as a hand looks for it."""
    library = read_library()
    return (
        Shelf("fact", _("Facts"), tuple(_facts(library))),
        Shelf("term", _("Terms"), tuple(_terms(library))),
        Shelf("source", _("Sources"), tuple(_sources(library))),
        Shelf("picture", _("Pictures"), tuple(_pictures(library))),
        Shelf("slot", _("Practical data"), tuple(_slots())),
        Shelf("box", _("Boxes"), tuple(_boxes())),
        Shelf("link", _("Links to a page or a section"), tuple(_links())),
    )


def _same(mark: str) -> Both[str]:
    return Both(mark, mark)


def _facts(library: Library) -> Iterator[Quote]:
    for key, fact in sorted(library.facts.items()):
        yield Quote(_same(f"{{{key}}}"), fact.name[spoken()], fact.text)
        if fact.kind == "frequency":
            yield Quote(_same(f"::: risk {key}\n:::"), fact.name[spoken()], fact.text)


def _terms(library: Library) -> Iterator[Quote]:
    for key, term in sorted(library.terms.items()):
        marks = Both(*(f"[{word}](term:{key})" for word in (term.word.fr, term.word.en)))
        yield Quote(marks, key, term.word)


def _sources(library: Library) -> Iterator[Quote]:
    for key, source in sorted(library.sources.items()):
        said = f"{source.title} ({source.year})" if source.year else source.title
        yield Quote(_same(f"[^{key}]"), source.authors or source.publisher, Both(said, ""))


def _pictures(library: Library) -> Iterator[Quote]:
    for key, picture in sorted(library.pictures.items()):
        yield Quote(_same(f"::: picture {key}\n:::"), key, picture.title)


def _slots() -> Iterator[Quote]:
    for name in sorted(SLOTS):
        yield Quote(_same(f"::: slot {name}\n:::"), SLOT_LABELS.get(name, name), NOTHING)


def _boxes() -> Iterator[Quote]:
    for name, label in BOXES.items():
        inside = "" if name in EMPTY else INSIDE.get(name, "- …\n")
        yield Quote(_same(f"::: {name}\n{inside}:::"), label, NOTHING)


def _links() -> Iterator[Quote]:
    for article in Article.objects.order_by("key"):
        yield Quote(_same(f"[…](article:{article.key})"), article.key, both(article, "title"))
    for section in Section.objects.select_related("article").order_by("article__key", "pk"):
        place = f"{section.article.key}#{section.kind}"
        label = KINDS.get(section.kind, section.kind)
        yield Quote(_same(f"[…](article:{place})"), label, both(section, "heading"))
