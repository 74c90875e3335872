"""All checks together: silent on a good article, loud on a damaged one, and never raising."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.check.acceptance import refusing
from content.check.checks import CHECKS, run
from content.check.finding import identity
from content.plain.surroundings import OpenNote, Surroundings
from tests.check.library import SURROUNDINGS
from tests.check.specimen import article, planted, said_once
from tests.strategies import few, quick, snapshots

# Language, words of the specimen, what replaces them, the finding. One defect each.
DEFECTS = (
    ("en", "The neck has", "Le neck has", "other_language"),
    ("en", "The scanner uses X-rays.", "Le scanner utilise des rayons X.", "other_language"),
    ("en", "- **Stiff neck.**", "- La raideur cervicale.", "other_language"),
    ("en", "A disc may press", "La discopathy may press", "other_language"),
    ("en", "## effect: When does it act?", "## effect: Quand agit-elle ?", "other_language"),
    ("fr", "Bougez un peu", "Move un peu", "other_language"),
    ("fr", "- Apportez vos images.", "- Bring your images.", "other_language"),
    ("en", "The needle aims", "THEneedle aims", "broken_word"),
    ("en", "The dose depends", "Thedose depends isthe", "broken_word"),
    ("fr", "Le scanner utilise", "Le sc\u0430nner utilise", "broken_word"),
    ("en", "We check your name.", "It is painless.", "promise"),
    ("en", "Eat as your centre asks", "No special preparation is required", "promise"),
    ("en", "Most often, this passes", "Like a simple blood test, this passes", "promise"),
    ("fr", "Nous vérifions", "Nos experts vérifient", "promise"),
    ("fr", "Restez au calme", "Un geste su\u0302r", "promise"),
    ("en", "is not done here.[^leaflet]", "is done here.[^leaflet]", "technique_offered"),
    ("fr", "n'est pas pratiquée ici", "est souvent pratiquée ici", "technique_offered"),
    ("en", "- Bring your images.", "- Ask for an epidural.", "technique_in_do"),
    ("en", "{table_time}", "20 minutes", "parity_facts"),
    ("en", "{table_time}", "20 minutes", "parity_numbers"),
    ("fr", "C1 à C7", "C1 à C6", "parity_numbers"),
    ("en", "enough.[^trial]", "enough.", "parity_sources"),
    ("en", "soft [discs](term:disc)", "soft discs", "parity_terms"),
    ("en", "article:neck#risks", "article:neck", "parity_links"),
    ("en", "- **I have a fever.** Call us before you come.[^leaflet]\n", "", "parity_blocks"),
    ("en", "::: risk faint", "::: risk", "unreadable_block"),
    ("fr", "{eating}", "{drinking}", "unknown_key"),
    ("fr", "[^leaflet]", "[^lost]", "unknown_key"),
    ("fr", "article:neck#risks", "article:back#risks", "dead_link"),
    ("fr", "article:neck#risks", "article:neck#lost", "dead_anchor"),
    ("en", "The effect comes after a few days, if it comes.[^trial]", "", "empty_section"),
    ("en", "## cost: How much does it cost?", "## cost: \u200b", "empty_heading"),
    ("en", "Your centre displays", "Your cen\u200btre displays", "invisible"),
)


def test_good_article_has_no_finding_at_all():
    assert run(article(), SURROUNDINGS) == ()


@pytest.mark.parametrize(("language", "old", "new", "code"), DEFECTS)
def test_damaged_article_cannot_be_signed(language, old, new, code):
    found = run(planted(language, old, new), SURROUNDINGS)
    assert code in {finding.code for finding in refusing(found, ())}


def test_open_question_refuses_a_signature_and_is_told_once():
    notes = (OpenNote(1, "section", "risks", "Sûr ?"), OpenNote(2, "fact", "faint", "Combien ?"))
    found = run(
        article(),
        Surroundings(SURROUNDINGS.places, techniques=SURROUNDINGS.techniques, open_notes=notes),
    )
    assert [(f.code, f.section, f.quote) for f in refusing(found, ())] == [
        ("open_note", "risks", "Sûr ?"),
        ("open_note", "", "Combien ?"),
    ]


def test_findings_come_in_the_order_of_the_checks():
    """Holes first, then differences, then words; the same on every run."""
    snapshot = said_once("Un geste indolore.\n\nEncore.", "A painless step.")
    found = run(snapshot, SURROUNDINGS)
    codes = list(dict.fromkeys(finding.code for finding in found))
    assert codes == ["missing_section", "parity_blocks", "promise"]
    assert run(snapshot, SURROUNDINGS) == found


def test_same_finding_is_told_once():
    snapshot = said_once("Indolore.\n\nIndolore.", "A bone.\n\nA bone.")
    found = run(snapshot, SURROUNDINGS)
    assert len({identity(finding) for finding in found}) == len(found)
    assert [finding.code for finding in found].count("promise") == 1


def test_a_check_stands_once_in_the_chain():
    assert len(set(CHECKS)) == len(CHECKS)


@quick
@given(snapshots)
def test_no_snapshot_makes_a_check_raise(snapshot):
    assert isinstance(run(snapshot, SURROUNDINGS), tuple)


@few
@given(st.text(max_size=400), st.text(max_size=400), st.sampled_from(("risks", "what", "lost")))
def test_no_text_makes_a_check_raise(fr, en, kind):
    assert isinstance(run(said_once(fr, en, kind), SURROUNDINGS), tuple)


@pytest.mark.parametrize(
    "text", ["a" * 20_000, "[" * 20_000, "- " * 10_000, "a\n\n" * 6_000, "épidurale pas " * 1_400]
)
def test_longest_text_is_checked_to_its_end(text):
    """As long as a section may be."""
    codes = {finding.code for finding in run(said_once(text, "It is painless."), SURROUNDINGS)}
    assert "promise" in codes
