"""Practical data says where and when, and gives no advice."""

import pytest

from content.plain.practical_words import advice, markup

NAMED = """
anticoagulants anti-coagulants antiplaquettaire anti-platelet aspirine clopidogrel warfarin apixaban
rivaroxaban dabigatran fluindione prasugrel ticagrelor héparine metformine insulin Kardégic Plavix
Eliquis Xarelto Pradaxa Préviscan Coumadine AOD DOAC tinzaparine fondaparinux Arixtra édoxaban
Lixiana codéine codeine morphine ritonavir Aspégic Profénid pills drugs gélules cachets
"""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Venez à jeun.", "à jeun"),
        ("Come on an EMPTY STOMACH", "EMPTY STOMACH"),
        ("N’arrêtez rien", "N’arrêtez"),
        ("Arrêtez le Xarelto 2 jours avant", "Arrêtez"),
        ("Stop taking aspirin", "Stop"),
        ("Apportez vos médicaments", "médicaments"),
        ("Kardégic", "Kardégic"),
        ("Bring your medicines", "medicines"),
        ("Geste indolore", "indolore"),
        ("Vous êtes enceinte ?", "enceinte"),
        ("No risk", "risk"),
        ("Venez à\u00a0 \u202fjeun.", "à jeun"),
        ("Venez à jeûn", "à jeûn"),
        ("Venez à jeu\u0302n", "à jeûn"),
        ("Jeûne de 6 h", "Jeûne"),
        ("Jeûnez", "Jeûnez"),
        ("Jeune strict", "Jeune strict"),
        ("N’ayez pas mangé", "mangé"),
        ("Ne rien avoir bu", "avoir bu"),
        ("No eating", "eating"),
        ("Nil by\nmouth", "by mouth"),
        ("Venez l’estomac vide", "estomac vide"),
        ("Ne rien avaler", "avaler"),
        ("Dernier repas la veille", "Dernier repas"),
        ("Repas léger", "Repas léger"),
        ("Pause your appointments", "Pause your"),
        ("Stop before you come", "Stop"),
        ("Take your last dose the day before", "dose"),
        ("Geste sans danger", "sans danger"),
        ("Signalez une grossesse", "grossesse"),
        ("Anti coagulants", "Anti coagulants"),
        ("Les anti\u2011agrégants", "anti\u2011agrégants"),
        ("Antivitamine K", "Antivitamine K"),
        ("Arrêter 2 jours avant", "Arrêter"),
        ("Arrêt conseillé", "Arrêt conseillé"),
        ("Arrêt 48 h avant", "Arrêt 48 h"),
        ("Arrêt avant l’examen", "Arrêt avant l’examen"),
        ("Il faut cesser", "cesser"),
        ("Skip your dose", "dose"),
        ("Take your usual treatment", "usual treatment"),
        ("Votre traitement", "traitement"),
        ("Voltarène", "Voltarène"),
        ("Prévenez si AVK ou AINS", "AVK"),
        ("énoxaparine", "énoxaparine"),
        ("Kétoprofène", "Kétoprofène"),
    ],
)
def test_advice_is_found_as_it_is_written(text, word):
    assert advice(text) == word


@pytest.mark.parametrize(
    "word",
    NAMED.split(),
)
def test_every_medicine_that_is_known_by_name_is_found(word):
    """Those whose stopping the checks look for are the same list."""
    assert advice(f"Venez sans {word} ici") == word


@pytest.mark.parametrize(
    "text",
    [
        "Arrêt de bus « Gare », ligne 2",
        "Tram stop opposite the entrance",
        "Tram A, arrêt Gare du Nord. L’arrêt du bus 2 est devant. Le bus s’arrête ici.",
        "The bus stops at the gate; lift on the right",
        "Arrêté municipal affiché à l’accueil. Traitement des factures au 1er étage.",
        "Entrée pour les jeunes enfants, dans l’enceinte de la clinique. L’accueil cesse à 18 h.",
        "12 rue de la Boire, 49000 Angers, près de la BU",
        "Carte bancaire, chèque ou espèces. Tiers payant pour la part de l’Assurance Maladie.",
        "A wheelchair can be lent at reception.",
        "du lundi au vendredi, 8 h à 18 h 30",
        "Secteur 2. Une mutuelle peut compléter.",
        "Breakfast room on the left",
        "The lift stops at floor 2. Metro stop Gare. Open non-stop, accueil non stop.",
        "Pause déjeuner de 12 h à 14 h. Salle de repas au sous-sol, plateau-repas possible.",
        "Ordonnance avec cachet du médecin. Codes d’accès à l’entrée.",
        "",
    ],
)
def test_facts_are_left_alone(text):
    assert advice(text) == ""
    assert markup(text) == ""


@pytest.mark.parametrize("text", ["**Ici**", "[carte](https://x)", "::: call", "# Accès", "{fact}"])
def test_markup_is_found(text):
    assert markup(text)
