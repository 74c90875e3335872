"""What the screen “Sign and publish” shows: values for its template, nothing else."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from content.desk.acts import ACTS
from content.desk.beside import offered, said_beside
from content.desk.columns import columns
from content.desk.findings import note_rows, rows
from content.desk.guest import lent
from content.desk.happened import happened
from content.desk.language import spoken
from content.desk.signing import ActForm
from content.desk.standing import Standing
from content.desk.statement import REVIEWING, SIGNING
from content.desk.steps import steps
from content.sign.event import Event
from content.sign.proof import challenge, has_second_factor
from content.sign.signatory import is_radiologist, signatory_of, who_may_sign
from content.sign.signing import four_eyes_forbid, given_up, is_writer
from content.source.translated import get
from content.source.user import User


def context(now: Standing, user: User, refused: dict[str, ActForm]) -> dict[str, Any]:
    """Everything the template asks for. `refused` holds the form to show again as it was typed."""
    language = spoken()
    given = offered(now.article, now.findings)
    forms = {name: refused.get(name) or _blank(name, now, given) for name in allowed(now, user)}
    forms |= refused  # what was typed is shown again even if the act is no longer possible
    found = rows(now.findings, now.article, language, forms.get("sign"))
    return {
        "title": get(now.article, "title", language) or now.article.key,
        "subtitle": gettext("Sign and publish"),
        "now": now,
        "forms": {_key(name): form for name, form in forms.items()},
        "findings": found,
        "notes": note_rows(now.findings, now.article),
        "beside": said_beside(now.article),
        "blocking": sum(finding.severity == "blocking" for finding in now.findings),
        "columns": columns(now),
        "steps": steps(now.before, now.snapshot) if now.before else (),
        "history": tuple(happened(event) for event in now.events),
        "lent": lent(now.article),
        "language": language,
        "live": now.live,
        "statement": SIGNING[language],
        "review_statement": REVIEWING[language],
        **_rights(now, user),
    }


def _rights(now: Standing, user: User) -> dict[str, Any]:
    """What this person may do here, and what stands in the way."""
    return {
        "radiologist": is_radiologist(user),
        "signatory": signatory_of(user),
        "second_factor": has_second_factor(user),
        "passkey": challenge(user),
        "writer": now.edition is not None and is_writer(now.edition, user),
        "outdated": _outdated(now),
        "four_eyes": settings.FOUR_EYES == "required",
    }


def allowed(now: Standing, user: User) -> list[str]:
    """The acts that make sense now, for what this person may do."""
    published = now.publication if now.publication and not now.publication.withdrawn else None
    last = Event.objects.demand_of(now.edition) if now.edition else None
    asked = Event.objects.of(now.article).standing().filter(act="submitted", edition=now.edition)
    signable = now.edition is not None and not now.given_up
    signable = signable and not (now.edition and four_eyes_forbid(now.edition, user))
    sensible = {
        "submit": not now.named and not now.settled and not asked.exists(),
        "clear": bool(now.notes),
        "sign": signable and (not now.settled or left_behind(now)),
        "return": bool(last and last.act == "submitted"),
        "publish": now.signed is not None,
        "cancel": bool(now.waiting),
        "withdraw": published is not None,
        "reinstate": bool(now.publication and now.publication.withdrawn and not now.ended),
        "review": now.live,
    }
    signs = signatory_of(user) is not None
    return [name for name in ACTS if sensible[name] and (signs or not ACTS[name].signatory)]


def _outdated(now: Standing) -> bool:
    """Whether what was withdrawn has a figure that reads otherwise today."""
    gone = now.publication if now.publication and now.publication.withdrawn else None
    return gone is not None and gone.edition.intact and given_up(gone.edition)


def left_behind(now: Standing) -> bool:
    """Whether patients read these words under the name of somebody who left: a colleague may take
    them over by signing them again."""
    live = now.publication
    if live is None or now.edition is None or live.edition_id != now.edition.pk:
        return False
    return not who_may_sign().filter(pk=live.signed.user_id).exists()


def _blank(name: str, now: Standing, given: dict[str, str]) -> ActForm:
    """The form, with the reasons given while the text was written: the signatory confirms them."""
    return ACTS[name].form(standing=now, initial=given, auto_id=f"id_{name}_%s")


def _key(name: str) -> str:
    """How the template calls the form: `return` is a word of its own there too."""
    return f"{name}_form"
