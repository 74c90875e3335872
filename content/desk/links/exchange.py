"""Links out and exam codes in, as CSV."""

from collections.abc import Iterator

from django.contrib import messages as said
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from content.desk.language import spoken
from content.desk.links.forms import ImportForm
from content.desk.links.views import allowed, whole_address
from content.desk.site import desk
from content.plain.spreadsheet import lines
from content.publish import exam_codes
from content.publish.link import Link

HEADS = (
    "code",
    "address",
    "procedure",
    "centre",
    "language",
    "section",
    "label",
    "made",
    "retired",
)


@require_safe
@allowed("view_link")
def links(request: HttpRequest) -> StreamingHttpResponse:
    """Every link there is, oldest first, as spreadsheets of the desk's language part it: with
    semicolons in French, with commas in English."""
    whole = lines(_rows(), spoken())
    response = StreamingHttpResponse(whole, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="links.csv"'
    return response


def _rows() -> Iterator[tuple[str, ...]]:
    yield HEADS
    yield from map(_row, Link.objects.whole().order_by("pk").iterator(chunk_size=500))


def _row(link: Link) -> tuple[str, ...]:
    return (
        link.code,
        whole_address(link),
        link.article.key,
        link.centre.key,
        link.language,
        link.section,
        link.label,
        link.made_at.isoformat(timespec="seconds"),
        link.retired_at.isoformat(timespec="seconds") if link.retired_at else "",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@allowed("add_examcode", "change_examcode")
def bring(request: HttpRequest) -> HttpResponse:
    """Bring in exam codes; every bad line is named, and nothing is written while there is one."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ImportForm(*sent)
    problems: list[tuple[int, str]] = []
    if form.is_valid():
        try:
            done = exam_codes.bring(form.cleaned_data["text"])
        except exam_codes.ImportRefused as refused:
            problems = refused.problems
        else:
            counted = ngettext("%(number)d line brought in.", "%(number)d lines brought in.",
                               done.added + done.changed)  # fmt: skip
            said.success(request, counted % {"number": done.added + done.changed})
            return HttpResponseRedirect(reverse("admin:content_examcode_changelist"))
    shown = {"title": _("Bring in exam codes"), "form": form, "problems": problems}
    status = 422 if request.method == "POST" else 200
    return TemplateResponse(
        request, "desk/links/bring.html", desk.each_context(request) | shown, status=status
    )
