"""Practical data says where and when, and gives no advice."""

import pytest

from content.plain.practical_words import advice, markup


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Venez à jeun.", "à jeun"),
        ("Come on an EMPTY STOMACH", "EMPTY STOMACH"),
        ("N’arrêtez rien", "N’arrêtez"),
        ("Arrêtez le Xarelto 2 jours avant", "Arrêtez"),
        ("Stop taking aspirin", "Stop taking"),
        ("Apportez vos médicaments", "médicaments"),
        ("Kardégic", "Kardégic"),
        ("Bring your medicines", "medicines"),
        ("Geste indolore", "indolore"),
        ("Vous êtes enceinte ?", "enceinte"),
        ("No risk", "risk"),
    ],
)
def test_advice_is_found_as_it_is_written(text, word):
    assert advice(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Arrêt de bus « Gare », ligne 2",
        "Tram stop opposite the entrance",
        "Carte bancaire, chèque ou espèces. Tiers payant pour la part de l’Assurance Maladie.",
        "A wheelchair can be lent at reception.",
        "du lundi au vendredi, 8 h à 18 h 30",
        "Secteur 2. Une mutuelle peut compléter.",
        "Breakfast room on the left",
        "",
    ],
)
def test_facts_are_left_alone(text):
    assert advice(text) == ""
    assert markup(text) == ""


@pytest.mark.parametrize("text", ["**Ici**", "[carte](https://x)", "::: call", "# Accès", "{fact}"])
def test_markup_is_found(text):
    assert markup(text)
