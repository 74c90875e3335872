"""What surrounds the signed words on a page: values that the templates show. Immutable."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from content.plain.addresses import search_address
from content.plain.languages import Language
from content.plain.page import PageSection


class Place(NamedTuple):
    """A page one can go to. `label` is a label, or a signed title."""

    key: str
    label: str
    address: str
    current: bool = False


class PhoneView(NamedTuple):
    """A number as printed, and as dialled (`+33199001234`)."""

    label: str
    number: str
    dialled: str
    hours: str


class FeeView(NamedTuple):
    """A fee in one language; `until` is its last day."""

    procedure: str
    key: str
    text: str
    sector: str
    reimbursement: str
    until: date


class Early(NamedTuple):
    """How long before the appointment a centre wants its patients, and the same in words."""

    minutes: int
    words: str


class CentreView(NamedTuple):
    """A centre in one language: practical data only."""

    key: str
    name: str
    street: str
    town: str
    access: str
    interpreter: str
    hearing: str
    payment: str
    map_url: str
    booking_url: str
    phones: tuple[PhoneView, ...]
    fees: tuple[FeeView, ...]
    changed_on: date | None = None
    early: Early | None = None


class IdentityView(NamedTuple):
    """Who publishes the site."""

    publisher: str
    publisher_address: str
    director: str
    host: str
    host_address: str
    contact: str


class Practical(NamedTuple):
    """Practical data in one language, with the day it was last changed."""

    centres: tuple[CentreView, ...]
    identity: IdentityView | None
    changed_on: date | None
    others: tuple[CentreView, ...] = ()  # with a number, where the one centre shown has none

    @property
    def phone(self) -> PhoneView | None:
        """The first number of the first centre: what the header shows."""
        return next((phone for centre in self.centres for phone in centre.phones), None)

    @property
    def answering(self) -> tuple[CentreView, ...]:
        """Whom one can call: the centres shown that have a number, or else the others."""
        return tuple(centre for centre in self.centres if centre.phones) or self.others

    def of(self, key: str) -> "Practical":
        """The same with one centre only, and the day that this one was last changed. Where it has
        no number, the others that have one stand by."""
        found = tuple(centre for centre in self.centres if centre.key == key)
        silent = found and not found[0].phones
        return self._replace(
            centres=found,
            changed_on=found[0].changed_on if found else None,
            others=self.answering if silent else (),
        )


class SignOff(NamedTuple):
    """Who answers for these words. `code` is the edition's public code."""

    name: str
    title: str
    signed_on: date
    review_due: date | None
    review_overdue: bool
    demonstration: bool
    written_by_signer: bool
    code: str
    address: str
    withdrawn_on: date | None = None


class AlertView(NamedTuple):
    """A safety alert as other pages show it: signed words, where the rest is, who and when."""

    key: str
    title: str
    lead: str
    address: str
    name: str
    signed_on: date
    demonstration: bool


class Frame(NamedTuple):
    """The frame of every public page."""

    language: Language
    alternate_language: Language
    alternate_name: str
    alternate_address: str
    translations: Mapping[Language, str]  # absolute addresses of this page, in each language
    home: str
    procedures: tuple[Place, ...]
    pages: tuple[Place, ...]
    practical: Practical
    help: tuple[PageSection, ...]  # help_call, help_today, help_emergency of the live common words
    demonstration: bool
    indexed: bool
    alerts: tuple[AlertView, ...] = ()
    structured: str = ""  # JSON-LD, already safe inside <script>

    @property
    def search(self) -> str:
        """Where a question is sent."""
        return search_address(self.language)

    @property
    def canonical(self) -> str:
        """The absolute address of this page; empty where it is not to be indexed."""
        return self.translations.get(self.language, "")

    @property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """What hreflang says: each language, and French for those who want neither."""
        if not self.translations:
            return ()
        return (*self.translations.items(), ("x-default", self.translations["fr"]))
