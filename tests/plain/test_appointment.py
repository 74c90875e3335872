"""The appointment is made of the procedure's own sections, and of no other word."""

import pytest

from content.plain.appointment import OPENING, appointment
from content.plain.compose import page_of
from content.plain.dialect import read_blocks
from content.plain.languages import LANGUAGES, Both
from content.plain.prose import Known
from content.plain.snapshot import Snapshot, Term
from content.plain.transcript import transcript
from tests.factories import plain_section, plain_snapshot

KNOWN = Known({}, {"nice": 1}, {"disc", "bone"}, set())
BODY = """Un [disc](term:disc).[^nice] **Deux.[^nice]**

- Trois[^nice]
    - Quatre[^nice]

| A | B |
|---|---|
| C[^nice] | D |

::: tell
- **Cinq.** Six.[^nice]
:::

::: steps
1. **Sept.** Huit.
:::

::: call
- Neuf[^nice]
:::

::: slot centre-phones
:::

Dix [bone](term:bone).
"""
KINDS = ("essentials", "contraindications", "preparation", "procedure", "risks", "aftercare",
         "warning_signs")  # fmt: skip


def section(kind: str):
    french, english = (read_blocks(BODY, language, KNOWN) for language in LANGUAGES)
    return plain_section(kind, french, english, heading=(f"{kind} ?", f"{kind}?"))


def term(key: str) -> Term:
    return Term(key, Both(key, key), Both("Mot.", "Word."), Both((), ()))


@pytest.fixture
def procedure() -> Snapshot:
    sections = tuple(section(kind) for kind in KINDS)
    return plain_snapshot(sections=sections, terms=tuple(map(term, ("disc", "bone", "unused"))))


@pytest.fixture
def common() -> Snapshot:
    greeting = read_blocks("Bienvenue.", "fr", KNOWN)
    home = plain_section("home", greeting, greeting)
    rdv = plain_section("rdv", greeting, greeting, ("Votre rendez-vous", "Your appointment"))
    return plain_snapshot(key="common", genre="common", sections=(home, rdv))


def kinds(snapshot: Snapshot) -> list[str]:
    return [section.kind for section in snapshot.sections]


def test_sections_are_those_of_someone_who_comes(procedure, common):
    """In the order of the procedure, after the greeting; risks and the rest stay in the article."""
    found = appointment(procedure, common)
    wanted = ["contraindications", "preparation", "procedure", "aftercare", "warning_signs"]
    assert kinds(found) == [OPENING, *wanted]
    assert (found.title.fr, found.lead.en) == ("Votre rendez-vous", "Neck injection")


def test_without_common_words_the_procedure_greets(procedure):
    found = appointment(procedure, None)
    assert (found.title.fr, found.lead.fr) == ("Infiltration du cou", "Une piqûre.")
    assert OPENING not in kinds(found)


def test_section_asked_for_comes_first_and_whole(procedure):
    found = appointment(procedure, None, "risks")
    assert kinds(found)[:2] == ["risks", "contraindications"]
    again = appointment(procedure, None, "procedure")
    assert kinds(again)[0] == "procedure"
    assert kinds(again).count("procedure") == 1
    assert "Dix" in transcript(appointment(procedure, None, "procedure"), "fr").split("Quoi")[0]


def test_unknown_section_is_left_alone(procedure):
    assert appointment(procedure, None, "gone") == appointment(procedure, None)


def test_section_ends_where_the_page_needs_no_more(procedure):
    """What must be told ends with its list, the day with its steps; the others are whole."""
    found = {one.kind: one.blocks.fr for one in appointment(procedure, None).sections}
    last = {kind: blocks[-1] for kind, blocks in found.items()}
    assert getattr(last["contraindications"], "name", "") == "tell"
    assert getattr(last["procedure"], "name", "") == "steps"
    assert len(found["preparation"]) == len(found["warning_signs"])
    assert len(found["preparation"]) > len(found["procedure"]) > len(found["contraindications"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_of_sources_stay_in_the_article(procedure, language):
    words = transcript(appointment(procedure, None), language)
    assert "[1]" in transcript(procedure, language)
    assert "[1]" not in words
    html = str(page_of(appointment(procedure, None), language, {}))
    assert "#source-" not in html
    assert "Quatre" in html


def test_practical_data_stands_elsewhere_on_the_page(procedure):
    page = page_of(appointment(procedure, None), "fr", {})
    assert not [part for one in page.sections for part in one.parts if part.template == "slot"]


def test_terms_are_those_that_are_used(procedure):
    """The bone of the essentials is not."""
    assert [term.key for term in appointment(procedure, None).terms] == ["bone", "disc"]
    only = plain_snapshot(sections=(section("procedure"),), terms=procedure.terms)
    assert [term.key for term in appointment(only, None).terms] == ["disc"]


def test_every_word_is_one_of_the_signed(procedure, common):
    """Line by line, citations aside."""
    signed = transcript(procedure, "fr").replace("[1]", "") + "Votre rendez-vous\nBienvenue."
    lines = transcript(appointment(procedure, common), "fr").split("\n")
    assert len(lines) > 30
    assert not [line for line in lines if line not in signed]
