"""What no page may promise is found in any inflection, however it was typed."""

import pytest

from content.check.promises import forbidden, promised, promised_in, promises
from tests.check.library import SURROUNDINGS
from tests.check.specimen import article, planted, said_once

ENGLISH = (
    ("A painless step", "painless"),
    ("It is done painlessly.", "painlessly"),
    ("PAIN-FREE", "pain-free"),
    ("pain\u2011less", "pain-less"),
    ("pain\u00adless", "painless"),
    ("p\u0430inless", "painless"),
    ("ｐａｉｎｌｅｓｓ", "painless"),
    ("You go home without any pain.", "without any pain"),
    ("without\n pain", "without pain"),
    ("It won’t hurt.", "won't hurt"),
    ("It does not hurt.", "does not hurt"),
    ("like a simple blood test", "like a simple blood test"),
    ("A risk-free method", "risk-free"),
    ("This is not without risk.", "without risk"),
    ("There is no risk.", "no risk"),
    ("A safer way", "safer"),
    ("You can drive safely.", "safely"),
    ("It is harmless.", "harmless"),
    ("an uncomplicated visit", "uncomplicated"),
    ("It ensures no nerve is touched.", "ensures no"),
    (
        "ensuring that the small nerves are not injured",
        "ensuring that the small nerves are not injured",
    ),
    ("a total success", "total"),
    ("It totally goes.", "totally"),
    ("Back pain: the complete guide", "complete guide"),
    ("We aim for 100 % relief.", "100 %"),
    ("100% of people", "100%"),
    ("the best centre", "best"),
    ("Our experts", "experts"),
    ("years of expertise", "expertise"),
    ("We guarantee it.", "guarantee"),
    ("Results are guaranteed.", "guaranteed"),
    ("It cures the pain.", "cures"),
    ("You will be cured.", "cured"),
    ("instant relief", "instant relief"),
    ("It relieves the pain at once.", "relieves the pain at once"),
    ("a highly effective treatment", "highly effective"),
    ("the most effective way", "most effective"),
    ("No particular preparation is needed.", "no particular preparation"),
    ("without preparation", "without preparation"),
    ("a miracle", "miracle"),
)
FRENCH = (
    ("Un geste indolore", "indolore"),
    ("des gestes INDOLORES", "indolores"),
    ("sans aucune douleur", "sans aucune douleur"),
    ("sans\u00a0douleur", "sans douleur"),
    ("sans\u202fle moindre risque", "sans le moindre risque"),
    ("sans danger", "sans danger"),
    ("Il n’y a aucun risque.", "aucun risque"),
    ("Un produit inoffensif", "inoffensif"),
    ("une piqûre inoffensive", "inoffensive"),
    ("un geste sûr", "sûr"),
    ("un geste su\u0302r", "sûr"),
    ("une voie sûre", "sûre"),
    ("DES VOIES SÛRES", "sûres"),
    ("en toute sécurité", "toute securite"),
    ("en toute se\u0301curite\u0301", "toute securite"),
    ("une asepsie totale", "totale"),
    ("Il disparaît totalement.", "totalement"),
    ("des succès totaux", "totaux"),
    ("Au total, deux heures.", "total"),
    ("le guide complet", "guide complet"),
    ("le meilleur centre", "meilleur"),
    ("les MEILLEURES équipes", "meilleures"),
    ("nos experts", "experts"),
    ("notre expertise", "expertise"),
    ("un résultat garanti", "garanti"),
    ("L'infiltration guérit l'arthrose.", "guerit"),
    ("Vous guérirez : la guérison est proche.", "guerison"),
    ("un soulagement immédiat", "soulagement immediat"),
    ("Elle soulage tout de suite.", "soulage tout de suite"),
    ("un soin très efficace", "tres efficace"),
    ("les soins les plus efficaces", "plus efficaces"),
    ("comme une simple prise de sang", "comme une simple prise de sang"),
    ("Pas plus qu’une prise de sang.", "pas plus qu'une prise de sang"),
    ("Aucune préparation particulière.", "aucune preparation"),
    ("Cela ne fait pas mal.", "ne fait pas mal"),
    ("On élimine tout risque.", "elimine tout risque"),
    ("sans complication", "sans complication"),
    ("remède miracle, miraculeux", "miracle"),
    ("100 % de réussite", "100 %"),
)
HONEST = (
    ("The needle stings, then it presses.", "en"),
    ("It does not cure osteoarthritis.", "en"),
    ("No one can cure this.", "en"),
    ("It is not very effective.", "en"),
    ("Make sure that you bring your images.", "en"),
    ("Nothing ensures that it works.", "en"),
    ("Use a secure address.", "en"),
    ("An unsafe road", "en"),
    ("Curious readers", "en"),
    ("Sur la table, la piqûre pique.", "fr"),
    ("Elle ne guérit pas l'arthrose.", "fr"),
    ("Elle n'est pas plus efficace qu'un faux produit.", "fr"),
    ("Bien sûr, vous pouvez refuser.", "fr"),
    ("On ne la répète pas sans effet.", "fr"),
    ("Une cure de repos", "fr"),
    ("La sécurité sociale", "fr"),
)


@pytest.mark.parametrize(("sentence", "words"), ENGLISH)
def test_english_promise_is_found(sentence, words):
    assert words in promised(sentence, "en")


@pytest.mark.parametrize(("sentence", "words"), FRENCH)
def test_french_promise_is_found(sentence, words):
    assert words in promised(sentence, "fr")


@pytest.mark.parametrize(("sentence", "language"), HONEST)
def test_honest_sentence_is_left_alone(sentence, language):
    assert promised(sentence, language) == ()


def test_french_promise_left_on_the_english_page_is_found():
    assert promised_in("Le geste est fait sans douleur.", "en") == ("sans douleur",)


def test_specimen_promises_nothing():
    assert list(promises(article(), SURROUNDINGS)) == []


def test_a_promise_may_be_accepted_in_its_sentence():
    found = list(
        promises(planted("fr", "Restez au calme", "C'est indolore et garanti"), SURROUNDINGS)
    )
    assert [(f.severity, f.language, f.section, f.quote) for f in found] == [
        ("acceptable", "fr", "aftercare", "C’est indolore et garanti.")
    ]
    assert found[0].values == {"words": "indolore, garanti"}


def test_a_promise_in_a_heading_marked_foreign_or_in_a_caption_is_found():
    snapshot = said_once(
        "### Sans risque\n\nUn os.", "### A bone\n\nA [sans risque]{lang=fr} bone."
    )
    assert [(f.language, f.quote) for f in promises(snapshot, SURROUNDINGS)] == [
        ("fr", "Sans risque"),
        ("en", "sans risque"),
    ]


def test_a_marked_word_does_not_bring_its_language_s_promises_to_the_sentence():
    """« Sure » is a promise in French only."""
    snapshot = said_once("Un os.", "Make sure to bring your [ordonnance]{lang=fr}.")
    assert list(promises(snapshot, SURROUNDINGS)) == []


@pytest.mark.parametrize("words", ["scanographe", "SCANOGRAPHES", "Scano\u00adgraphe"])
def test_forbidden_rendering_is_found_with_the_word_to_write(words):
    found = list(forbidden(said_once(f"Un {words}.", "A CT scan."), SURROUNDINGS))
    assert [(f.severity, f.values["instead"]) for f in found] == [("acceptable", "scanner")]


def test_forbidden_rendering_inside_another_word_is_left_alone():
    assert list(forbidden(said_once("Le scanographeur.", "A CT scan."), SURROUNDINGS)) == []
