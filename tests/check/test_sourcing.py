"""A statement about risk, effect, indication or contraindication rests on a source."""

import pytest

from content.check.sourcing import sourcing
from content.plain.genres import SOURCED_KINDS
from tests.check.library import SURROUNDINGS
from tests.check.specimen import article, said_once

UNSOURCED = (
    ("Un risque existe.", ["Un risque existe."]),
    ("Un.[^trial]\n\nDeux.", ["Deux."]),
    ("Dose : {eating}.", ["Dose\u00a0: votre centre vous le dira."]),
    ("- Un.[^trial]\n- Deux.", ["Deux."]),
    ("Un.[^trial]\n\n- Deux.", ["Deux."]),
    ("Voici :\n\n- Un.\n- Deux.", ["Un.", "Deux."]),
    ("::: tell\n- **Fièvre.** Appelez.\n- **Sang.** Appelez.[^trial]\n:::", ["Fièvre. Appelez."]),
    ("::: do\n- Un.\n- Deux.\n:::", ["Un.", "Deux."]),
    ("| A | B |\n|---|---|\n| un | deux |\n| trois | quatre[^trial] |", ["un deux"]),
    ("Comment ? C'est rare.", ["Comment\u202f? C’est rare."]),
)
SOURCED = (
    "Un risque existe.[^trial]",
    "Un risque touche {faint}.",
    "**Un risque[^trial]** existe.",
    "Selon un essai[^trial] :\n\n- Un.\n- Deux.",
    "Voici :\n\n- Un.[^trial]",
    "- Un.\n    - Deux.[^trial]",
    "::: do\n- Un.[^trial]\n- Deux.\n:::",
    "::: risk faint\nCela passe.\n:::",
    "### Un titre",
    "Que faire ?",
    "::: slot centre-phones\n:::",
    "::: techniques\n:::",
)


@pytest.mark.parametrize(("body", "quotes"), UNSOURCED)
def test_statement_without_source(body, quotes):
    found = list(sourcing(said_once(body, "One.[^trial]", "risks"), SURROUNDINGS))
    assert [f.quote for f in found if f.language == "fr"] == quotes
    assert {(f.code, f.severity, f.section) for f in found} == {
        ("unsourced", "acceptable", "risks")
    }


@pytest.mark.parametrize("body", SOURCED)
def test_statement_with_source(body):
    assert list(sourcing(said_once(body, body, "risks"), SURROUNDINGS)) == []


def test_risk_of_facts_without_source():
    snapshot = said_once(
        "::: risk eating\nCela passe.\n:::", "::: risk eating\nIt passes.\n:::", "risks"
    )
    assert [f.quote for f in sourcing(snapshot, SURROUNDINGS)] == ["Cela passe.", "It passes."]


@pytest.mark.parametrize("kind", sorted(SOURCED_KINDS))
def test_kinds_that_need_sources(kind):
    assert len(list(sourcing(said_once("Un.", "One.", kind), SURROUNDINGS))) == 2


def test_other_kinds_need_none():
    assert list(sourcing(said_once("Un.", "One.", "anatomy"), SURROUNDINGS)) == []


def test_specimen_rests_on_sources():
    assert list(sourcing(article(), SURROUNDINGS)) == []
