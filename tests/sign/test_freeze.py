"""freeze: the words as they stand, kept for good."""

import hashlib

import pytest

from content.sign.edition import Edition, freeze
from tests import cast

pytestmark = pytest.mark.django_db
OTHER = ("Vous restez assis.", "You sit still.")


def test_same_words_give_the_same_edition():
    """Freezing twice changes nothing."""
    article = cast.page()
    assert freeze(article) == freeze(article)
    assert Edition.objects.count() == 1


def test_saving_without_a_change_gives_the_same_edition():
    """Blanks and line ends that a browser adds are not words."""
    article = cast.page()
    first = freeze(article)
    cast.rewrite(article, cast.FR + " \r\n", cast.EN)
    assert freeze(article) == first


def test_changed_words_give_the_next_number():
    """Other words are another edition."""
    article = cast.page()
    first = freeze(article)
    cast.rewrite(article, *OTHER)
    second = freeze(article)
    assert (first.number, second.number) == (1, 2)
    assert first.digest != second.digest


def test_a_change_in_one_language_gives_another_edition_of_both():
    """French and English are one document."""
    article = cast.page()
    first = freeze(article)
    cast.rewrite(article, cast.FR, OTHER[1])
    assert freeze(article).digest != first.digest


def test_words_typed_again_give_their_old_edition():
    """An edition is its words, not the moment it was frozen."""
    article = cast.page()
    first = freeze(article)
    cast.rewrite(article, *OTHER)
    freeze(article)
    cast.rewrite(article, cast.FR, cast.EN)
    assert freeze(article) == first


def test_each_article_numbers_its_own_editions():
    """Numbers count the editions of one article."""
    assert freeze(cast.page("one")).number == freeze(cast.page("two")).number == 1


def test_digest_is_the_sha256_of_the_stored_text():
    """Anyone can compute the digest and the code from what is stored."""
    stored = Edition.objects.get(pk=freeze(cast.page()).pk)
    assert stored.digest == hashlib.sha256(stored.canonical.encode()).hexdigest()
    assert stored.code == stored.digest[:12]
    assert stored.intact


def test_transcripts_say_each_language_in_its_own_words():
    """A transcript holds the visible words of one language, and no label."""
    edition = freeze(cast.page())
    assert edition.transcript("fr").split("\n") == ["Conseils", "Une piqûre.", "Quoi ?", cast.FR]
    assert edition.transcript("en").split("\n") == ["Advice", "An injection.", "What?", cast.EN]


def test_stored_words_are_read_back_as_they_were():
    """The bytes are the snapshot."""
    edition = freeze(cast.procedure())
    snapshot = Edition.objects.get(pk=edition.pk).snapshot()
    assert snapshot.key == "neck"
    assert snapshot.title.en == "Neck injection"
