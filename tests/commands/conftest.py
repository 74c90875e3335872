"""Commands as somebody types them, on a folder with one small text."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.core.cache import cache
from django.core.management import call_command

from content.desk import demonstration
from tests.cast import EN, FR

ARTICLE = """genre = "page"
slug.fr = "conseils"
slug.en = "advice"
title.fr = "Conseils"
title.en = "Advice"
lead.fr = "Une piqûre."
lead.en = "An injection."
"""


class Said(NamedTuple):
    """What a command wrote."""

    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


@pytest.fixture
def run() -> Run:
    def run(name: str, *given: Any, **options: Any) -> Said:
        out, err = StringIO(), StringIO()
        call_command(name, *map(str, given), stdout=out, stderr=err, **options)
        return Said(out.getvalue(), err.getvalue())

    return run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content of the demonstration, for these tests."""
    place = tmp_path / "pages"
    (place / "advice").mkdir(parents=True)
    (place / "advice" / "article.toml").write_text(ARTICLE)
    (place / "advice" / "fr.md").write_text(f"## summary: Quoi ?\n\n{FR}\n")
    (place / "advice" / "en.md").write_text(f"## summary: What?\n\n{EN}\n")
    monkeypatch.setattr(demonstration, "CONTENT", place)
    return place
