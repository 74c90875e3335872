"""The history of a working copy: its states, what differs from one to the next, going back."""

from collections.abc import Iterator
from typing import NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from content.desk.labels import KINDS, LANGUAGE_NAMES, PARTS, Label
from content.desk.preview import allow_reading
from content.desk.site import desk
from content.desk.undo import HEAD, TEXTS, Saved, State, restore, saved, state_of
from content.plain.compare import Run, compare_texts
from content.plain.genres import position
from content.plain.languages import LANGUAGES, Language
from content.source.article import Article
from content.source.user import User

SHOWN = 20


class Place(NamedTuple):
    """A text of an article that differs between two states; changed lines only."""

    label: Label
    language: Language
    written: Label
    lines: tuple[tuple[Run, ...], ...]


class Step(NamedTuple):
    """A state, and which texts made it differ from the one before."""

    saved: Saved
    first: bool
    places: tuple[Place, ...]


@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """The states of a working copy, newest first."""
    allow_reading(request)
    article = get_object_or_404(Article, pk=pk)
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isdecimal() and len(asked) < 16 else None
    found = saved(pk, most=SHOWN + 1, before=before)
    older = found[SHOWN].number if len(found) > SHOWN else None
    shown = {
        "title": article.key,
        "article": article,
        "steps": _steps(article, found),
        "older": older,
    }
    return TemplateResponse(request, "desk/states.html", desk.each_context(request) | shown)


@require_safe
def state(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One state against the working copy as it stands."""
    allow_reading(request)
    article, chosen, now = get_object_or_404(Article, pk=pk), _chosen(pk, number), state_of(pk)
    shown = {
        "title": article.key,
        "article": article,
        "saved": chosen,
        "places": tuple(_places(article, now, chosen.state)),
        "seen": now.digest,
        "may_restore": request.user.has_perm("content.change_article"),
    }
    return TemplateResponse(request, "desk/state.html", desk.each_context(request) | shown)


@require_POST
def go_back(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Make that state the working copy again, unless somebody wrote since it was shown."""
    if not request.user.has_perm("content.change_article"):
        raise PermissionDenied
    article, chosen = get_object_or_404(Article, pk=pk), _chosen(pk, number)
    assert isinstance(request.user, User)
    seen = request.POST.get("seen", "")
    if not restore(article, chosen.state, seen=seen, by=request.user):
        said = _("Somebody changed the text since you opened this page. Look again, then decide.")
        messages.error(request, said)
        return HttpResponseRedirect(reverse("admin:content_article_state", args=[pk, number]))
    messages.success(
        request, _("The former text is back. What stood until now is kept in the history.")
    )
    return HttpResponseRedirect(reverse("admin:content_article_change", args=[pk]))


def _chosen(pk: int, number: int) -> Saved:
    """The state of that number; Http404 if the article has none."""
    for found in saved(pk, most=1, before=number):
        if found.number == number:
            return found
    raise Http404


def _steps(article: Article, found: list[Saved]) -> tuple[Step, ...]:
    pairs = zip(found, [*found[1:], None], strict=True)
    return tuple(
        Step(one, older is None, tuple(_places(article, older.state, one.state)) if older else ())
        for one, older in pairs
    )[:SHOWN]


def _places(article: Article, old: State, new: State) -> Iterator[Place]:
    """Every text that differs, in the order of the page, French before English."""
    kinds = sorted({*old.sections, *new.sections}, key=lambda kind: position(article.genre, kind))
    texts = [("", name) for name in HEAD] + [(kind, name) for kind in kinds for name in TEXTS]
    for kind, name in texts:
        for code in LANGUAGES:
            was, now = (one.text(kind, name, code) for one in (old, new))
            if was != now:
                label = KINDS.get(kind, kind) if kind else PARTS[name]
                yield Place(label, code, LANGUAGE_NAMES[code], compare_texts(was, now))
