"""Whatever was typed compares alike."""

import pytest
from hypothesis import given

from content.check.fold import blank, fold, tidy
from tests.strategies import anything, quick


@pytest.mark.parametrize(
    "typed",
    [
        "guérit sans douleur",
        "GUÉRIT SANS DOULEUR",
        "gue\u0301rit sans douleur",
        "guérit\u00a0sans\u202fdouleur",
        "guérit sans\ndouleur",
        "gué\u00adrit sans dou\u200bleur",
        "guérit  sans \t douleur",
        "g\u0443\u00e9rit sans d\u043euleur".replace("\u0443", "u"),
        "\ufeffguérit sans douleur\x00",
        "ｇｕérit sans douleur",
    ],
)
def test_the_same_words_fold_alike(typed):
    assert fold(typed) == "guerit sans douleur"


def test_circumflex_u_stays_because_it_changes_the_word():
    """« sûr » is a promise, « sur » is not."""
    assert fold("Sûr") == fold("Su\u0302r") == "sûr" != fold("sur")


def test_apostrophes_and_hyphens_are_one():
    assert tidy("l’os, l‘os, l´os, rendez‑vous") == "l'os, l'os, l'os, rendez-vous"


@pytest.mark.parametrize("text", ["", " ", "\u00a0\u202f", "\u200b\ufeff", "\u2800", "\x00\u00ad"])
def test_what_nobody_sees_is_blank(text):
    assert blank(text)


@pytest.mark.parametrize("text", ["a", "1", "?", "€", "é"])
def test_what_is_seen_is_not_blank(text):
    assert not blank(text)


@quick
@given(anything)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
