"""Papers after an act of the desk: made once it is certain, told if they could not be."""

from functools import partial

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from content.publish.paper.making import prepare

# Acts that may change what is live, or what is printed of it.
REPRINTING = frozenset({"sign", "publish", "withdraw", "reinstate", "review"})


def remake(request: HttpRequest) -> None:
    """Make the papers that are missing, after commit: what was done stays done."""
    transaction.on_commit(partial(_remake, request))


def _remake(request: HttpRequest) -> None:
    for failure in prepare(timezone.now()).failed:
        messages.warning(
            request,
            _("It is done, but a PDF could not be made: patients read the page instead. %(why)s")
            % {"why": failure},
        )
