"""What changed between two snapshots, as the desk shows it: both languages side by side."""

from typing import NamedTuple

from content.desk.labels import KINDS, PARTS, SUBJECTS, Label
from content.plain.compare import Change, Run, Step, differs, in_step
from content.plain.languages import LANGUAGES, Language
from content.plain.snapshot import Snapshot


class StepCell(NamedTuple):
    """A place in one language: its changed lines, or all of them where nothing changed."""

    language: Language
    lines: tuple[tuple[Run, ...], ...]
    changed: bool


class StepRow(NamedTuple):
    """A place in both languages. `anchor` is where it stands on the screen that signs."""

    label: str
    anchor: str
    cells: tuple[StepCell, ...]


def steps(old: Snapshot, new: Snapshot, *, whole: bool = False) -> tuple[StepRow, ...]:
    """Every place that differs; `whole`: with the lines around what changed."""
    return tuple(_row(step, whole=whole) for step in in_step(old, new))


def _row(step: Step, *, whole: bool) -> StepRow:
    anchor = "" if step.name and step.kind != "head" else step.kind
    cells = (_cell(step.changes[code], code, whole=whole) for code in LANGUAGES)
    return StepRow(_label(step), "title" if anchor == "head" else anchor, tuple(cells))


def _label(step: Step) -> str:
    """What the desk calls the place."""
    if step.kind == "head":
        return str(PARTS.get(step.name, step.name))
    subjects: dict[str, Label] = {**KINDS, **(SUBJECTS if step.name else {})}
    return f"{subjects.get(step.kind, step.kind)} {step.name}".strip()


def _cell(change: Change, language: Language, *, whole: bool) -> StepCell:
    changed = differs(change)
    lines = change.lines
    if changed and not whole:
        lines = tuple(line for line in lines if any(run.mark != "same" for run in line))
    return StepCell(language, lines, changed)
