"""What staff send with a link: text messages and an e-mail, whose advice is signed.

Titles and sentences come from live snapshots; the rest is practical data and labels. {DATE} stands
where the booking system writes the day and hour.
"""

from typing import NamedTuple

from django.conf import settings
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from content.plain.addresses import link_address
from content.plain.languages import Language
from content.plain.text_message import DATE, FRAGMENT, fitting, telephone_marks
from content.plain.words import lines
from content.publish.frame import CentreView
from content.publish.link import Link
from content.publish.live.house import House
from content.publish.live.store import Live, find

MERGED = "#rdv={YYYY-MM-DDThh:mm}"  # how a booking system adds the appointment to an address


class Messages(NamedTuple):
    """Everything to copy for one link, in one language. `template` is the address with the place
    of the appointment; `short` is made to fit one part of a text message."""

    language: Language
    title: str
    address: str
    template: str
    short: str
    text: str
    subject: str
    mail: str
    html: str


class _Said(NamedTuple):
    """The pieces that every form of the message is put together from."""

    stamp: str
    title: str
    sentences: tuple[str, ...]
    centre: CentreView
    address: str


def messages(house: House, link: Link) -> Messages | None:
    """What to send with the link in the house's language; None where its page is not to be read:
    the procedure is not live, the centre has closed, or the link was retired."""
    live = find(house.articles, link.article.key)
    centre = next((one for one in house.practical.centres if one.key == link.centre.key), None)
    if live is None or centre is None or link.retired_at:
        return None
    with translation.override(house.language):
        said = _said(house, live, centre, settings.SITE_URL + link_address(link.code))
        return Messages(
            language=house.language,
            title=said.title,
            address=said.address,
            template=said.address + MERGED,
            short=_short(said),
            text=telephone_marks(_text(said)),
            subject=_typed(_("Your appointment: %(title)s") % {"title": said.title}),
            mail=_typed("\n\n".join(_paragraphs(said))),
            html=_html(said),
        )


def _said(house: House, live: Live, centre: CentreView, address: str) -> _Said:
    common = next((one for one in house.articles if one.snapshot.genre == "common"), None)
    stamped = any(one.publication.signed.demonstration for one in (live, common) if one)
    sections = common.snapshot.sections if common else ()
    found = (section for section in sections if section.kind == "message")
    sentences = (line.text for section in found for line in lines(section.blocks[house.language]))
    return _Said(
        _("Demonstration: text not reviewed by a doctor") + "." if stamped else "",
        live.snapshot.title[house.language],
        tuple(sentences),
        centre,
        address,
    )


def _short(said: _Said) -> str:
    """The day, the first signed sentence, the address and a number, as far as one part of a text
    message holds them: the number goes first, then the sentence."""
    start, sentence, number = (said.stamp, f"{DATE}."), said.sentences[:1], _numbers(said)[:1]
    choices = (
        _joined(*start, *sentence, said.address, *number),
        _joined(*start, *sentence, said.address),
        _joined(*start, said.address, *number),
        _joined(*start, said.address),
    )
    return fitting(choices, ending=FRAGMENT)


def _text(said: _Said) -> str:
    named = f"{said.title}, {DATE}, {said.centre.name}."
    return _joined(said.stamp, named, *said.sentences, said.address, *_numbers(said)[:1])


def _typed(text: str) -> str:
    """With the hyphen of a keyboard: mail programmes draw the unbreaking one from another font."""
    return text.replace("\u2011", "-")


def _joined(*pieces: str) -> str:
    return " ".join(piece for piece in pieces if piece)


def _numbers(said: _Said) -> list[str]:
    return [phone.number for phone in said.centre.phones]


def _where(said: _Said) -> str:
    known = (said.centre.name, said.centre.street, said.centre.town)
    return ", ".join(part for part in known if part)


def _arrival(said: _Said) -> str:
    early = said.centre.early
    come = _("Come %(early)s before the time of your appointment.")
    return come % {"early": early.words} if early else ""


def _calls(said: _Said) -> list[str]:
    phones = said.centre.phones
    return [", ".join(filter(None, (p.label, p.number, p.hours))) for p in phones]


def _paragraphs(said: _Said) -> list[str]:
    """The e-mail as plain text."""
    appointment = _("Your appointment: %(what)s, %(date)s. %(where)s.") % {
        "what": said.title,
        "date": DATE,
        "where": _where(said),
    }
    opening = _joined(appointment, _arrival(said))
    calls = "\n".join((_("A question? Call us:"), *_calls(said))) if _calls(said) else ""
    emergency = _("In an emergency, call 15 or 112. If you cannot hear well, text 114.")
    advice = " ".join(said.sentences)
    found = (said.stamp, _("Hello,"), opening, advice, said.address, calls, emergency)
    return [paragraph for paragraph in found if paragraph]


def _html(said: _Said) -> str:
    """The e-mail as HTML: paragraphs and links only, which every booking system lets through."""
    return format_html_join("\n", "<p>{}</p>", ((_linked(one, said),) for one in _paragraphs(said)))


def _linked(paragraph: str, said: _Said) -> str:
    if paragraph == said.address:
        return format_html('<a href="{}">{}</a>', said.address, said.address)
    if paragraph == said.stamp:
        return format_html("<strong>{}</strong>", paragraph)
    return format_html_join(SafeString("<br>"), "{}", ((line,) for line in paragraph.split("\n")))
