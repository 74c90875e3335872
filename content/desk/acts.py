"""The acts of the desk: each takes what was posted and calls one act of `sign` or `publish`.

Each returns what to say when it is done. Each refuses by one of REFUSALS, with nothing recorded.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from allauth.core import ratelimit
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from content.desk.refusal import DeskRefused
from content.desk.signing import (
    ActForm,
    ClearForm,
    ReasonForm,
    ReinstateForm,
    ReviewForm,
    SignForm,
)
from content.desk.standing import Standing, standing
from content.desk.statement import REVIEWING, SIGNING
from content.publish import acts as publishing
from content.sign import acts as asking
from content.sign import notes
from content.sign import signing as signatures
from content.sign.edition import Edition, freeze
from content.sign.event import Event
from content.sign.proof import Proof, has_second_factor, prove
from content.source.article import Article
from content.source.user import User


class Call(NamedTuple):
    """Who asks for an act, about what, with which words."""

    request: HttpRequest
    user: User
    standing: Standing
    form: Any

    @property
    def edition(self) -> Edition:
        """The frozen edition that says what is on the screen."""
        if self.standing.edition is None:
            raise DeskRefused("other_words")
        return self.standing.edition

    def prove(self) -> Proof:
        """Proof of identity by the code that was typed. Each try counts."""
        if not has_second_factor(self.user):
            raise DeskRefused("no_second_factor")
        if not ratelimit.consume(self.request, action="reauthenticate", user=self.user):
            raise DeskRefused("too_many_codes")
        return prove(self.user, code=self.form.cleaned_data["code"], at=timezone.now())


class Act(NamedTuple):
    """One thing that may be done. `event` names what it records, to recognise a second sending."""

    form: type[ActForm]
    event: str
    perform: Callable[[Call], str]
    signatory: bool = True


def submit(call: Call) -> str:
    """Freeze the working copy and ask for a signature."""
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
    signatures.sign(
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
        return _("Edition %(number)s is signed. It is not published yet.") % {
            "number": edition.number
        }
    publishing.publish(edition, by=call.user, at=timezone.now())
    return _("Edition %(number)s is signed, and patients read it now.") % {"number": edition.number}


def return_(call: Call) -> str:
    """Send the edition back to those who write."""
    reason = call.form.cleaned_data["reason"]
    asking.return_(call.edition, by=call.user, reason=reason, at=timezone.now())
    return _("The text is returned, with your reason.")


def publish(call: Call) -> str:
    """Publish what was signed before."""
    if call.standing.signed is None:
        raise DeskRefused("not_signed")
    edition = call.standing.signed.edition
    publishing.publish(edition, by=call.user, at=timezone.now())
    return _("Patients read edition %(number)s now.") % {"number": edition.number}


def withdraw(call: Call) -> str:
    """Take away what patients read."""
    article, reason = call.standing.article, call.form.cleaned_data["reason"]
    publishing.withdraw(article, by=call.user, reason=reason, at=timezone.now())
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


ACTS = {
    "submit": Act(ActForm, "submitted", submit, signatory=False),
    "clear": Act(ClearForm, "", clear),
    "sign": Act(SignForm, "signed", sign),
    "return": Act(ReasonForm, "returned", return_),
    "publish": Act(ActForm, "published", publish),
    "withdraw": Act(ReasonForm, "withdrawn", withdraw),
    "reinstate": Act(ReinstateForm, "reinstated", reinstate),
    "review": Act(ReviewForm, "reviewed", review),
}


@transaction.atomic
def carry_out(name: str, request: HttpRequest, user: User, article: Article) -> str:
    """Do it once, on the words that were shown: people acting on one article take turns."""
    held = Article.objects.select_for_update().get(pk=article.pk)
    now = standing(held, user)
    call = Call(request, user, now, ACTS[name].form(request.POST, standing=now))
    if not call.form.is_valid():
        raise DeskRefused("incomplete")
    _refuse_replay(ACTS[name], call)
    if call.form.cleaned_data["shown_digest"] != now.digest_for(name):
        raise DeskRefused("other_words")
    return ACTS[name].perform(call)


def _refuse_replay(act: Act, call: Call) -> None:
    """A form sent twice, or one that did not see what a colleague did since."""
    typed = call.form.cleaned_data
    later = Event.objects.of(call.standing.article).filter(number__gt=typed["after"])
    if later.filter(act=act.event, user=call.user, edition__digest=typed["shown_digest"]).exists():
        raise DeskRefused("already_done")
    if later.exists():
        raise DeskRefused("moved_on")
