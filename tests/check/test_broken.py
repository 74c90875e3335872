"""Words that pasting and replacing broke are found by their shape."""

import pytest

from content.check.broken import broken, broken_words, unseen, vocabulary
from tests.check.library import SURROUNDINGS
from tests.check.specimen import said_once

BROKEN = (
    ("THEimage-guided injection", "en", "THEimage"),
    ("It lasts isthree weeks", "en", "isthree"),
    ("The end ofthe needle", "en", "ofthe"),
    ("Lback pain", "en", "Lback"),
    ("Dlumbar pain", "en", "Dlumbar"),
    ("Aneedle is moved, and the needle stops.", "en", "Aneedle"),
    ("Theneedle is moved, and the needle stops.", "en", "Theneedle"),
    ("La douleur surla jambe", "fr", "surla"),
    ("Lepatient attend ; le patient lit.", "fr", "Lepatient"),
    ("LEScanner avance", "fr", "LEScanner"),
    ("anglaisLe texte", "fr", "anglaisLe"),
    ("The p\u0430inless needle", "en", "p\u0430inless"),
    ("Le \u0421ou", "fr", "\u0421ou"),
    ("The \u03bfs", "en", "\u03bfs"),
)
WHOLE = (
    ("Around the amount, across another, asleep; round mount cross other sleep", "en"),
    ("MRIs, CTs, NSAIDs, PhD, mSv, mmHg, HbA1c, pH, iPhone, YouTube, PubMed", "en"),
    ("Lloyd, llama, djinn, McKenzie exercises, Lhermitte sign, Nguyen 2017, Djokovic", "en"),
    ("TNFα, IL-1β, µg, 5 µm, β-blocker, 1er, nº", "en"),
    ("Laquelle, lesquels, lorsque, quels, quelle", "fr"),
    ("Parle-t-on, parles, on parle", "fr"),
    ("IRM, AINS, HAS, SAMU, Samu, L5, C1, S1", "fr"),
    ("L'œil, l'hématome, Île, ÉTÉ, Œdème", "fr"),
    ("someone, everyone, anyone, into, within, atone, therefore", "en"),
)


@pytest.mark.parametrize(("sentence", "language", "word"), BROKEN)
def test_broken_word_is_found(sentence, language, word):
    found = broken(sentence, language, vocabulary([sentence]))
    assert found == (word,)


@pytest.mark.parametrize(("sentence", "language"), WHOLE)
def test_whole_words_are_left_alone(sentence, language):
    assert broken(sentence, language, vocabulary([sentence])) == ()


def test_glued_article_is_known_by_the_rest_of_the_article():
    """« needle » stands alone in another paragraph."""
    snapshot = said_once("Un os.\n\nUne aiguille.", "Aneedle goes in.\n\nThe needle stops.")
    found = list(broken_words(snapshot, SURROUNDINGS))
    assert [(f.severity, f.language, f.values["words"]) for f in found] == [
        ("acceptable", "en", "Aneedle")
    ]


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\u2066", "\ufeff", "\x07", "\ue000"])
def test_invisible_character_is_never_accepted(character):
    found = list(unseen(said_once("Un os.", f"A bo{character}ne."), SURROUNDINGS))
    assert [(f.code, f.severity, f.values["character"]) for f in found] == [
        ("invisible", "blocking", f"U+{ord(character):04X}")
    ]
