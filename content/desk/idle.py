"""A desk that was left alone closes itself: the next person at the computer is somebody else.
Whoever sends a form to a closed desk is told that it was not done, and led back to that form."""

from collections.abc import Callable
from time import time

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.desk.language import DESK
from content.source.user import User

SEEN = "desk_seen"  # in the session: when the desk was last used, in seconds
STEP = 60  # seconds between two notes of it
MINUTE = 60
AT_THE_DOOR = (f"{DESK}account/", f"{DESK}login/")
WRITERS = ("editor", "radiologist")


class IdleDesk:
    """Middleware: after IDLE_MINUTES without a request one logs in again. Those who write have
    IDLE_MINUTES_WRITING: a long text is thought over."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(DESK):
            return self.get_response(request)
        if not isinstance(request.user, User):
            return _not_done(request) if _is_sent(request) else self.get_response(request)
        now = int(time())
        away = now - request.session.get(SEEN, now)
        shortest = min(settings.IDLE_MINUTES, settings.IDLE_MINUTES_WRITING) * MINUTE
        if away >= shortest and away >= (minutes := patience(request.user)) * MINUTE:
            return _shut(request, minutes)
        # A clock that was set back begins the minutes again.
        if not 0 <= away < STEP or SEEN not in request.session:
            request.session[SEEN] = now
        return self.get_response(request)


def patience(user: User) -> int:
    """After how many minutes without a request this person's desk closes."""
    writes = user.groups.filter(name__in=WRITERS).exists()
    return settings.IDLE_MINUTES_WRITING if writes else settings.IDLE_MINUTES


def _shut(request: HttpRequest, minutes: int) -> HttpResponse:
    """Out, with the way back to the same page."""
    logout(request)
    said = ngettext(
        "The desk closed itself after %(minutes)s minute without you. Log in to go on.",
        "The desk closed itself after %(minutes)s minutes without you. Log in to go on.",
        minutes,
    )
    messages.info(request, said % {"minutes": minutes})
    return redirect_to_login(way_back(request), reverse("account_login"))


def _is_sent(request: HttpRequest) -> bool:
    """Whether this is a form of the desk, past the door."""
    return request.method == "POST" and not request.path.startswith(AT_THE_DOOR)


def _not_done(request: HttpRequest) -> HttpResponse:
    """To the door, saying so to who sent a form; scripts that ask meanwhile say it themselves."""
    if request.headers.get("Sec-Fetch-Dest", "document") == "document":
        said = _("Your session had ended: what you sent was not done. Log in, then send it again.")
        messages.warning(request, said)
    return redirect_to_login(way_back(request), reverse("account_login"))


def way_back(request: HttpRequest) -> str:
    """The page to open after the door: the one asked for, or the one whose form was sent."""
    if request.method != "POST":
        return request.get_full_path()
    site, sent_from = request.build_absolute_uri("/"), request.headers.get("Referer", "")
    ours = sent_from.startswith(site + DESK.lstrip("/"))
    return "/" + sent_from.removeprefix(site) if ours else reverse("admin:index")
