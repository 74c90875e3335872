"""Pages of articles and editions, as a patient may ask for them."""

from datetime import datetime

from django.utils import timezone

from content.plain.addresses import GENERATED, article_address, edition_address
from content.plain.compose import page_of
from content.plain.jsonld import Published, Reviewer, structured_data
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot
from content.publish.frame import Frame, SignOff
from content.publish.kept import kept
from content.publish.live.answer import Answer, go_to
from content.publish.live.generated import absent, generated, refused
from content.publish.live.house import House, frame, visit
from content.publish.live.store import Live, find, shown, snapshot_of
from content.publish.publication import Publication
from content.publish.render import render, render_page
from content.publish.sign_off import sign_off_of
from content.source.address import Address


def home(language: Language, now: datetime) -> Answer:
    """The home page, or that it may be followed no longer, or that nothing is published yet."""
    house = visit(language, now)
    common = next((live for live in house.articles if live.snapshot.genre == "common"), None)
    if common:
        return _article(house, common)
    ended = shown().current(now).filter(article__genre="common").first()
    return refused(house, ended) if ended else _pending(house)


def _pending(house: House) -> Answer:
    language, addresses = house.language, {code: f"/{code}/" for code in LANGUAGES}
    around = frame(house, addresses=addresses, indexed=False)
    page = kept(
        ("pending.html", around), lambda: render("pending.html", language, {"frame": around})
    )
    return Answer(200, page, language=language, indexed=False)


def by_slug(language: Language, slug: str, now: datetime) -> Answer:
    """The page at an address: an article, a generated page, or where the article is now."""
    house = visit(language, now)
    for name, slugs in GENERATED.items():
        if slugs[language] == slug:
            return generated(name, house)
    for live in house.articles:
        if live.snapshot.slug[language] == slug and live.snapshot.genre != "common":
            return _article(house, live)
    given = Address.objects.filter(language=language, slug=slug).select_related("article").first()
    if given is None:
        return absent(house)
    current = find(house.articles, given.article.key)
    if current:
        to = article_address(current.snapshot.genre, current.snapshot.slug[language], language)
        return go_to(to, forever=True)
    publication = shown().current(now).filter(article=given.article).first()
    return refused(house, publication) if publication else absent(house)


def by_code(code: str, language: Language, now: datetime) -> Answer:
    """One edition, for ever: as it was published, with a banner if it is no longer the live one."""
    house = visit(language, now)
    begun = shown().begun(now).filter(edition__code=code)
    publication = begun.order_by("-live_from", "-published__number").first()
    if publication is None:
        return absent(house)
    snapshot = snapshot_of(publication.edition, publication.signed)
    if snapshot is None:
        return refused(house, publication)
    return _edition(house, snapshot, publication)


def missing(language: Language, now: datetime) -> Answer:
    """That there is no such page."""
    return absent(visit(language, now))


def _edition(house: House, snapshot: Snapshot, publication: Publication) -> Answer:
    language, today = house.language, timezone.localdate(house.now)
    current = find(house.articles, snapshot.key)
    live = current is not None and current.publication.edition_id == publication.edition_id
    withdrawn, code = publication.withdrawn, publication.edition.code
    banner = "withdrawn" if withdrawn else "" if live else "superseded"
    sign_off = sign_off_of(publication, language, today)
    if withdrawn:
        sign_off = sign_off._replace(withdrawn_on=timezone.localdate(withdrawn.at))
    around = frame(
        house,
        addresses={other: edition_address(code, other) for other in LANGUAGES},
        current=snapshot.key,
        indexed=False,
        demonstration=sign_off.demonstration,
    )
    return _page(house, snapshot, around, sign_off, banner)


def article_page(live: Live, language: Language, now: datetime) -> str:
    """The HTML of a live article as a patient gets it."""
    answer = _article(visit(language, now), live)
    return answer.page.plain.decode() if answer.page else ""


def _article(house: House, live: Live) -> Answer:
    language, today = house.language, timezone.localdate(house.now)
    sign_off = sign_off_of(live.publication, language, today)
    genre, slug = live.snapshot.genre, live.snapshot.slug
    addresses = {code: article_address(genre, slug[code], code) for code in LANGUAGES}
    around = frame(
        house,
        addresses=addresses,
        current=live.snapshot.key,
        demonstration=sign_off.demonstration,
    )
    if genre == "procedure" and around.indexed:
        around = around._replace(structured=_structured(live, around, sign_off))
    return _page(house, live.snapshot, around, sign_off)


def _structured(live: Live, around: Frame, sign_off: SignOff) -> str:
    published = Published(
        address=around.canonical,
        translations=around.translations,
        modified=timezone.localdate(live.publication.published.at),
        reviewer=Reviewer(sign_off.name, sign_off.title, sign_off.signed_on),
    )
    return structured_data(live.snapshot, around.language, published)


def _page(
    house: House, snapshot: Snapshot, around: Frame, sign_off: SignOff, banner: str = ""
) -> Answer:
    language, today = house.language, timezone.localdate(house.now)
    addresses = house.addresses(language)

    def write() -> str:
        page = page_of(snapshot, language, addresses)
        return render_page(page, around, sign_off, today, banner)

    values = (sign_off, around, banner, today, sorted(addresses.items()))
    return Answer(200, kept(values, write), language=language, indexed=around.indexed)
