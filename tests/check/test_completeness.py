"""A hole in either language is found and can never be accepted."""

import msgspec
import pytest

from content.check import completeness
from content.plain.genres import KINDS
from content.plain.languages import Both
from tests.check.library import FACTS, PICTURE, SURROUNDINGS, TECHNIQUES, TERMS
from tests.check.specimen import article, said_once

CHECKS = (
    completeness.sections,
    completeness.head,
    completeness.facts,
    completeness.techniques,
    completeness.pictures,
    completeness.terms,
)
NOTHING = ("", " ", "\u00a0", "\u200b")


def _found(snapshot):
    return [finding for check in CHECKS for finding in check(snapshot, SURROUNDINGS)]


def test_specimen_is_complete():
    assert _found(article()) == []


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS["procedure"] if kind.required])
def test_required_section_is_missed(kind):
    whole = article()
    left = tuple(section for section in whole.sections if section.kind != kind)
    found = _found(msgspec.structs.replace(whole, sections=left))
    assert [(f.code, f.section, f.severity) for f in found] == [
        ("missing_section", kind, "blocking")
    ]


@pytest.mark.parametrize("nothing", [*NOTHING, ":::", "###", "\u200b\n\n\u200b"])
def test_empty_body_is_found_in_its_language(nothing):
    found = [f for f in _found(said_once("Un os.", nothing)) if f.code == "empty_section"]
    assert [(f.language, f.section, f.severity) for f in found] == [("en", "radiation", "blocking")]


@pytest.mark.parametrize(
    "shown", ["::: slot centre-fees\n:::", "::: picture neck\n:::", "::: techniques\n:::"]
)
def test_body_of_something_shown_is_not_empty(shown):
    assert "empty_section" not in {f.code for f in _found(said_once(shown, shown))}


@pytest.mark.parametrize("nothing", NOTHING)
def test_empty_heading_is_found(nothing):
    section = msgspec.structs.replace(article().sections[0], heading=Both(nothing, "A heading"))
    snapshot = msgspec.structs.replace(article(), sections=(section, *article().sections[1:]))
    assert [(f.code, f.language) for f in _found(snapshot)] == [("empty_heading", "fr")]


@pytest.mark.parametrize("part", ["title", "lead", "slug"])
def test_empty_title_lead_or_address_is_found(part):
    found = _found(msgspec.structs.replace(article(), **{part: Both("ici", "")}))
    assert [(f.code, f.language, f.values["part"]) for f in found] == [("empty_part", "en", part)]


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"alternative": Both("", "A neck")}, "alternative"),
        ({"caption": Both("\u200b", "A neck")}, "caption"),
        ({"legend": Both(("Disque", " "), ("Disc", "Nerve"))}, "legend"),
    ],
)
def test_picture_without_words_is_found(change, part):
    picture = msgspec.structs.replace(PICTURE, **change)
    found = _found(article(pictures=(picture,)))
    assert [(f.code, f.language, f.values) for f in found] == [
        ("empty_part", "fr", {"part": part, "key": "neck"})
    ]


def test_picture_without_file_is_found():
    picture = msgspec.structs.replace(PICTURE, files=Both(PICTURE.files.fr, ()))
    assert [(f.code, f.language) for f in _found(article(pictures=(picture,)))] == [
        ("missing_file", "en")
    ]


def test_term_without_definition_is_found():
    term = msgspec.structs.replace(TERMS[0], definition=Both("Un os.", ""))
    found = _found(article(terms=(term,)))
    assert [(f.language, f.values) for f in found] == [
        ("en", {"part": "definition", "key": "disc"})
    ]


@pytest.mark.parametrize(
    ("field", "part"), [("name", "fact"), ("population", "population"), ("text", "figure")]
)
def test_risk_needs_name_population_and_figure(field, part):
    fact = msgspec.structs.replace(FACTS[1], **{field: Both("", "something")})
    found = _found(article(facts=(FACTS[0], fact, FACTS[2])))
    assert [(f.language, f.values["part"], f.values["key"]) for f in found] == [
        ("fr", part, "faint")
    ]


def test_fact_quoted_in_a_sentence_needs_no_population():
    """« 10 à 20 minutes » says what it is in its own sentence."""
    assert FACTS[0].population == Both("", "")
    assert _found(article()) == []


def test_technique_without_reason_is_found():
    technique = msgspec.structs.replace(TECHNIQUES[0], why=Both("", ""))
    found = _found(article(techniques=(technique,)))
    assert [(f.language, f.values["part"]) for f in found] == [("fr", "why"), ("en", "why")]
