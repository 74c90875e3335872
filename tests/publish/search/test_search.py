"""search: everyday words lead to the section that answers, slips forgiven."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.plain.languages import LANGUAGES
from content.publish.search.index import build
from content.publish.search.marked import marked
from content.publish.search.rank import MOST_TOKENS, SHOWN, search
from content.publish.search.tokens import stem, telling, tokens
from tests.factories import paragraph, plain_section, plain_snapshot
from tests.publish.search.questions import QUESTIONS

pytestmark = pytest.mark.django_db  # the index is made of the real content
FIRST = 3


@pytest.mark.parametrize(("language", "question", "kinds"), QUESTIONS)
def test_question_finds_its_section(indexes, language, question, kinds):
    """Among the first three."""
    found = [hit.entry.kind for hit in search(indexes[language], question).hits[:FIRST]]
    assert kinds & set(found), found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", ["cervical", "lumbar"])
def test_region_that_is_named_comes_first(indexes, language, region):
    """Where the question says where."""
    word = {"cervical": {"fr": "cou", "en": "neck"}, "lumbar": {"fr": "dos", "en": "back"}}
    question = {"fr": "risques ", "en": "risks "}[language] + word[region][language]
    assert search(indexes[language], question).hits[0].entry.article == region


@pytest.mark.parametrize(
    ("language", "typed", "read_as"),
    [("fr", "infitration", "infiltration"), ("fr", "siatique", "sciatique"),
     ("en", "blood thiner", "thinner"), ("en", "sciatika", "sciatica")],
)  # fmt: skip
def test_slip_is_forgiven_and_said(indexes, language, typed, read_as):
    """The reader sees what was understood."""
    assert search(indexes[language], typed).read_as == (read_as,)


@pytest.mark.parametrize("typed", ["conduire", "CONDUIRE", "Conduire\u00a0?", "conduire conduire"])
def test_capitals_marks_and_repeats_change_nothing(indexes, typed):
    assert search(indexes.fr, typed) == search(indexes.fr, "conduire")


@pytest.mark.parametrize("typed", ["pre\u0301paration", "preparation", "PRÉPARATION"])
def test_accents_change_nothing(indexes, typed):
    """Typed together, apart or not at all."""
    assert search(indexes.fr, typed) == search(indexes.fr, "préparation")


def test_name_of_a_medicine_is_found_only_where_it_was_signed(indexes):
    """As a synonym of the glossary; another leads nowhere rather than astray."""
    found = search(indexes.fr, "xarelto")
    assert "anticoagulant" in [term.key for term in found.terms]
    assert search(indexes.fr, "zolpidem").hits == ()


@pytest.mark.parametrize("typed", ["", " ", "\x00", "?!…", "🙂", "zzzzqqqq", "的", "%s%n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_question_finds_nothing(indexes, language, typed):
    found = search(indexes[language], typed)
    assert (found.hits, found.terms) == ((), ())


@pytest.mark.parametrize(
    "typed", ["risques " * 10_000, " ".join(map(str, range(5_000))), "a" * 10**6]
)
def test_much_is_answered_like_little(indexes, typed):
    """Only so many words are looked at."""
    assert len(search(indexes.fr, typed).hits) <= SHOWN
    assert MOST_TOKENS < 20


def test_only_words_that_say_nothing_are_looked_for_as_they_are():
    assert telling(tokens("Que dois-je faire ?"), "fr") == ("que", "dois", "je", "faire")
    assert telling(tokens("Que dois-je manger ?"), "fr") == ("manger",)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("fr", "rembourse", "remboursement"), ("fr", "piqûres", "piqûre"), ("fr", "rayon", "rayons"),
     ("en", "injections", "injection"), ("en", "driving", "drive"), ("en", "risks", "risk")],
)  # fmt: skip
def test_forms_of_a_word_are_one(language, one, other):
    assert {stem(token, language) for token in tokens(f"{one} {other}")} == {
        stem(tokens(one)[0], language)
    }


def test_passage_of_a_box_says_so(indexes):
    """« Don't » turns a line round: whoever shows it must know."""
    boxes = {passage.box for section in indexes.en.sections for passage in section.entry.passages}
    assert boxes == {"", "do", "dont", "call", "today", "emergency"}


def test_frequency_is_never_shown_by_one_side(indexes):
    """Both framings, and where it was measured."""
    hit = search(indexes.en, "paralysis").hits[0]
    assert hit.entry.kind == "risks"
    assert len(hit.passage.pieces) >= 3


def test_passage_is_the_one_with_the_words(indexes):
    hit = search(indexes.en, "can I refuse").hits[0]
    assert "refuse" in " ".join(hit.passage.pieces)


def test_section_without_the_words_shows_no_passage(indexes):
    """Nobody ought to take the first sentence for the answer."""
    hit = search(indexes.fr, "claustrophobe").hits[0]
    assert hit.passage is None


@given(st.text(max_size=300))
def test_nothing_that_is_typed_is_a_fault(typed):
    words = (paragraph("Vous restez allongé sur le ventre."),)
    index = build([plain_snapshot(sections=(plain_section("what", words, words),))], "fr")
    assert len(search(index, typed).hits) <= 1


@given(st.text(max_size=200), st.sets(st.sampled_from(["risk", "neck", "disc"])))
def test_marks_lose_no_word(text, wanted):
    """Put together again, the runs are the signed words."""
    assert "".join(run.text for run in marked(text, wanted, "en")) == text


def test_marks_stand_on_the_words_looked_for():
    runs = marked("The risk, and other risks.", {stem("risk", "en")}, "en")
    assert [run.text for run in runs if run.looked_for] == ["risk", "risks"]
