"""The acts on what is live: publish, cancel, withdraw, reinstate, review.

Each returns what to say when it is done, and refuses by one of REFUSALS with nothing recorded.
"""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from content.desk.call import Call
from content.desk.refusal import DeskRefused
from content.desk.statement import REVIEWING
from content.publish import acts as publishing


def hour_said(moment: datetime) -> str:
    """A moment as the desk says it, in Paris time."""
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def publish(call: Call) -> str:
    """Publish what was signed before."""
    if call.standing.signed is None:
        raise DeskRefused("not_signed")
    edition = call.standing.signed.edition
    publishing.publish(edition, by=call.user, at=timezone.now(), **call.form.schedule)
    said = {"number": edition.number}
    if begins := call.form.schedule["live_from"]:
        return _("Patients read edition %(number)s from %(hour)s.") % {
            **said,
            "hour": hour_said(begins),
        }
    return _("Patients read edition %(number)s now.") % said


def cancel(call: Call) -> str:
    """Call off what is scheduled next."""
    article, reason = call.standing.article, call.form.cleaned_data["reason"]
    publishing.cancel(article, by=call.user, reason=reason, at=timezone.now())
    return _("The schedule is cancelled. What patients read now stays.")


def withdraw(call: Call) -> str:
    """Take away what patients read, and what is scheduled to follow."""
    article, reason = call.standing.article, call.form.cleaned_data["reason"]
    publishing.withdraw(article, by=call.user, reason=reason, at=timezone.now())
    if call.standing.waiting:
        return _(
            "Withdrawn, and the schedule with it. The page now tells patients not to follow it, "
            "and whom to call."
        )
    return _("Withdrawn. The page now tells patients not to follow it, and whom to call.")


def reinstate(call: Call) -> str:
    """Show again what was withdrawn."""
    article, reason = call.standing.article, call.form.cleaned_data["reason"]
    proof = call.prove()
    publishing.reinstate(article, by=call.user, reason=reason, proof=proof, at=timezone.now())
    return _("Reinstated. Patients read this edition again.")


def review(call: Call) -> str:
    """Say that the live words still hold."""
    typed = call.form.cleaned_data
    publishing.review(
        call.standing.article,
        by=call.user,
        statement=REVIEWING[typed["statement"]],
        proof=call.prove(),
        review_due=typed["review_due"],
        at=timezone.now(),
    )
    return _("Reviewed. The page shows the date of the next review.")
