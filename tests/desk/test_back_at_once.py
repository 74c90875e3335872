"""Two people go back to a former state at the same moment: one does, the other looks again."""

from functools import partial

import pytest

from content.desk.undo import keep, restore, saved, state_of
from content.source.article import Section
from tests import cast
from tests.together import together

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_second_who_goes_back_finds_other_words():
    """What the first brought back is not written over by somebody who did not see it."""
    article, editor = cast.page(), cast.editor()
    for words in ("Un.", "Deux.", "Trois."):
        cast.rewrite(article, words, words)
        keep(article.pk, by=editor)
    _, two, one = saved(article.pk, most=3)
    seen = state_of(article.pk).digest
    done = together(
        partial(restore, article, one.state, seen=seen, by=editor),
        partial(restore, article, two.state, seen=seen, by=editor),
    )
    assert sorted(done) == [False, True]
    assert Section.objects.get().body_fr == ("Un." if done[0] else "Deux.")
