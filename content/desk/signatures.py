"""The acts before publishing: ask for a signature, answer a note, sign, return.

Each returns what to say when it is done, and refuses by one of REFUSALS with nothing recorded.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from content.desk.call import Call
from content.desk.publishing import hour_said
from content.desk.refusal import DeskRefused
from content.desk.statement import SIGNING
from content.publish import acts as publishing
from content.sign import acts as asking
from content.sign import notes, signing
from content.sign.edition import freeze
from content.sign.refused import SignRefused


def submit(call: Call) -> str:
    """Freeze the working copy and ask for a signature."""
    if call.standing.settled:
        raise DeskRefused("signed_as_it_is")
    edition = freeze(call.standing.article)
    if edition.digest != call.form.cleaned_data["shown_digest"]:
        raise DeskRefused("other_words")
    asking.submit(edition, by=call.user, at=timezone.now())
    return _("Edition %(number)s is frozen and waits for a signature.") % {"number": edition.number}


def clear(call: Call) -> str:
    """Answer one note."""
    number = call.form.cleaned_data["note"]
    notes.clear(number, snapshot=call.standing.snapshot, by=call.user)
    return _("The note is answered for these words. If they change, it opens again.")


def sign(call: Call) -> str:
    """Sign; publish at once if that was asked."""
    typed = call.form.cleaned_data
    edition = call.edition
    if signing.four_eyes_forbid(edition, call.user):
        raise SignRefused("four_eyes")  # before a code is spent
    signing.sign(
        edition,
        by=call.user,
        shown_digest=typed["shown_digest"],
        statement=SIGNING[typed["statement"]],
        proof=call.prove(),
        review_due=typed["review_due"],
        at=timezone.now(),
        accepted=call.form.accepted,
    )
    if call.request.POST.get("then") != "publish":
        return _signed_only(call)
    publishing.publish(edition, by=call.user, at=timezone.now(), **call.form.schedule)
    if begins := call.form.schedule["live_from"]:
        return _("Edition %(number)s is signed. Patients read it from %(hour)s.") % {
            "number": edition.number,
            "hour": hour_said(begins),
        }
    return _("Edition %(number)s is signed, and patients read it now.") % {"number": edition.number}


def _signed_only(call: Call) -> str:
    """Hours that were typed belong to the act of publishing."""
    said = _("Edition %(number)s is signed. It is not published yet.")
    if call.form.schedule["live_from"] or call.form.schedule["live_until"]:
        said = _(
            "Edition %(number)s is signed. It is not published yet, and the hours you chose were "
            "not kept: choose them again when you publish."
        )
    return said % {"number": call.edition.number}


def return_(call: Call) -> str:
    """Send the edition back to those who write."""
    reason = call.form.cleaned_data["reason"]
    asking.return_(call.edition, by=call.user, reason=reason, at=timezone.now())
    return _("The text is returned, with your reason.")
