"""Genres and kinds: a fixed order, and what must be written."""

import pytest

from content.plain.genres import GENRES, KINDS, QUOTED_KINDS, SOURCED_KINDS, anchors, position


def test_order_is_that_of_the_genre():
    """A patient reads what it is before what it risks; an unknown kind goes last."""
    kinds = ["unknown", "risks", "what", "essentials", "questions"]
    in_order = ["essentials", "what", "risks", "questions", "unknown"]
    assert sorted(kinds, key=lambda kind: position("procedure", kind)) == in_order
    assert position("nothing", "what") == 0


@pytest.mark.parametrize("genre", GENRES)
def test_kinds_are_named_once_and_one_is_required(genre):
    names = [kind.name for kind in KINDS[genre]]
    assert len(names) == len(set(names))
    assert any(kind.required for kind in KINDS[genre])


def test_special_kinds_exist():
    """The kinds that rules name are kinds of a genre."""
    assert {kind.name for kind in KINDS["procedure"]} >= SOURCED_KINDS
    assert {kind.name for kind in KINDS["common"]} >= QUOTED_KINDS


def test_anchors_are_the_kinds_and_the_generated_parts():
    assert anchors("page") == {"summary", "details", "limits", "contact", "sources", "words"}
