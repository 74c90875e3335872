"""verify: the evidence holds, and today's pages say exactly what was signed."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from content.plain.addresses import article_address
from content.plain.appointment import appointment
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot
from content.plain.transcript import page_words, transcript
from content.publish.live.alerts import alerts_on
from content.publish.live.links import appointment_page
from content.publish.live.pages import article_page
from content.publish.live.store import Live, live_articles, shown, snapshot_of
from content.publish.paper.verify import verify_papers
from content.publish.replay import misplaced
from content.sign import verify as evidence


class Verdict(NamedTuple):
    """What is wrong, one sentence each, and the digest of the newest event."""

    wrong: tuple[str, ...]
    chain_head: str


def verify(now: datetime) -> Verdict:
    """Verify everything: editions, chain, triggers, publications, and what patients read now."""
    wrong = (
        *evidence.verify(),
        *misplaced(),
        *_words_whole(),
        *_pages(now),
        *verify_papers(now),
    )
    return Verdict(wrong, evidence.chain_head())


def _words_whole() -> Iterator[str]:
    for publication in shown():
        named = f"publication {publication.article.key}"
        if publication.signed.edition_id != publication.edition_id:
            yield f"{named}: the signature it names is of another edition"
        if snapshot_of(publication.edition, publication.signed) is None:
            yield f"{named}: its edition is not the one that was signed; its page refuses the words"


def _pages(now: datetime) -> Iterator[str]:
    articles = live_articles(now)
    for language in LANGUAGES:
        targets = {
            article_address(a.snapshot.genre, a.snapshot.slug[language], language): a.snapshot.key
            for a in articles
        }
        common = next((a.snapshot for a in articles if a.snapshot.genre == "common"), None)
        for live in articles:
            yield from _page(live, language, targets, now)
            if live.snapshot.genre == "procedure":
                yield from _appointment(live, common, language, targets, now)


def _page(live: Live, language: Language, targets: dict[str, str], now: datetime) -> Iterator[str]:
    html = article_page(live, language, now)
    yield from _alerts("page", html, live, language, targets, now)
    shown_words = page_words(html, targets).split()
    signed_words = live.publication.edition.transcript(language).split()
    if shown_words != signed_words:
        yield (
            f"page {live.snapshot.key} ({language}): its words are not those signed, "
            f"{_first_difference(shown_words, signed_words)}"
        )


def _alerts(
    page: str, html: str, live: Live, language: Language, targets: dict[str, str], now: datetime
) -> Iterator[str]:
    """The alerts at the top of a page say what was signed, and none is missing there."""
    alerts = alerts_on(live.snapshot.key, live_articles(now), language, {})
    signed_words = " ".join(f"{alert.title} {alert.lead}" for alert in alerts).split()
    shown_words = page_words(html, targets, "data-alert").split()
    if shown_words != signed_words:
        yield (
            f"{page} {live.snapshot.key} ({language}): its alerts are not those signed, "
            f"{_first_difference(shown_words, signed_words)}"
        )


def _appointment(
    live: Live,
    common: Snapshot | None,
    language: Language,
    targets: dict[str, str],
    now: datetime,
) -> Iterator[str]:
    """The page behind a link says what its signed sections say, and nothing else."""
    html = appointment_page(live, language, now)
    if not html:
        return
    yield from _alerts("appointment", html, live, language, targets, now)
    shown_words = page_words(html, targets).split()
    signed_words = transcript(appointment(live.snapshot, common), language).split()
    if shown_words != signed_words:
        yield (
            f"appointment {live.snapshot.key} ({language}): its words are not those signed, "
            f"{_first_difference(shown_words, signed_words)}"
        )


def _first_difference(shown_words: list[str], signed_words: list[str]) -> str:
    pairs = zip(shown_words, signed_words, strict=False)
    at = next((n for n, (a, b) in enumerate(pairs) if a != b), None)
    if at is None:
        at = min(len(shown_words), len(signed_words))
    return (
        f"from “{' '.join(shown_words[at : at + 6])}” (shown) "
        f"against “{' '.join(signed_words[at : at + 6])}” (signed)"
    )
