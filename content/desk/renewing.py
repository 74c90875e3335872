"""The screen that signs, in one sitting, every live text that a figure or source changes."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from content.check.acceptance import Acceptance, refusing
from content.desk import refusal
from content.desk.findings import NoteRow, Row, note_rows, rows
from content.desk.language import spoken
from content.desk.overtaken import overtaken
from content.desk.papers import remake
from content.desk.preview import allow_reading
from content.desk.proving import KEY_ANSWER, StatementAsked, proven
from content.desk.site import desk
from content.desk.statement import RENEWING
from content.desk.steps import StepRow, steps
from content.plain.languages import Language
from content.publish.renewal import Quoted, Renewal, Sitting, renewals, still_accepted
from content.publish.renewal import renew as renew_all
from content.publish.written import digest_of, written_by
from content.sign.acts import findings_of
from content.sign.proof import challenge, has_second_factor
from content.sign.refused import SignRefused
from content.sign.signatory import is_radiologist, signatory_of
from content.source.article import Article
from content.source.fact import Fact, Source
from content.source.translated import get
from content.source.user import User


def quoted_of(row: Fact | Source) -> Quoted:
    """What texts quote by that row of a table."""
    return Quoted("facts" if isinstance(row, Fact) else "sources", row.key)


def address_of(row: Fact | Source, screen: str) -> str:
    """A screen about that row: change, effect or renew."""
    return reverse(f"admin:content_{row._meta.model_name}_{screen}", args=[row.pk])


def said_of(row: Fact | Source, language: Language) -> dict[str, Any]:
    """What the screens about it call it, and where they lead back to."""
    return {
        "title": get(row, "name", language) or row.key if isinstance(row, Fact) else row.title,
        "row": row,
        "figure": isinstance(row, Fact),
        "tables": row._meta.verbose_name_plural,
        "list": reverse(f"admin:content_{row._meta.model_name}_changelist"),
        "change": address_of(row, "change"),
    }


class Changed(NamedTuple):
    """One live text with the new value: what differs, and what forbids to sign it."""

    article: Article
    title: str
    digest: str
    steps: tuple[StepRow, ...]
    forbidding: tuple[Row, ...]
    notes: tuple[NoteRow, ...]
    accepted: tuple[Acceptance, ...]


class SittingForm(StatementAsked):
    """One statement, one code, for all the texts on the screen."""

    shown = forms.CharField(widget=forms.HiddenInput)


def changes(found: Iterable[Renewal], *, demonstration: bool = False) -> tuple[Changed, ...]:
    """What each live text would say, against what it says now."""
    language = spoken()
    return tuple(_changed(one, language, demonstration=demonstration) for one in found)


def _changed(one: Renewal, language: Language, *, demonstration: bool) -> Changed:
    article, accepted = one.live.publication.article, still_accepted(one)
    forbidding = refusing(findings_of(one.snapshot, demonstration=demonstration), accepted)
    return Changed(
        article,
        get(article, "title", language) or article.key,
        digest_of(one),
        steps(one.live.snapshot, one.snapshot),
        rows(forbidding, article, language, None),
        note_rows(forbidding, article),
        accepted,
    )


@require_http_methods(["GET", "POST"])
def renew(request: HttpRequest, pk: int, model: type[Fact | Source]) -> HttpResponse:
    """Look at every text that it changes; sign and publish all of them, or none."""
    allow_reading(request)
    user, row = request.user, get_object_or_404(model, pk=pk)
    assert isinstance(row, Fact | Source)  # the type of two models is told as neither
    assert isinstance(user, User)  # the desk lets nobody else in
    if request.method != "POST":
        return _screen(request, user, row, SittingForm())
    if not user.has_perm("content.change_article") or not is_radiologist(user):
        raise PermissionDenied
    form = SittingForm(request.POST)
    try:
        number = _sign(request, user, quoted_of(row), form)
    except refusal.REFUSALS as refused:
        code = refusal.code_of(refused)
        messages.error(request, refusal.said(code))
        form.data = _kept(request.POST, code)
        return _screen(request, user, row, form, status=422)
    said = ngettext(
        "%(number)s text is signed, and patients read it now.",
        "%(number)s texts are signed, and patients read them now.",
        number,
    )
    messages.success(request, said % {"number": number})
    remake(request)
    return HttpResponseRedirect(address_of(row, "renew"))


def _kept(posted: QueryDict, code: str) -> dict[str, Any]:
    """What was typed, to be shown again: never a code, no tick where other words stand now."""
    moved = ("statement",) if code in refusal.WORDS_MOVED else ()
    return {k: v for k, v in posted.items() if k not in ("code", KEY_ANSWER, "shown", *moved)}


def _sign(request: HttpRequest, user: User, quoted: Quoted, form: SittingForm) -> int:
    if not form.is_valid():
        raise refusal.DeskRefused("incomplete")
    if settings.FOUR_EYES == "required" and written_by(user, renewals(quoted, timezone.now())):
        raise SignRefused("four_eyes")  # before a code is spent
    typed = form.cleaned_data
    sitting = Sitting(
        typed["shown"].split(),
        RENEWING[typed["statement"]],
        proven(request, user, form),
        typed["review_due"],
    )
    return renew_all(quoted, sitting, by=user, at=timezone.now())


def _screen(
    request: HttpRequest, user: User, row: Fact | Source, form: SittingForm, status: int = 200
) -> HttpResponse:
    language = spoken()
    quoted, signatory = quoted_of(row), signatory_of(user)
    demonstration = signatory is not None and signatory.demonstration
    waiting = renewals(quoted, timezone.now())
    found = changes(waiting, demonstration=demonstration)
    context: dict[str, Any] = {
        **said_of(row, language),
        "form": form,
        "changes": found,
        "shown": " ".join(one.digest for one in found),
        "scheduled": overtaken(quoted, timezone.now()),
        **_obstacles(found, written_by(user, waiting)),
        "signatory": signatory,
        "second_factor": has_second_factor(user),
        "passkey": challenge(user),
        "statement": RENEWING[language],
        "language": language,
    }
    shown = desk.each_context(request) | context
    return TemplateResponse(request, "desk/renew.html", shown, status=status)


def _obstacles(found: Iterable[Changed], written: Collection[str]) -> dict[str, Any]:
    """What stands in the way of a signature: texts with findings or notes, texts of one's own."""
    own = [one.title for one in found if one.digest in written]
    return {
        "forbidden": [one.title for one in found if one.forbidding],
        "own": own,
        "four_eyes": settings.FOUR_EYES == "required" and bool(own),
    }
