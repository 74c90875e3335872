"""How an article stands: its words as they are now, what the checks say, what patients read."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils import timezone

from content.check.finding import Finding
from content.plain.canonical import canonical, digest
from content.plain.languages import LANGUAGES
from content.plain.snapshot import Snapshot
from content.plain.surroundings import OpenNote
from content.publish.publication import Publication
from content.sign.acts import findings_of
from content.sign.edition import Edition
from content.sign.event import Event
from content.sign.signatory import signatory_of
from content.sign.signing import given_up
from content.source.article import Article
from content.source.snapshot import take_snapshot
from content.source.surroundings import open_notes
from content.source.user import User

SHOWN_EVENTS = 12


class Standing(NamedTuple):
    """An article at one moment, for one person. `edition` is the frozen one that says exactly
    what `snapshot` says: that of the working copy, unless the edition was `named`; `given_up`:
    nobody can sign it any more; `signed` a signature that was not published yet; `publication`
    the one that decides what patients read; `waiting` those that are scheduled, soonest first."""

    article: Article
    snapshot: Snapshot
    digest: str
    edition: Edition | None
    named: bool
    given_up: bool
    findings: tuple[Finding, ...]
    notes: tuple[OpenNote, ...]
    signed: Event | None
    publication: Publication | None
    waiting: tuple[Publication, ...]
    events: tuple[Event, ...]

    @property
    def after(self) -> int:
        """The number of the newest event: what is done now is done after it."""
        return self.events[0].number if self.events else 0

    @property
    def live(self) -> bool:
        """Whether patients read something of it: its schedule may have ended."""
        withdrawn = self.publication is None or self.publication.withdrawn
        return not withdrawn and not self.ended

    @property
    def ended(self) -> bool:
        """Whether the schedule of what was published last is over."""
        ends = self.publication.live_until if self.publication else None
        return ends is not None and ends <= timezone.now()

    @property
    def settled(self) -> bool:
        """Whether these words are live, scheduled, or signed and ready to be published: nobody has
        to sign them. A former edition's are not, though they were once."""
        held = [row.edition_id for row in self.waiting]
        held += [self.signed.edition_id] if self.signed else []
        held += [self.publication.edition_id] if self.publication and self.live else []
        return self.edition is not None and self.edition.pk in held

    @property
    def before(self) -> Snapshot | None:
        """What was published last, if its words are whole."""
        if self.publication is None or not self.publication.edition.intact:
            return None
        return self.publication.edition.snapshot()

    @property
    def changed(self) -> frozenset[tuple[str, str]]:
        """(kind, language) of each section that patients do not read as it stands here."""
        return frozenset(differences(self.snapshot, self.before) if self.before else ())

    @property
    def awaited(self) -> Edition | None:
        """Another edition than the one looked at, whose signature is asked for and may be given."""
        last = Event.objects.of(self.article).standing().select_related("edition").first()
        other = last is not None and last.act == "submitted" and last.edition != self.edition
        waits = last is not None and other and last.edition.intact and not given_up(last.edition)
        return last.edition if last and waits else None

    def digest_for(self, act: str) -> str:
        """The digest of what an act would be about; empty where there is nothing to act on."""
        if act in ("publish", "withdraw", "reinstate", "review"):
            of_signed = self.signed.edition.digest if self.signed else ""
            live = self.publication.edition.digest if self.publication else ""
            return of_signed if act == "publish" else live
        if act == "cancel":
            return self.waiting[0].edition.digest if self.waiting else ""
        if act in ("sign", "return"):
            return self.edition.digest if self.edition else ""
        return self.digest


def standing(article: Article, user: User, named: Edition | None = None) -> Standing:
    """Look at the article now: at its working copy, or at one edition whatever was written since.
    A demonstration signatory sees the notes as one answered them."""
    signatory = signatory_of(user)
    demonstration = signatory is not None and signatory.demonstration
    edition, snapshot, found = _words(article, named)
    events = Event.objects.of(article).select_related("edition")
    publications, now = Publication.objects.whole().filter(article=article), timezone.now()
    return Standing(
        article=article,
        snapshot=snapshot,
        digest=found,
        edition=edition,
        named=named is not None,
        given_up=named is not None and given_up(named),
        findings=findings_of(snapshot, demonstration=demonstration),
        notes=open_notes(snapshot, demonstration=demonstration),
        signed=_publishable(article),
        publication=publications.current(now).first(),
        waiting=tuple(publications.waiting(now)),
        events=tuple(events[:SHOWN_EVENTS]),
    )


def _words(article: Article, named: Edition | None) -> tuple[Edition | None, Snapshot, str]:
    """The edition, its words as they were frozen, their digest; the working copy where none says
    what it says."""
    draft = None if named else take_snapshot(article)
    found = digest(canonical(draft)) if draft else ""
    edition = named or Edition.objects.filter(article=article, digest=found).first()
    if draft is None or (edition and edition.intact):
        assert edition is not None
        return edition, edition.snapshot(), edition.digest
    return edition, draft, found


def _publishable(article: Article) -> Event | None:
    signed = Event.objects.latest_of(article, "signed")
    if signed and Event.objects.answer_to(signed.edition) != signed:
        return None  # it was returned since
    last = Event.objects.latest_of(article, "published", "withdrawn")
    return signed if signed and not (last and last.number > signed.number) else None


def differences(now: Snapshot, live: Snapshot) -> Iterable[tuple[str, str]]:
    """(kind, language) of each section that reads otherwise in `now` than in `live`."""
    before = {section.kind: section for section in live.sections}
    for section in now.sections:
        old = before.get(section.kind)
        for language in LANGUAGES:
            words = (section.heading[language], section.blocks[language])
            if old is None or words != (old.heading[language], old.blocks[language]):
                yield section.kind, language
