"""The acts of the desk: each takes what was posted and calls one act of `sign` or `publish`."""

from collections.abc import Mapping
from typing import NamedTuple

from django.db import transaction
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from content.desk.call import Act, Call
from content.desk.publishing import cancel, publish, reinstate, review, withdraw
from content.desk.refusal import DeskRefused
from content.desk.signatures import clear, return_, sign, submit
from content.desk.signing import (
    ActForm,
    ClearForm,
    ReasonForm,
    ReinstateForm,
    ReviewForm,
    ScheduleForm,
    SignForm,
)
from content.desk.standing import standing
from content.sign.edition import Edition
from content.sign.event import Event, EventQuerySet
from content.source.article import Article
from content.source.user import User

LONGEST_NUMBER = 9  # digits: more than any article will have editions

ACTS = {
    "submit": Act(ActForm, "submitted", submit, signatory=False),
    "clear": Act(ClearForm, "", clear),
    "sign": Act(SignForm, "signed", sign),
    "return": Act(ReasonForm, "returned", return_),
    "publish": Act(ScheduleForm, "published", publish),
    "cancel": Act(ReasonForm, "withdrawn", cancel),
    "withdraw": Act(ReasonForm, "withdrawn", withdraw),
    "reinstate": Act(ReinstateForm, "reinstated", reinstate),
    "review": Act(ReviewForm, "reviewed", review),
}


class Done(NamedTuple):
    """What to say, and the event that was recorded; None for an act that records none."""

    said: str
    event: Event | None


@transaction.atomic
def carry_out(name: str, request: HttpRequest, user: User, article: Article) -> Done:
    """Do it once, on the words that were shown: people acting on one article take turns."""
    held = Article.objects.select_for_update().get(pk=article.pk)
    now = standing(held, user, named(article, request.POST))
    call = Call(request, user, now, ACTS[name].form(request.POST, standing=now))
    if not call.form.is_valid():
        raise DeskRefused("incomplete")
    _refuse_replay(ACTS[name], call)
    if call.form.cleaned_data["shown_digest"] != now.digest_for(name):
        raise DeskRefused("other_words")
    said = ACTS[name].perform(call)
    # Read before the turn ends: afterwards the newest event may be a colleague's.
    return Done(said, _later(call).filter(act=ACTS[name].event).first())


def named(article: Article, asked: Mapping[str, str]) -> Edition | None:
    """The edition whose number was asked for: None if none was, Http404 if it cannot be read."""
    number = asked.get("edition", "")
    if not number:
        return None
    if not (number.isascii() and number.isdigit() and len(number) < LONGEST_NUMBER):
        raise Http404
    edition = get_object_or_404(Edition, article=article, number=int(number))
    if not edition.intact:
        raise Http404
    return edition


def _refuse_replay(act: Act, call: Call) -> None:
    """A form sent twice, or one that did not see what a colleague did since."""
    typed, later = call.form.cleaned_data, _later(call)
    if later.filter(act=act.event, user=call.user, edition__digest=typed["shown_digest"]).exists():
        raise DeskRefused("already_done")
    if later.exists():
        raise DeskRefused("moved_on")


def _later(call: Call) -> EventQuerySet:
    """The article's events since the form was shown, newest first."""
    events = Event.objects.of(call.standing.article).select_related("article", "edition", "user")
    return events.filter(number__gt=call.form.cleaned_data["after"])
