"""Each finding is told in both languages: what, where, and what to do."""

import string

import pytest

from content.check.acceptance import ACCEPTABLE
from content.check.checks import run
from content.check.finding import Finding
from content.check.wording import MESSAGES, place, remedy, title, wording
from content.plain.languages import LANGUAGES, Both
from content.plain.surroundings import OpenNote, Surroundings
from tests.check.library import SURROUNDINGS
from tests.check.specimen import planted, said_once


@pytest.mark.parametrize("code", sorted(MESSAGES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_title_and_a_remedy(code, language):
    finding = Finding(code, "blocking", "en", "risks", "Words.")
    assert title(finding, language)
    assert remedy(finding, language).endswith(".")
    assert "risks" in wording(finding, language)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_both_languages_ask_for_the_same_values(code):
    def asked(texts: Both[str]) -> list[set[str | None]]:
        return [{part[1] for part in string.Formatter().parse(texts[each])} for each in LANGUAGES]

    for texts in MESSAGES[code]:
        french, english = asked(texts)
        assert french == english


def test_what_may_be_accepted_has_words():
    assert set(MESSAGES) >= ACCEPTABLE


def test_place_quote_and_remedy_in_french():
    (finding,) = run(planted("en", "Stay quiet", "It is painless"), SURROUNDINGS)
    assert wording(finding, "fr") == (
        "Promesse\u00a0: «\u00a0painless\u00a0» (section «\u00a0aftercare\u00a0», anglais)\u00a0: "
        "«\u00a0It is painless.\u00a0». " + remedy(finding, "fr")
    )


def test_place_quote_and_remedy_in_english():
    found = run(planted("en", "Stay quiet", "Restez au calme"), SURROUNDINGS)
    assert wording(found[0], "en") == (
        "Words of another language: au"
        " (section “aftercare”, English): “Restez au calme.”."
        " Write the sentence in English, or mark the proper name: [name]{lang=fr}."
    )


def test_difference_of_blocks_is_spelled_out():
    (finding,) = run(said_once("- Un\n- Deux", "One."), Surroundings())[-1:]
    found = [
        f for f in run(said_once("- Un\n- Deux", "One."), SURROUNDINGS) if f.code == "parity_blocks"
    ]
    assert (
        title(found[0], "en") == "The languages part: a list of 2 in French, a paragraph in English"
    )
    assert place(found[0], "fr") == "section «\u00a0radiation\u00a0», bloc 1"
    assert finding


def test_nothing_is_said_as_nothing():
    found = [
        f for f in run(said_once("Un.[^trial]", "One."), SURROUNDINGS) if f.code == "parity_sources"
    ]
    assert "In French only: trial. In English only: nothing." in remedy(found[0], "en")


def test_open_note_is_told_with_its_question():
    notes = (OpenNote(7, "fact", "faint", "Quel chiffre ?"),)
    found = [
        f
        for f in run(said_once("Un.", "One."), Surroundings(open_notes=notes))
        if f.code == "open_note"
    ]
    assert wording(found[0], "en").startswith("Open question no. 7 (fact faint): “Quel chiffre ?”.")


def test_long_quote_is_cut():
    finding = Finding("unsourced", "acceptable", "en", "risks", "a" * 500)
    assert len(wording(finding, "en")) < 400


def test_braces_in_a_quote_are_only_words():
    finding = Finding(
        "promise", "acceptable", "en", "risks", "{words} {lost!r:>10}", {"words": "{0}"}
    )
    assert "{words} {lost!r:>10}" in wording(finding, "en")


def test_unknown_code_is_still_told():
    assert wording(Finding("strange", "blocking"), "en") == "strange. Correct the text."
