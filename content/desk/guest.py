"""Guest preview: a link by which somebody without an account reads one edition, for some days."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.http import require_POST, require_safe

from content.desk.guest_link import GuestLink, GuestLinkQuerySet
from content.desk.language import preferred
from content.desk.preview import allow_reading, known, page
from content.desk.site import desk
from content.plain.languages import LANGUAGES
from content.sign.edition import Edition
from content.source.article import Article
from content.source.user import User

USUAL = 7  # days
UNKEPT = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


class DaysForm(forms.Form):
    """For how long."""

    days = forms.TypedChoiceField(
        label=gettext_lazy("For how long"),
        coerce=int,
        initial=USUAL,
        choices=[
            (1, gettext_lazy("1 day")),
            (7, gettext_lazy("7 days")),
            (14, gettext_lazy("14 days")),
            (30, gettext_lazy("30 days")),
        ],
    )


def lent(article: Article) -> GuestLinkQuerySet:
    """The links by which guests read editions of the article today."""
    return GuestLink.objects.of(article).opening(timezone.localdate())


@require_POST
def lend(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link to one edition, and show it to be copied."""
    allow_reading(request)
    edition = get_object_or_404(Edition.objects.select_related("article"), pk=pk)
    form = DaysForm(request.POST)
    days = form.cleaned_data["days"] if form.is_valid() else USUAL
    until = timezone.localdate() + timedelta(days=days)
    assert isinstance(request.user, User)  # the desk lets nobody else in
    token = GuestLink.objects.create(edition=edition, until=until, by=request.user).token
    links = [(code, settings.SITE_URL + reverse("guest", args=[token, code])) for code in LANGUAGES]
    shown = desk.each_context(request) | {
        "title": _("Link for a guest"),
        "edition": edition,
        "links": links,
        "until": until,
    }
    return TemplateResponse(request, "desk/guest.html", shown, headers=UNKEPT)


@require_POST
def call_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a link open nothing from now on. Whoever may make one may call back any."""
    allow_reading(request)
    link = get_object_or_404(GuestLink.objects.select_related("edition"), pk=pk)
    standing = GuestLink.objects.filter(pk=pk, called_back_at=None)
    if standing.update(called_back_by=request.user, called_back_at=timezone.now()):
        messages.success(request, _("The link is called back: it opens nothing from now on."))
    else:
        messages.info(request, _("This link was called back already."))
    address = reverse("admin:content_article_release", args=[link.edition.article_id])
    return HttpResponseRedirect(f"{address}?edition={link.edition.number}#lend")


@require_safe
def guest(request: HttpRequest, token: str, language: str) -> HttpResponse:
    """The edition that a link opens, marked as a preview. No session is read, no cookie set."""
    link = GuestLink.objects.read(token)
    if link is None:
        return _refuse(request, language, "unknown", 404)
    if link.called_back_at:
        return _refuse(request, language, "called back", 410)
    opens = GuestLink.objects.opening(timezone.localdate()).filter(pk=link.pk).exists()
    if not opens or not link.edition.intact:
        return _refuse(request, language, "ended", 410)
    addresses = {code: reverse("guest", args=[token, code]) for code in LANGUAGES}
    return page(link.edition.snapshot(), known(language), addresses)


def _refuse(request: HttpRequest, asked: str, why: str, status: int) -> HttpResponse:
    """Say that the link opens nothing, why, and whom to ask: in the language of the address."""
    language = asked if asked in LANGUAGES else preferred(request)
    shown = {"why": why, "language": language}
    with override(language):
        answer = TemplateResponse(
            request, "desk/guest_refused.html", shown, status=status, headers=UNKEPT
        )
        return answer.render()
