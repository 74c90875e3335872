"""Two people at once: the chain does not fork, and the same words are frozen once."""

from functools import partial

import pytest

from content.sign.edition import Edition, freeze
from content.sign.event import Event
from content.sign.refused import SignRefused
from content.sign.verify import verify
from tests import cast
from tests.together import together

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_two_signatures_at_once_follow_each_other():
    """Writers of the chain take turns, whatever they sign."""
    one, two = freeze(cast.page("one")), freeze(cast.page("two"))
    martin, durand = cast.radiologist(), cast.radiologist("durand")
    done = together(
        partial(cast.sign_edition, one, martin), partial(cast.sign_edition, two, durand)
    )
    assert sorted(event.number for event in done) == [1, 2]
    assert verify() == []


def test_two_clicks_at_once_are_one_signature():
    """The second finds the first already there."""
    edition, dr = freeze(cast.page()), cast.radiologist()
    done = together(*[partial(cast.sign_edition, edition, dr)] * 2)
    (refused,) = [found for found in done if isinstance(found, SignRefused)]
    assert refused.code == "already_signed"
    assert Event.objects.count() == 1


def test_the_same_words_frozen_at_once_are_one_edition():
    """Nobody sees an error because a colleague was as quick."""
    article = cast.page()
    first, second = together(*[partial(freeze, article)] * 2)
    assert first == second == Edition.objects.get()
