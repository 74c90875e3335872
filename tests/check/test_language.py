"""A sentence in the wrong language is found, however short; a good one never is."""

import pytest

from content.check.betraying import betraying_words
from content.check.language import language, marks, untranslated
from content.plain.languages import Both, other
from tests.check.library import SURROUNDINGS, TERMS
from tests.check.specimen import article, planted, said_once

# Words of French left in English sentences, and the reverse. Written for these tests.
FRENCH_IN_ENGLISH = (
    "Le lumbar disc may press on a nerve.",
    "Les facet joints are small.",
    "La discopathy inflammatory",
    "Une cortisone injection is given.",
    "The arthritis and l'Arthrosis of the back",
    "The injection cervicale",
    "The gesture chirurgical lombaire",
    "Prenez rendez-vous en ligne",
    "RDV Centre du Parc – IRM Lyon 69003",
    "Rendez-vous Clinique Bellevue – IRM Lille 59000",
    "Votre médecin vous explique tout.",
    "Douleur du cou ?",
    "Hernie discale",
    "Appelez-nous.",
    "Infiltration sous scanner : quels risques ?",
    "Infiltrations radioguidées articulations postérieures",
    "AVANT DE VENIR, LISEZ LA PAGE",
    "Lisez ceci avant\u00a0de\u202fvenir",
    "Be\u0301ne\u0301fices attendus",
    "The nerve is compressed, c'est la sciatique.",
)
ENGLISH_IN_FRENCH = (
    "The disque peut appuyer sur un nerf.",
    "Une needle fine est utilisée.",
    "Le spine cervical porte la tête.",
    "Call us before you come.",
    "What are the risks?",
    "Neck pain",
    "Painkillers and physiotherapy",
    "Don't stop your medicine.",
    "La piqûre is done sous scanner.",
    "Votre appointment est confirmé.",
    "READ THIS PAGE BEFORE YOU COME",
    "Numbness lasting several weeks",
)
GOOD_ENGLISH = (
    "The radiologist moves the needle forward with the help of the images.",
    "A CT scan uses X-rays.",
    "Atlas, axis, sacrum, coccyx",
    "Nucleus pulposus and annulus fibrosus",
    "The HAS, the ANSM and the CNIL are French agencies.",
    "Injection, infiltration, inflammation",
    "A technique that is unique to this centre",
    "It is a rough guide, en route to a better answer.",
    "Smith et al. found no effect.",
    "A résumé of the café meeting",
    "Local anaesthetic (LA) is used.",
    "Patients' questions and doctors' answers",
    "Questions",
    "Doctolib",
    "Radiation dose: mSv",
    "Guillain-Barré syndrome",
    "A radio-opaque contrast product",
    "Dos and don'ts",
    "On the day, as soon as you can, or later",
)
GOOD_FRENCH = (
    "Le radiologue avance l'aiguille en s'aidant des images.",
    "Le scanner utilise des rayons X.",
    "Atlas, axis, sacrum, coccyx",
    "La HAS et l'ANSM ont rendu un avis.",
    "Le NICE et le BMJ déconseillent ces injections.",
    "Une technique unique, in situ",
    "Le parking est à droite, le stretching attendra.",
    "Le but est de calmer la douleur.",
    "Pain, or, on, me, son : ces mots sont français.",
    "Questions",
    "Version simple",
    "Doctolib",
    "Le suivi (follow-up) dure un mois.",
    "Un week-end calme, puis un check-up.",
    "Dose de rayons : mSv",
    "L’infiltration, aujourd’hui, n’est qu’un essai.",
    "Conduite, travail, sport",
)


@pytest.mark.parametrize("sentence", FRENCH_IN_ENGLISH)
def test_french_on_the_english_page_is_found(sentence):
    assert betraying_words(sentence, "en")


@pytest.mark.parametrize("sentence", ENGLISH_IN_FRENCH)
def test_english_on_the_french_page_is_found(sentence):
    assert betraying_words(sentence, "fr")


@pytest.mark.parametrize("sentence", GOOD_ENGLISH)
def test_good_english_is_left_alone(sentence):
    assert betraying_words(sentence, "en") == ()


@pytest.mark.parametrize("sentence", GOOD_FRENCH)
def test_good_french_is_left_alone(sentence):
    assert betraying_words(sentence, "fr") == ()


def test_specimen_has_no_word_of_the_other_language():
    assert list(language(article(), SURROUNDINGS)) == []


@pytest.mark.parametrize("code", ["fr", "en"])
def test_every_sentence_of_the_specimen_is_found_on_the_other_page(code):
    """A whole body under the wrong language is one finding a sentence."""
    body = {
        "fr": "Un disque peut gêner un nerf. Bougez un peu.",
        "en": "A disc may press. Move a bit.",
    }
    snapshot = said_once(body[other(code)], body[other(code)])
    found = [f for f in language(snapshot, SURROUNDINGS) if f.language == code and f.section]
    assert [finding.quote for finding in found if finding.section == "radiation"] == [
        sentence + "." for sentence in body[other(code)].rstrip(".").split(". ")
    ]


def test_finding_names_section_sentence_and_words():
    found = list(language(planted("en", "Move a little", "Bougez, move un peu"), SURROUNDINGS))
    assert [(f.code, f.severity, f.language, f.section) for f in found] == [
        ("other_language", "acceptable", "en", "alternatives")
    ]
    assert found[0].quote == "Bougez, move un peu each day."
    assert "un" in found[0].values["words"]


@pytest.mark.parametrize(
    "changes",
    [
        {"title": Both("Piqûre du cou", "Piqûre du cou")},
        {"lead": Both("Lisez cette page.", "Lisez cette page.")},
        {
            "terms": (
                TERMS[0].__class__("a", Both("os", "bone"), Both("Un os.", "Un os."), Both((), ())),
            )
        },
    ],
)
def test_title_lead_and_definitions_are_read_too(changes):
    found = list(language(said_once("Un os.", "A bone.", **changes), SURROUNDINGS))
    assert [finding.language for finding in found] == ["en"]


def test_words_marked_as_foreign_do_not_count():
    snapshot = said_once("Un os.", "Ask for the [carte de mutuelle]{lang=fr}.")
    assert list(language(snapshot, SURROUNDINGS)) == []
    assert list(marks(snapshot, SURROUNDINGS)) == []


def test_a_mark_must_not_hide_a_passage():
    passage = "Un texte entier que personne n'a encore traduit en anglais"
    found = list(marks(said_once("Un os.", f"See [{passage}]{{lang=fr}}."), SURROUNDINGS))
    assert [finding.quote for finding in found] == [passage.replace("'", "’")]


def test_a_mark_of_the_page_s_own_language_is_refused():
    found = list(marks(said_once("Un os.", "A [bone]{lang=en}."), SURROUNDINGS))
    assert [(finding.code, finding.quote) for finding in found] == [("marked_language", "bone")]


def test_a_line_forgotten_in_one_language_is_the_same_in_both():
    found = list(
        untranslated(
            said_once("- Rien\n- Version simple", "- Nothing\n- Version simple"), SURROUNDINGS
        )
    )
    assert [finding.quote for finding in found] == ["Version simple"]


def test_a_sentence_forgotten_inside_a_line_is_found():
    snapshot = said_once("Un os. Restez immobile.", "A bone. Restez immobile.")
    assert [finding.quote for finding in untranslated(snapshot, SURROUNDINGS)] == [
        "Restez immobile."
    ]


def test_one_word_may_be_the_same_in_both():
    assert list(untranslated(said_once("- Sacrum", "- Sacrum"), SURROUNDINGS)) == []
