"""Languages: two of them, and the way from one to the other."""

import pytest

from content.plain.languages import LANGUAGES, NAMES, Both, other


@pytest.mark.parametrize(("language", "switched"), [("fr", "en"), ("en", "fr")])
def test_switch(language, switched):
    """A reader switches to the language they are not reading."""
    assert other(language) == switched
    assert other(other(language)) == language


def test_both_holds_every_language_in_order():
    """What is built from LANGUAGES lands in the right place."""
    assert Both(*LANGUAGES) == Both(fr="fr", en="en")
    assert [Both("oui", "yes")[language] for language in LANGUAGES] == ["oui", "yes"]


@pytest.mark.parametrize("language", ["de", "", "FR", "fr-FR", "__class__"])
def test_unknown_language_is_refused(language):
    with pytest.raises(KeyError):
        Both("oui", "yes")[language]


def test_each_language_is_named_in_itself():
    assert Both("Français", "English") == NAMES
