"""What a link leads to: your appointment, or what to do and whom to call instead. Never nothing."""

from datetime import datetime
from typing import Any, Literal

from django.conf import settings
from django.utils import timezone

from content.plain.addresses import article_address, link_address
from content.plain.appointment import OPENING, appointment
from content.plain.codes import typed
from content.plain.compose import page_of
from content.plain.languages import LANGUAGES, Language
from content.publish.frame import Frame
from content.publish.kept import kept, pack
from content.publish.link import Link
from content.publish.live.answer import Answer, go_to
from content.publish.live.generated import refused
from content.publish.live.house import House, frame, visit
from content.publish.live.store import Live, find, shown
from content.publish.render import render
from content.publish.sign_off import sign_off_of

Reason = Literal["retired", "closed", "waiting"]
NOBODY = "no-link"  # where only the words matter
STATUS: dict[Reason, int] = {"waiting": 404, "retired": 410, "closed": 410}


def by_link(code: str, asked: Language, now: datetime, *, chosen: bool = False) -> Answer:
    """Your appointment at /r/CODE, or the way there where the code was copied otherwise. `asked` is
    the browser's language, or the reader's own choice where `chosen`: only that comes before the
    language of the link."""
    copied = typed(code)
    link = Link.objects.at(copied.code)
    if link is None:
        return _unknown(visit(copied.language or asked, now), copied.code)
    if link.code != code:
        led = link_address(link.code, asked if chosen else copied.language)
        return go_to(led, forever=True)
    own = next((language for language in LANGUAGES if language == link.language), None)
    house = visit(asked if chosen else own or asked, now)
    at_centre = house._replace(practical=house.practical.of(link.centre.key))
    live = find(house.articles, link.article.key)
    if live is None:
        return _not_live(at_centre if at_centre.practical.centres else house, link)
    if not at_centre.practical.centres:
        return _gone(house, "closed", link, live)
    if link.retired_at:
        return _gone(at_centre, "retired", link, live)
    return _appointment(at_centre, live, link)


def appointment_page(live: Live, language: Language, now: datetime) -> str:
    """The HTML of a live procedure's appointment as any centre's patient gets it; empty where
    there is no centre yet."""
    house = visit(language, now)
    first = house.practical.centres[:1]
    house = house._replace(practical=house.practical._replace(centres=first))
    answer = _appointment(house, live, Link(code=NOBODY)) if first else None
    return answer.page.plain.decode() if answer and answer.page else ""


def _unknown(house: House, code: str) -> Answer:
    """No link has this code: how to compare it, where to type it again, whom to call. No copy is
    kept: whoever tries codes would fill the store with them."""
    addresses = {one: link_address(code, one) for one in LANGUAGES} if code else {}
    context = {"frame": frame(house, addresses=addresses, indexed=False), "typed": code}
    page = pack(render("unknown_link.html", house.language, context))
    return Answer(404, page, language=house.language, indexed=False, stored=False)


def _not_live(house: House, link: Link) -> Answer:
    """The procedure is withdrawn, past its schedule, or not there yet."""
    publication = shown().current(house.now).filter(article=link.article).first()
    if publication:
        return refused(house, publication, _addresses(link))
    return _gone(house, "waiting", link)


def _gone(house: House, reason: Reason, link: Link, live: Live | None = None) -> Answer:
    """Why there is no appointment here, whom to call, and the whole article where it is live."""
    addresses, asked = _addresses(link), link.article.key
    around = frame(house, addresses=addresses, current=asked, indexed=False)
    instead = ""
    if live:
        slug = live.snapshot.slug[house.language]
        instead = article_address(live.snapshot.genre, slug, house.language)
    context: dict[str, Any] = {"frame": around, "reason": reason, "instead": instead}
    page = kept(
        ("gone.html", context, house.language),
        lambda: render("gone.html", house.language, context),
    )
    return Answer(STATUS[reason], page, language=house.language, indexed=False)


def _appointment(house: House, live: Live, link: Link) -> Answer:
    language, today = house.language, timezone.localdate(house.now)
    common = next((one for one in house.articles if one.snapshot.genre == "common"), None)
    sign_off = sign_off_of(live.publication, language, today)
    around = _around(house, live, common, link)
    addresses = house.addresses(language)
    context = {"frame": around, "sign_off": sign_off, "today": today, "printed": _printed(link)}

    def write() -> str:
        words = appointment(live.snapshot, common.snapshot if common else None, link.section)
        page = page_of(words, language, addresses)
        opening = page.section(OPENING)
        rest = tuple(section for section in page.sections if section.kind != OPENING)
        made = {"page": page._replace(sections=rest), "opening": opening}
        whole = {"whole": addresses[live.snapshot.key], "centre": around.practical.centres[0]}
        return render("appointment.html", language, context | made | whole)

    greeted = common.publication.edition.digest if common else ""
    values = (context, link.section, greeted, sorted(addresses.items()))
    return Answer(200, kept(values, write), language=language, indexed=False)


def _around(house: House, live: Live, common: Live | None, link: Link) -> Frame:
    """The frame of an appointment, with the alerts of its procedure."""
    return frame(
        house,
        addresses=_addresses(link),
        current=live.snapshot.key,
        indexed=False,
        demonstration=any(one.publication.signed.demonstration for one in (live, common) if one),
    )


def _addresses(link: Link) -> dict[Language, str]:
    return {language: link_address(link.code, language) for language in LANGUAGES}


def _printed(link: Link) -> str:
    return settings.SITE_URL + link_address(link.code)
