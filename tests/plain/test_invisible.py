"""Invisible characters: what nobody sees must not be signed."""

import pytest

from content.plain.invisible import Invisible, invisible, visible


@pytest.mark.parametrize(
    "char",
    [
        "\x00",
        "\x07",
        "\x7f",
        "\x85",
        "\u200b",
        "\u200d",
        "\u200f",
        "\u202e",
        "\u2066",
        "\u2028",
        "\u2029",
        "\u2060",
        "\u3164",
        "\u115f",
        "\u2800",
        "\ufeff",
        "\ue000",
        "\u0378",
        "\U000e0041",
        "\r",
    ],
)
def test_unseen_character_is_found(char):
    """Controls, bidi marks, zero widths, blank letters, private and unassigned ones."""
    (found,) = invisible(f"first\nse{char}cond")
    assert (found.line, found.code) == (2, f"U+{ord(char):04X}")
    assert visible(f"se{char}cond") == "second"


def test_character_is_named():
    assert invisible("\u202e") == [Invisible(1, "U+202E", "RIGHT-TO-LEFT OVERRIDE")]


def test_every_one_is_found_in_order():
    found = invisible("\u200ba\n\n\u200c\u200b")
    assert [(one.line, one.code) for one in found] == [
        (1, "U+200B"),
        (3, "U+200C"),
        (3, "U+200B"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "« L’été\u00a0», 10\u00a0h\u202f? rendez\u2011vous",
        "Tab\tand\nline",
        "e\u0301 œ ß ñ Ω ☎ 👍 “ ” – … €",
        "العربية 中文",
    ],
)
def test_what_is_seen_or_meant_is_left_alone(text):
    """Letters of any script, marks, and the spaces and hyphens that printers use."""
    assert invisible(text) == []
    assert visible(text) == text
