"""What a booking system asks: for an exam code, a centre and a language, what to send the patient.

Public data only, made of what is live; nothing is written, and nothing about a patient is asked.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from content.plain.languages import LANGUAGES, Language
from content.publish.exam_codes import spelt
from content.publish.link import ExamCode, Link
from content.publish.live.house import visit
from content.publish.live.messages import Messages, messages
from content.source.centre import Centre

LONGEST = 100  # of a parameter: more is no code of anybody


class Reply(NamedTuple):
    """A status and what to write as JSON (docs/booking.schema.json)."""

    status: int
    content: Mapping[str, object]


def booking(asked: Mapping[str, str], reader: Language, now: datetime) -> Reply:
    """The reply to `exam`, `centre` and `language`. `reader`: the language of a refusal where the
    one asked for is none of ours."""
    exam, centre, wanted = (given(asked, name) for name in ("exam", "centre", "language"))
    language = next((code for code in LANGUAGES if code == wanted), None)
    with translation.override(language or reader):
        if not (exam and centre and language):
            return _refusal(400, "incomplete")
        known = ExamCode.objects.select_related("article").filter(code=spelt(exam)).first()
        if known is None:
            return _refusal(404, "unknown_exam")
        place = Centre.objects.filter(key=centre).first()
        if place is None:
            return _refusal(404, "unknown_centre")
        ready = Link.objects.whole().filter(ready=True, article=known.article, centre=place)
        link = ready.filter(language=language).first()
        sent = messages(visit(language, now), link) if link else None
        return Reply(200, _found(known, link, sent)) if link and sent else _refusal(410, "not_live")


def given(asked: Mapping[str, str], name: str) -> str:
    """A parameter as a database takes it: short, with ? for each NUL, which PostgreSQL refuses."""
    return asked.get(name, "").replace("\0", "?")[:LONGEST]


def too_many(seconds: int, reader: Language) -> Reply:
    """Ask again later."""
    with translation.override(reader):
        return _refusal(429, "too_many", seconds=seconds)


def only_read(reader: Language) -> Reply:
    """Nothing can be written here."""
    with translation.override(reader):
        return _refusal(405, "only_read")


def _found(exam: ExamCode, link: Link, sent: Messages) -> dict[str, object]:
    return {
        "exam": exam.code,
        "procedure": exam.article.key,
        "centre": link.centre.key,
        "language": sent.language,
        "code": link.code,
        "address": sent.address,
        "address_template": sent.template,
        "text_message": sent.text,
        "short_text_message": sent.short,
        "email": {"subject": sent.subject, "text": sent.mail, "html": str(sent.html)},
        "demonstration": not settings.PRODUCTION,
    }


def _refusal(status: int, error: str, **values: object) -> Reply:
    """Why there is nothing to send, and what to do."""
    return Reply(status, {"error": error, "what_to_do": _REFUSALS[error]() % values})


_REFUSALS: dict[str, Callable[[], str]] = {
    "incomplete": lambda: _(
        "Give exam, centre and language (fr or en), as in: "
        "/api/link?exam=NZLH002&centre=nord&language=fr"
    ),
    "unknown_exam": lambda: _(
        "Nobody entered this exam code at the desk. Ask the clinic to bring it in."
    ),
    "unknown_centre": lambda: _("There is no centre of that key. The desk lists them."),
    "not_live": lambda: _(
        "The page is not live, the centre has closed, or its link is not made yet. Send no link; "
        "ask the clinic, who see why in the ready list."
    ),
    "only_read": lambda: _("Nothing is written here. Ask with GET."),
    "too_many": lambda: _("Ask again in %(seconds)s seconds. An answer stays good for an hour."),
}
