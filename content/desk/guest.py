"""Guest preview: a link by which somebody without an account reads one edition, for some days."""

from datetime import date, timedelta
from typing import NamedTuple

from django import forms
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_POST, require_safe

from content.desk.language import preferred
from content.desk.preview import allow_reading, known, page
from content.desk.site import desk
from content.plain.languages import LANGUAGES
from content.sign.edition import Edition
from content.source.user import User

SALT = "content.desk.guest"
LONGEST = 30  # days
USUAL = 7
UNKEPT = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


class Pass(NamedTuple):
    """What a link says: the edition by its whole digest, its last day in Paris, who made it."""

    digest: str
    until: date
    maker: int


class NoPass(Exception):
    """The link opens nothing. `expired`: it did once."""

    def __init__(self, *, expired: bool) -> None:
        self.expired = expired
        super().__init__(f"expired: {expired}")


class DaysForm(forms.Form):
    """For how long."""

    days = forms.TypedChoiceField(
        label=_("For how long"),
        coerce=int,
        initial=USUAL,
        choices=[(1, _("1 day")), (7, _("7 days")), (14, _("14 days")), (LONGEST, _("30 days"))],
    )


def write(one: Pass) -> str:
    """The part of the address that nobody else can make."""
    return signing.dumps([one.digest, one.until.isoformat(), one.maker], salt=SALT, compress=True)


def read(token: str, today: date) -> Pass:
    """The link that was made here and still opens. NoPass otherwise."""
    try:
        digest, until, maker = signing.loads(token, salt=SALT)
        found = Pass(digest, date.fromisoformat(until), maker)
    except (signing.BadSignature, ValueError) as error:
        raise NoPass(expired=False) from error
    maker = User.objects.filter(pk=found.maker, is_active=True, is_staff=True).first()
    reads = maker is not None and maker.has_perm("content.view_article")
    if not reads or not today <= found.until <= today + timedelta(days=LONGEST):
        raise NoPass(expired=True)
    return found


@require_POST
def lend(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link to one edition, and show it to be copied."""
    allow_reading(request)
    edition = get_object_or_404(Edition.objects.select_related("article"), pk=pk)
    form = DaysForm(request.POST)
    days = form.cleaned_data["days"] if form.is_valid() else USUAL
    until = timezone.localdate() + timedelta(days=days)
    token = write(Pass(edition.digest, until, request.user.pk or 0))
    links = [(code, settings.SITE_URL + reverse("guest", args=[token, code])) for code in LANGUAGES]
    shown = desk.each_context(request) | {
        "title": _("Link for a guest"),
        "edition": edition,
        "links": links,
        "until": until,
    }
    return TemplateResponse(request, "desk/guest.html", shown, headers=UNKEPT)


@require_safe
def guest(request: HttpRequest, token: str, language: str) -> HttpResponse:
    """The edition that a link opens, marked as a preview. No session is read, no cookie set."""
    try:
        found = read(token, timezone.localdate())
    except NoPass as refused:
        return _refuse(request, expired=refused.expired)
    edition = Edition.objects.filter(digest=found.digest).first()
    if edition is None or not edition.intact:
        return _refuse(request, expired=True)
    addresses = {code: reverse("guest", args=[token, code]) for code in LANGUAGES}
    return page(edition.snapshot(), known(language), addresses)


def _refuse(request: HttpRequest, *, expired: bool) -> HttpResponse:
    """Say that the link opens nothing, and whom to ask."""
    language = preferred(request)
    with override(language):
        answer = TemplateResponse(
            request,
            "desk/guest_refused.html",
            {"expired": expired, "language": language},
            status=410 if expired else 404,
            headers=UNKEPT,
        )
        return answer.render()
