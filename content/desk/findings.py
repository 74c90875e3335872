"""Findings as the screen lists them: what is wrong, what to do, and the field to do it in."""

from typing import NamedTuple

from django.forms import BoundField, Form
from django.urls import reverse
from django.utils.http import urlencode

from content.check.finding import Finding
from content.check.wording import remedy, title
from content.desk.labels import KINDS, LANGUAGE_NAMES, PARTS, SUBJECTS
from content.desk.signing import reason_name
from content.plain.languages import Language
from content.source.article import Article

LONGEST_QUOTE = 200
OPEN_NOTE = "open_note"

# Where each part of what is not the article itself is written.
WRITTEN_IN = {
    "figure": "fact",
    "fact": "fact",
    "population": "fact",
    "term": "term",
    "definition": "term",
    "picture_title": "picture",
    "alternative": "picture",
    "caption": "picture",
    "legend": "picture",
    "technique": "technique",
    "drug": "technique",
    "why": "technique",
    "source": "source",
}
SLUG_CODES = frozenset({"bad_slug", "used_slug"})


class Row(NamedTuple):
    """One finding. `field` is where a reason may be given, if one may."""

    severity: str
    title: str
    remedy: str
    quote: str
    quoted: str
    place: str
    address: str
    field: BoundField | None


class NoteRow(NamedTuple):
    """One open note."""

    number: str
    question: str
    place: str
    address: str


def note_rows(findings: tuple[Finding, ...], article: Article) -> tuple[NoteRow, ...]:
    """The open notes, in the order of the page."""
    return tuple(
        NoteRow(found.values["number"], found.quote, place(found), address(found, article))
        for found in findings
        if found.code == OPEN_NOTE
    )


def rows(
    findings: tuple[Finding, ...], article: Article, language: Language, form: Form | None
) -> tuple[Row, ...]:
    """The findings, worst first, in the words of the desk; without the notes, listed apart."""
    order = ("blocking", "acceptable", "advice")
    listed = (finding for finding in findings if finding.code != OPEN_NOTE)
    found = sorted(listed, key=lambda finding: order.index(finding.severity))
    return tuple(_row(finding, article, language, form) for finding in found)


def _row(finding: Finding, article: Article, language: Language, form: Form | None) -> Row:
    name = reason_name(finding)
    return Row(
        severity=finding.severity,
        title=title(finding, language),
        remedy=remedy(finding, language),
        quote=finding.quote[:LONGEST_QUOTE],
        quoted=finding.language,
        place=place(finding),
        address=address(finding, article),
        field=form[name] if form is not None and name in form.fields else None,
    )


def place(finding: Finding) -> str:
    """Where it is, as a person at the desk calls it."""
    part, key = finding.values.get("part", ""), finding.values.get("key", "")
    section = KINDS.get(finding.section, finding.section)
    inside = "" if finding.section else PARTS.get(part, key)
    if finding.code == OPEN_NOTE and not finding.section:
        inside = f"{SUBJECTS.get(part, part)} {key}"
    written = LANGUAGE_NAMES.get(finding.language, "")
    return ", ".join(str(piece) for piece in (section, inside, written) if piece)


def address(finding: Finding, article: Article) -> str:
    """The field in which it is mended."""
    part, key = finding.values.get("part", ""), finding.values.get("key", "")
    language = finding.language or "fr"
    change = reverse("admin:content_article_change", args=[article.pk])
    if finding.section:
        name = "heading" if "heading" in (part, finding.code.removeprefix("empty_")) else "body"
        return f"{change}#{finding.section}-{name}-{language}"
    if table := WRITTEN_IN.get(part, "picture" if finding.code == "missing_file" else ""):
        return f"{reverse(f'admin:content_{table}_changelist')}?{urlencode({'q': key})}"
    if part in PARTS or finding.code in SLUG_CODES:
        return f"{change}#id_{part or 'slug'}_{language}"
    return change
