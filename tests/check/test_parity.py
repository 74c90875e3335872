"""The two languages are one document: what differs is named, with its place."""

import msgspec
import pytest

from content.check.acceptance import may_be_accepted
from content.check.keys import keys
from content.check.parity import legends, parity
from content.check.shape import numbers_in
from content.plain.dialect import LONGEST
from content.plain.languages import Both
from tests.check.library import PICTURE, SURROUNDINGS
from tests.check.specimen import article, planted, said_once

# French body, English body, code, block, only in French, only in English.
DIFFERENT = (
    ("Un.\n\nDeux.", "One.", "parity_blocks", "2", "paragraph", "nothing"),
    ("Un.", "One.\n\n- Two", "parity_blocks", "2", "nothing", "list 1"),
    ("- Un\n- Deux", "- One", "parity_blocks", "1", "list 2", "list 1"),
    ("- Un", "1. One", "parity_blocks", "1", "list 1", "numbered 1"),
    ("Un.", "### One", "parity_blocks", "1", "paragraph", "heading 3"),
    ("### Un", "#### One", "parity_blocks", "1", "heading 3", "heading 4"),
    ("::: do\n- Un\n:::", "::: dont\n- One\n:::", "parity_blocks", "1", "box do", "box dont"),
    ("::: do\n- Un\n- Deux\n:::", "::: do\n- One\n:::", "parity_blocks", "1.1", "list 2", "list 1"),
    ("- Un\n    - Deux", "- One", "parity_blocks", "1.1.1", "list 1", "nothing"),
    (
        "::: steps\n1. **Un.** Là.\n2. **Deux.** Là.\n:::",
        "::: steps\n1. **One.** There.\n:::",
        "parity_blocks",
        "1",
        "steps 2",
        "steps 1",
    ),
    (
        "| A |\n|---|\n| B |",
        "| A | B |\n|---|---|\n| C | D |",
        "parity_blocks",
        "1",
        "table 1×1",
        "table 1×2",
    ),
    (
        "::: slot centre-fees\n:::",
        "::: slot centre-access\n:::",
        "parity_blocks",
        "1",
        "slot centre-fees",
        "slot centre-access",
    ),
    (
        "::: risk faint\n:::",
        "::: risk table_time\n:::",
        "parity_blocks",
        "1",
        "risk faint",
        "risk table_time",
    ),
    ("Un {faint}.", "One {table_time}.", "parity_facts", "1", "faint", "table_time"),
    ("- {faint}\n- Deux", "- One\n- {faint}", "parity_facts", "1.1", "faint", ""),
    ("Un.[^trial][^trial]", "One.[^trial]", "parity_sources", "1", "trial", ""),
    ("Un.", "One.[^leaflet]", "parity_sources", "1", "", "leaflet"),
    ("Un [disque](term:disc).", "One disc.", "parity_terms", "1", "disc", ""),
    (
        "[Voir](article:neck#risks).",
        "[See](article:neck).",
        "parity_links",
        "1",
        "neck#risks",
        "neck",
    ),
    ("Restez 24 heures.", "Stay for 48 hours.", "parity_numbers", "1", "24", "48"),
    (
        "::: risk faint\nAprès 2 jours.\n:::",
        "::: risk faint\nAfter days.\n:::",
        "parity_numbers",
        "1.1",
        "2",
        "",
    ),
)
SAME = (
    ("1 000 et 1\u202f234,5", "1,000 and 1,234.5"),
    ("1 000 000 ; 0,50", "1,000,000; 0.5"),
    ("Les vertèbres C1 à C7, L5", "Vertebrae C1 to C7, L5"),
    ("WCAG 2.2, RGAA 4.1.2", "WCAG 2.2, RGAA 4.1.2"),
    ("Le 15, le 112 ou le 114", "15, 112 or 114"),
    ("- Un [os](term:disc)\n- Deux", "- One\n- Two [bones](term:disc)"),
    ("::: steps\n1. **Un {faint}.** Là.\n:::", "::: steps\n1. **One.** There {faint}.\n:::"),
)


@pytest.mark.parametrize(("fr", "en", "code", "block", "in_fr", "in_en"), DIFFERENT)
def test_difference_is_named_with_its_place(fr, en, code, block, in_fr, in_en):
    found = list(parity(said_once(fr, en), SURROUNDINGS))
    assert [(f.code, f.severity, f.section) for f in found][:1] == [(code, "blocking", "radiation")]
    assert found[0].values == {"block": block, "in_fr": in_fr, "in_en": in_en}
    assert not any(map(may_be_accepted, found))


@pytest.mark.parametrize(("fr", "en"), SAME)
def test_same_in_both_languages(fr, en):
    assert list(parity(said_once(fr, en), SURROUNDINGS)) == []


def test_specimen_is_one_document():
    assert list(parity(article(), SURROUNDINGS)) == []
    assert list(legends(article(), SURROUNDINGS)) == []


def test_comparison_stops_where_the_blocks_part():
    """What follows would be compared with the wrong neighbour."""
    found = list(parity(planted("en", "Call us before you come", "Call us"), SURROUNDINGS))
    assert found == []
    found = list(
        parity(
            planted("en", "- **Stiff neck.** The effect is not known.[^leaflet]\n", ""),
            SURROUNDINGS,
        )
    )
    assert [(f.code, f.section, f.values["block"]) for f in found] == [
        ("parity_blocks", "indications", "2")
    ]


def test_a_fact_moved_to_another_entry_is_another_statement():
    found = list(parity(said_once("- {faint}\n- Deux", "- One\n- {faint}"), SURROUNDINGS))
    assert [(f.values["block"], f.values["in_fr"], f.values["in_en"]) for f in found] == [
        ("1.1", "faint", ""),
        ("1.2", "", "faint"),
    ]


def test_quote_lets_the_editor_find_the_block():
    found = list(
        parity(said_once("Restez 24 heures au calme.", "Stay for 48 hours."), SURROUNDINGS)
    )
    assert found[0].quote == "Restez 24 heures au calme."


@pytest.mark.parametrize("part", ["title", "lead"])
def test_numbers_of_title_and_lead(part):
    changed = {part: Both("En 3 mots", "In 4 words")}
    snapshot = msgspec.structs.replace(said_once("Un.", "One."), **changed)
    assert [(f.code, f.values["part"]) for f in parity(snapshot, SURROUNDINGS)] == [
        ("parity_numbers", part)
    ]


def test_empty_language_is_told_once_by_completeness():
    assert list(parity(said_once("Un.\n\nDeux.", ""), SURROUNDINGS)) == []


def test_text_too_long_to_be_read_is_told_once_by_keys():
    """It has no key, so none is called unknown."""
    snapshot = said_once("Un.", "x" * (LONGEST + 1))
    assert list(parity(snapshot, SURROUNDINGS)) == []
    assert [found.code for found in keys(snapshot, SURROUNDINGS)] == ["too_long"]


def test_legend_of_another_length():
    picture = msgspec.structs.replace(PICTURE, legend=Both(("Disque", "Nerf"), ("Disc",)))
    found = list(legends(said_once("Un.", "One.", pictures=(picture,)), SURROUNDINGS))
    assert [f.values for f in found] == [{"key": "neck", "in_fr": "2", "in_en": "1"}]


@pytest.mark.parametrize(
    ("text", "language", "plain"),
    [
        ("32,18 €", "fr", ["32.18"]),
        ("€32.18", "en", ["32.18"]),
        ("1\u00a0234\u202f567", "fr", ["1234567"]),
        ("1,234,567", "en", ["1234567"]),
        ("007", "fr", ["7"]),
        ("2,50", "fr", ["2.5"]),
        ("3,", "fr", ["3"]),
    ],
)
def test_numbers_are_written_alike(text, language, plain):
    assert list(numbers_in([text], language).elements()) == plain
