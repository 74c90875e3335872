"""The screen “Sign and publish” of one article, and its acts."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from content.desk import acts, refusal
from content.desk.announcing import announce
from content.desk.columns import only_changed
from content.desk.papers import REPRINTING, remake
from content.desk.preview import allow_reading
from content.desk.proving import KEY_ANSWER
from content.desk.screen import context
from content.desk.site import desk
from content.desk.standing import standing
from content.sign.edition import Edition
from content.sign.signatory import is_radiologist
from content.source.article import Article
from content.source.user import User

View = Callable[..., HttpResponse]


@require_safe
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the article stands, and what this person may do about it."""
    user, article = _reader(request), get_object_or_404(Article, pk=pk)
    return _screen(request, user, article, acts.named(article, request.GET))


def _view(name: str) -> View:
    """The view that does one act: posted, by who may, once."""

    @require_POST
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        user = _allow(_reader(request), signatory=acts.ACTS[name].signatory)
        article = get_object_or_404(Article, pk=pk)
        try:
            done = acts.carry_out(name, request, user, article)
        except refusal.REFUSALS as refused:
            return _refuse(request, user, article, name, refusal.code_of(refused))
        messages.success(request, done.said)
        if done.event and not announce(done.event):
            gone = _("It is done, but a mail to a colleague did not go: tell them.")
            messages.warning(request, gone)
        if name in REPRINTING:
            remake(request)
        return _back(article, request.POST)

    return view


def _refuse(
    request: HttpRequest, user: User, article: Article, name: str, code: str
) -> HttpResponse:
    """Say what was not done, and why; keep what was typed."""
    if code in refusal.DONE:
        messages.info(request, refusal.said(code))
        return _back(article, request.POST)
    messages.error(request, refusal.said(code))
    edition = acts.named(article, request.POST)
    return _screen(request, user, article, edition, name, _kept(request.POST, code))


VIEWS: dict[str, View] = {name: _view(name) for name in acts.ACTS}


def _reader(request: HttpRequest) -> User:
    """The person, if their role has to do with articles."""
    allow_reading(request)
    assert isinstance(request.user, User)  # the desk lets nobody else in
    return request.user


def _allow(user: User, *, signatory: bool) -> User:
    """The person, if their role allows the act. Being a superuser makes nobody a radiologist."""
    if not user.has_perm("content.change_article") or (signatory and not is_radiologist(user)):
        raise PermissionDenied
    return user


def _kept(posted: QueryDict, code: str) -> QueryDict:
    """What was typed, to be shown again: never a code, no tick where other words stand now."""
    data = posted.copy()
    for proof in ("code", KEY_ANSWER):
        data.pop(proof, None)
    if code in refusal.WORDS_MOVED:
        data.pop("statement", None)
    return data


def _back(article: Article, posted: QueryDict) -> HttpResponse:
    """To the same screen: of the edition it was about, if it was about one."""
    address = reverse("admin:content_article_release", args=[article.pk])
    edition = acts.named(article, posted)
    return HttpResponseRedirect(f"{address}?edition={edition.number}" if edition else address)


def _screen(
    request: HttpRequest,
    user: User,
    article: Article,
    named: Edition | None,
    act: str = "",
    typed: QueryDict | None = None,
) -> HttpResponse:
    """The screen; `typed` is what was posted for an act that was refused."""
    now = standing(article, user, named)
    refused = {act: acts.ACTS[act].form(typed, standing=now, auto_id=f"id_{act}_%s")} if act else {}
    shown = desk.each_context(request) | context(now, user, refused)
    shown["opened"] = request.GET.get("open", "")
    shown["only"] = request.GET.get("only") == "changed"
    if shown["only"]:
        shown["columns"] = only_changed(shown["columns"])
    return TemplateResponse(request, "desk/release.html", shown, status=422 if act else 200)
