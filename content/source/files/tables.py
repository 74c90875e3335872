"""Which TOML file holds which table, field by field. Both load and dump follow this list."""

from typing import NamedTuple

from django.db.models import Model

from content.source.fact import Fact, Source
from content.source.picture import Picture
from content.source.technique import Technique
from content.source.term import Term


class Table(NamedTuple):
    """A file of keyed entries. `lists` are translated fields written as lists, one entry a line in
    the table; `subject` is what a note on an entry is filed under."""

    file: str
    model: type[Model]
    plain: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    cites: bool = False
    subject: str = ""

    @property
    def names(self) -> frozenset[str]:
        """Every field an entry may have."""
        extra = (("sources",) if self.cites else ()) + (("note",) if self.subject else ())
        return frozenset(self.plain + self.translated + self.lists + extra)


TABLES = (
    Table(
        "sources.toml",
        Source,
        ("authors", "title", "language", "publisher", "year", "url", "checked"),
        subject="source",
    ),
    Table(
        "facts.toml",
        Fact,
        ("kind", "unit", "low", "high", "counted", "year", "local"),
        ("name", "population", "words"),
        cites=True,
        subject="fact",
    ),
    Table(
        "terms.toml", Term, (), ("word", "definition"), ("synonyms", "forbidden"), subject="term"
    ),
    Table(
        "techniques.toml",
        Technique,
        ("region", "route", "status"),
        ("name", "drug", "why"),
        ("mentions",),
        cites=True,
        subject="technique",
    ),
    Table("pictures.toml", Picture, ("form",), ("title", "alternative", "caption"), ("legend",)),
)

ARTICLE_PLAIN = ("genre", "region")
ARTICLE_TRANSLATED = ("title", "slug", "lead")
CENTRE_PLAIN = (
    "street",
    "postal_code",
    "city",
    "minutes_early",
    "map_url",
    "booking_url",
    "order",
    "closed_on",
    "demonstration",
)
CENTRE_TRANSLATED = ("name", "access", "interpreter", "hearing", "payment")
PHONE_PLAIN, PHONE_TRANSLATED = ("number",), ("label", "hours")
FEE_PLAIN, FEE_TRANSLATED = (
    ("low", "high", "valid_from", "valid_until"),
    ("sector", "reimbursement"),
)
IDENTITY_TRANSLATED = (
    "publisher",
    "publisher_address",
    "director",
    "host",
    "host_address",
    "contact",
)
