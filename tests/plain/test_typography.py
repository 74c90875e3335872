"""Spaces and marks: each language's own, and never a word changed."""

import re

import pytest
from hypothesis import given

from content.plain.languages import LANGUAGES
from content.plain.typography import set_type
from tests.strategies import anything, languages, quick

# What may change: spaces, quotes, apostrophes, dots and the hyphen of « rendez-vous ».
JOINTS = re.compile(r"[\s'’\"«»“”.…\-\u2011]")


def spaced(text):
    """The text with its fixed spaces made visible: _ for fixed, ~ for narrow."""
    return text.replace("\u00a0", "_").replace("\u202f", "~")


@quick
@given(anything, languages)
def test_setting_twice_changes_nothing(text, language):
    once = set_type(text, language)
    assert set_type(once, language) == once


@quick
@given(anything, languages)
def test_words_are_never_changed(text, language):
    """Only spaces, quotes, apostrophes, dots and hyphens are set."""
    assert JOINTS.sub("", set_type(text, language)) == JOINTS.sub("", text)


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Quoi ? Oui ! Bien ; là", "Quoi~? Oui~! Bien~; là"),
        ("Quoi? Oui! Bien; là", "Quoi~? Oui~! Bien~; là"),
        ("L5? (scanner)? 38 °C; 20 %!", "L5~? (scanner)~? 38_°C~; 20_%~!"),
        ("Vraiment ?! Oui !!!", "Vraiment~?! Oui~!!!"),
        ("Vraiment \u00a0 ?", "Vraiment~?"),
        ("Voilà : ici", "Voilà_: ici"),
        ("Voilà: ici", "Voilà_: ici"),
        ("Appelez le 15 : vite", "Appelez le 15_: vite"),
        ("« mot » «mot»", "«_mot_» «_mot_»"),
        ('Il dit "oui" et ("non").', "Il dit «_oui_» et («_non_»)."),
        ('"Ça va ?" dit-il', "«_Ça va~?_» dit-il"),
        ("l'aiguille d'abord", "l’aiguille d’abord"),
        ("Votre rendez-vous. Rendez-vous", "Votre rendez‑vous. Rendez‑vous"),
        ("160 €, 38 °C, 20 %, 10 h 30", "160_€, 38_°C, 20_%, 10_h 30"),
        ("3 mSv, 5 mm, 25 mg, 30 min", "3_mSv, 5_mm, 25_mg, 30_min"),
        ("puis...", "puis…"),
    ],
)
def test_french(typed, set_):
    """Narrow space before ; ? !, fixed space before : and inside « », curly apostrophe."""
    assert spaced(set_type(typed, "fr")) == set_


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("What? Now! Good; then: here", "What? Now! Good; then: here"),
        ('The "neck" ("so") "yes?"', "The “neck” (“so”) “yes?”"),
        ("it's the patients' own", "it’s the patients’ own"),
        ("38 °C, 3 mSv", "38_°C, 3_mSv"),
        ("a [rendez-vous] here...", "a [rendez-vous] here…"),
    ],
)
def test_english(typed, set_):
    """No space before marks, curly quotes and apostrophes, numbers kept with their units."""
    assert spaced(set_type(typed, "en")) == set_


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["10:30", "L4-L5", "https://a.example/b?c=1;d=2!e", "C1, L5", "1:2", "(?)", "5 x 5"]
)
def test_names_times_and_addresses_are_left_alone(text, language):
    """A time, a ratio, a vertebra or an address is not a sentence."""
    assert set_type(text, language) == text
