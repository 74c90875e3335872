"""A former edition's words may come back: asked for, signed and published like any others."""

import pytest
from django.utils import timezone

from content.desk.refusal import said
from content.publish.publication import Publication
from content.sign.edition import freeze
from tests import cast
from tests.desk.asking import do, refused, screen
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db


@pytest.fixture
def former(dr, article):
    """Edition 1 was live, edition 2 is; the working copy says again what edition 1 said."""
    first = cast.published(article, dr, timezone.now()).edition
    cast.rewrite(article, "Vous restez assis.", "You stay seated.")
    cast.published(article, dr, timezone.now())
    cast.rewrite(article, cast.FR, cast.EN)
    return first


def forms(client, article):
    return set(client.get(screen(article)).context["forms"])


def test_former_words_are_asked_for_signed_and_published(enter, dr, editor, article, former):
    assert "submit_form" in forms(enter(editor), article)
    assert "sign_form" in forms(enter(dr), article)
    do(enter(editor), "submit", article, editor)
    assert "submit_form" not in forms(enter(editor), article)
    do(enter(dr), "sign", article, dr, then="publish")
    assert Publication.objects.live(timezone.now()).get().edition == former


def test_words_that_are_signed_as_they_are_are_not_asked_for(enter, dr, editor, article):
    """Whether they are live or only ready to be published; by a forged form neither."""
    cast.signed(article, dr, timezone.now())
    for settle in (None, "publish"):
        if settle:
            do(enter(dr), settle, article, dr)
        assert not {"submit_form", "sign_form"} & forms(enter(dr), article)
        before, client = everything_written(), enter(editor)
        refused(do(client, "submit", article, editor), before, said("signed_as_it_is"))


def test_asked_again_after_another_edition_was_signed(enter, dr, editor, article):
    """The first demand was answered by the other words."""
    do(enter(editor), "submit", article, editor)
    cast.rewrite(article, "Vous restez assis.", "You stay seated.")
    cast.sign_edition(freeze(article), dr, timezone.now())
    cast.rewrite(article, cast.FR, cast.EN)
    do(enter(editor), "submit", article, editor)
    assert "return_form" in forms(enter(dr), article)
