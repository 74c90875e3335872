"""Refusals in words: what was not done, why, and what to do."""

from django.db import DatabaseError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content.desk.labels import Label
from content.publish.refused import PublishRefused
from content.sign.proof import NotProven
from content.sign.refused import SignRefused
from content.source.immutable import WrittenOnce


class DeskRefused(Exception):
    """Nothing was recorded. `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


REFUSALS = (SignRefused, PublishRefused, DeskRefused, NotProven, WrittenOnce, DatabaseError)

# What was wanted is so already.
DONE = frozenset({"already_done", "already_signed"})

# After these the words on the screen are not those that were read: nothing stays ticked.
WORDS_MOVED = frozenset({"other_words", "moved_on", "tampered"})

SAID: dict[str, Label] = {
    # of this room
    "incomplete": _("Nothing was recorded yet: see what is marked below."),
    "already_done": _("This was recorded the first time. It was not recorded twice."),
    "moved_on": _(
        "Something else was recorded about this article since you opened it: see the history "
        "below. Look again, then decide."
    ),
    "too_many_codes": _("Too many codes were tried. Wait one minute, then try again."),
    "signed_as_it_is": _(
        "These words are signed already, and live, scheduled or ready to be published. There is "
        "nothing to ask for."
    ),
    "no_second_factor": _(
        "You have no second factor yet. Set it up with “Second factor”, at the top, then come back."
    ),
    # of identity
    "not_proven": _(
        "This code is wrong, or was used already. Wait for your app to show the next one and type "
        "that, or use a recovery code."
    ),
    "key_not_proven": _(
        "Your key or passkey did not prove that it is you: it is not registered here, or this page "
        "was open too long. Try again, or type a code."
    ),
    # of signing
    "other_words": _(
        "The words changed since you opened this page. Read them as they are now, then decide."
    ),
    "tampered": _(
        "The stored words are not those that were frozen: someone changed the database. Do not "
        "sign or publish. Tell whoever runs this site to run “manage.py verify”."
    ),
    "not_staff": _("Your account is no longer active. Ask your administrator."),
    "not_signatory": _(
        "You are not registered as a signatory, or no longer. Ask your administrator to enter you "
        "under “Signatories”."
    ),
    "four_eyes": _(
        "You wrote part of this text, and here somebody else must sign it. Ask a colleague."
    ),
    "no_statement": _("Tick the statement: it is what you sign."),
    "already_signed": _("You signed these words already. It was not recorded twice."),
    "findings": _(
        "Some findings still forbid a signature. Correct the text, or give a reason where one "
        "may be given."
    ),
    "no_reason": _("Write the reason: it is kept with what you do."),
    "other_figures": _(
        "A figure of this edition reads otherwise today. Return the edition with that reason, and "
        "freeze the text again."
    ),
    "not_awaited": _("This edition does not wait for a signature. There is nothing to return."),
    "no_such_note": _("This note is no longer about this text. Look at the list again."),
    "not_demonstration": _("Only a demonstration account may sign as a demonstration."),
    # of publishing
    "demonstration": _(
        "A demonstration account cannot publish here: patients read this site. Log in with a "
        "real account."
    ),
    "old_figures": _(
        "A figure or a source of this edition reads otherwise today. Freeze the text again, sign "
        "it, then publish."
    ),
    "schedule_ended": _(
        "Its schedule ended: patients read it no more. Sign the edition, and publish it."
    ),
    "schedule": _("The end of the schedule is before its beginning. Exchange the two."),
    "begins_in_past": _("The schedule begins in the past. Choose a later hour, or leave it empty."),
    "nothing_to_renew": _("No live text waits for this figure any more. There is nothing to do."),
    "old_value_scheduled": _(
        "A scheduled edition would bring the old value back at its hour. Cancel what is scheduled "
        "below, then sign."
    ),
    "no_alert": _(
        "Only a safety alert is shown on other pages. Publish it without choosing pages."
    ),
    "no_such_page": _("One of the pages chosen is not there any more. Choose again."),
    "not_scheduled": _("Nothing is scheduled any more. Look at the history below."),
    "already_scheduled": _("This edition is already scheduled. There is nothing to do."),
    "not_signed": _("This edition is not signed. Sign it first."),
    "returned_since": _("This edition was returned after it was signed. Sign it again first."),
    "already_live": _("This edition is already the one patients read. There is nothing to do."),
    "signed_before": _(
        "This edition was signed before the last publication or withdrawal. Sign it again first."
    ),
    "no_address": _("An address is missing in one language. Write it in the article, then sign."),
    "address_taken": _(
        "An address of this edition belongs to another page, now or in the past. Change it in the "
        "article, freeze and sign again."
    ),
    "never_published": _("This article was never published. Sign and publish it first."),
    "already_withdrawn": _("This article is already withdrawn. There is nothing to do."),
    "not_withdrawn": _("This article is not withdrawn. There is nothing to do."),
    # of the tables
    "written_once": _("This is evidence: it is never changed or deleted."),
    "database": _(
        "The database is busy or cannot write. Nothing was recorded. Try again in a minute; if it "
        "goes on, tell whoever runs this site."
    ),
}


def code_of(refusal: Exception) -> str:
    """The code of anything in REFUSALS."""
    if isinstance(refusal, SignRefused | PublishRefused | DeskRefused):
        return refusal.code
    if isinstance(refusal, NotProven):
        return "key_not_proven" if refusal.by_key else "not_proven"
    return "written_once" if isinstance(refusal, WrittenOnce) else "database"


def said(code: str) -> str:
    """The message of a code, in the language of the desk."""
    unknown = gettext("This was refused (%(code)s). Nothing was recorded.") % {"code": code}
    return str(SAID.get(code, unknown))
