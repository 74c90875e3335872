"""Exam codes of the booking system, brought in all or nothing from lines of text."""

import csv
from typing import NamedTuple

from django.utils.translation import gettext as _

from content.check.fold import fold
from content.publish.link import ExamCode
from content.source.article import Article

# Without accents.
HEADS = (
    {"code", "exam", "exam_code", "exam code", "examen", "code examen"},
    {"procedure", "page", "acte"},
)
LONGEST = ExamCode._meta.get_field("code").max_length or 0


class ImportRefused(Exception):
    """Nothing was written: these lines must be mended first. Pairs of line number and reason."""

    def __init__(self, problems: list[tuple[int, str]]) -> None:
        self.problems = problems
        super().__init__("\n".join(f"{line}: {why}" for line, why in problems))


class Imported(NamedTuple):
    """How many codes are new, and how many of the known ones name another procedure now."""

    added: int
    changed: int


def spelt(code: str) -> str:
    """A code as it is compared: capitals, single blanks."""
    return " ".join(code.upper().split())


def bring(text: str) -> Imported:
    """Bring in `code;procedure` lines (or commas, or tabs), with a heading or without; the
    procedure by its key. ImportRefused names every bad line and writes nothing."""
    articles = {one.key: one for one in Article.objects.filter(genre="procedure")}
    wanted, problems = _read(text, articles)
    if problems:
        raise ImportRefused(problems)
    known = dict(ExamCode.objects.values_list("code", "article_id"))
    new = {code: one for code, one in wanted.items() if known.get(code) != one.pk}
    # Whoever brings in the same codes meanwhile is no fault: the later one counts. In one order,
    # so that two never wait for each other.
    ExamCode.objects.bulk_create(
        [ExamCode(code=code, article=new[code]) for code in sorted(new)],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["article"],
    )
    changed = len(new.keys() & known.keys())
    return Imported(len(new) - changed, changed)


def _read(
    text: str, articles: dict[str, Article]
) -> tuple[dict[str, Article], list[tuple[int, str]]]:
    """The code and procedure of each line, and what is wrong with which line."""
    wanted: dict[str, Article] = {}
    problems: list[tuple[int, str]] = []
    # Only what ends a line in a spreadsheet's file does so here; the mark before it is no sign.
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        cells = _cells(line)
        if not any(cells) or (number == 1 and _is_heading(cells)):
            continue
        why = _wrong(cells, articles, wanted)
        if why:
            problems.append((number, why))
        else:
            wanted[spelt(cells[0])] = articles[cells[1].lower()]
    return wanted, problems


def _cells(line: str) -> list[str]:
    mark = next((mark for mark in ";\t" if mark in line), ",")
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=mark, strict=True), [])]
    except csv.Error:
        return [line]


def _is_heading(cells: list[str]) -> bool:
    return len(cells) > 1 and all(
        fold(cell) in heads for cell, heads in zip(cells, HEADS, strict=False)
    )


def _wrong(cells: list[str], articles: dict[str, Article], wanted: dict[str, Article]) -> str:
    """What is wrong with a line; empty if nothing is."""
    if len(cells) != 2 or not all(cells):
        return _("write a code and a procedure, as in: NZLH002;lumbar")
    code, key = spelt(cells[0]), cells[1].lower()
    if len(code) > LONGEST or not code.isprintable():
        return _("the code is longer than %(most)d signs, or cannot be printed") % {"most": LONGEST}
    if key not in articles:
        known = ", ".join(sorted(articles))
        return _("no procedure “%(key)s”; there are: %(known)s") % {"key": cells[1], "known": known}
    if code in wanted and wanted[code].key != key:
        return _("the code %(code)s stands above with another procedure") % {"code": code}
    return ""
