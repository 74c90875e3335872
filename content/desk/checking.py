"""What the checks say of an article as it is typed, and what differs from what patients read."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from content.check.acceptance import may_be_accepted
from content.check.finding import Finding
from content.desk.beside import offered
from content.desk.findings import Row, rows
from content.desk.language import spoken
from content.desk.preview import allow_reading
from content.desk.signing import LONGEST_REASON, reason_name
from content.desk.typed import prefixes, typed_snapshot
from content.plain.compare import Run, compare
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot
from content.publish.publication import Publication
from content.sign.acts import findings_of
from content.source.article import Article

CHECK = "_check"  # the button that asks, where no script does


class Counts(NamedTuple):
    """How many findings there are of each severity."""

    blocking: int
    acceptable: int
    advice: int


class Rewritten(NamedTuple):
    """A section's words in one language against what patients read: changed lines only."""

    language: Language
    lines: tuple[tuple[Run, ...], ...]


class ReasonsForm(forms.Form):
    """A reason for each finding that may be accepted: what is typed, or what was given before."""

    def __init__(
        self, article: Article, findings: tuple[Finding, ...], data: Mapping[str, str]
    ) -> None:
        super().__init__(auto_id=False)
        self.initial = offered(article, findings)
        for finding in filter(may_be_accepted, findings):
            name = reason_name(finding)
            self.initial[name] = data.get(name, self.initial.get(name, ""))
            widget = forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST_REASON})
            self.fields[name] = forms.CharField(required=False, widget=widget)


@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """The parts of the article's screen that follow the typing. Nothing is written."""
    allow_reading(request)
    article = get_object_or_404(Article, pk=pk)
    return render(request, "desk/checked.html", checked(article, request.POST))


def checked(article: Article, data: Mapping[str, str]) -> dict[str, Any]:
    """What those parts show."""
    language = spoken()
    snapshot = typed_snapshot(article, data)
    findings = findings_of(snapshot)
    found = rows(findings, article, language, ReasonsForm(article, findings, data))
    live = live_snapshot(article)
    said = rewritten(live, snapshot) if live else {}
    return {
        "accepting": True,
        "findings": tuple(_here(row, article) for row in found),
        "counts": Counts(*(sum(r.severity == s for r in found) for s in Counts._fields)),
        "is_live": live is not None,
        "changes": tuple((kind, said.get(kind, ())) for kind in prefixes(article, data)),
    }


def live_snapshot(article: Article) -> Snapshot | None:
    """What patients read of it; None if they read nothing, or nothing whole."""
    publication = Publication.objects.whole().filter(article=article).live(timezone.now()).first()
    if publication is None or not publication.edition.intact:
        return None
    return publication.edition.snapshot()


def rewritten(live: Snapshot, now: Snapshot) -> dict[str, tuple[Rewritten, ...]]:
    """Kind of section -> its changed lines, in each language where there are any."""
    found: dict[str, tuple[Rewritten, ...]] = {}
    for code in LANGUAGES:
        for change in compare(live, now, code):
            if not change.name:
                lines = (line for line in change.lines if any(run.mark != "same" for run in line))
                found[change.kind] = (*found.get(change.kind, ()), Rewritten(code, tuple(lines)))
    return found


def _here(row: Row, article: Article) -> Row:
    """The same finding, leading to a field of this very page."""
    page = reverse("admin:content_article_change", args=[article.pk])
    inside = row.address.removeprefix(page) or "#content-start"
    return row._replace(address=inside)
