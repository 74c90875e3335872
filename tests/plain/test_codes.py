"""Codes of links: no two that a person could mistake for each other."""

import pytest

from content.plain.codes import ALPHABET, LENGTH, LONGEST, SHAPE, Typed, fold, new_code, typed


def test_new_code_is_of_the_alphabet():
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert all(SHAPE.match(code) for code in codes)


def test_no_two_signs_of_the_alphabet_look_alike():
    assert len({fold(sign) for sign in ALPHABET}) == len(ALPHABET)


@pytest.mark.parametrize(
    ("printed", "copied"),
    [("k7m2p4", "K7M2P4"), ("loi0", "1o10"), ("cou-nord", "COUNORD"), ("sb9zq", "5892g")],
)
def test_code_is_the_same_however_it_is_copied(printed, copied):
    assert fold(printed) == fold(copied)


@pytest.mark.parametrize("code", ["abc", "cou-nord", "nzlh002", "a1" * 12])
def test_code_may_be_chosen(code):
    assert SHAPE.match(code)


@pytest.mark.parametrize("code", ["", "ab", "ABC", "-abc", "abc-", "a--b", "é11", "a b", "a1" * 13,
                                  "abc\n", "../x", "a/b"])  # fmt: skip
def test_code_that_nobody_could_type_is_refused(code):
    assert not SHAPE.match(code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("k3t9", "k3t9"),
        ("K3 T9).", "K3T9"),
        ("cou‑nord", "counord"),
        ("https://a.example/r/k3t9#rdv=2026-12-04T10:30", "k3t9"),
        ("k3t9?x", "k3t9"),
        ("ké3", ""),
        ("k" * LONGEST, "k" * LONGEST),
        ("k" * (LONGEST + 1), ""),
        ("", ""),
    ],
)
def test_code_is_found_in_what_was_typed(text, code):
    assert typed(text) == Typed(code)


@pytest.mark.parametrize(
    ("text", "code", "language"),
    [
        ("https://a.example/r/k3t9/fr/", "k3t9", "fr"),
        ("/r/k3t9/fr)", "k3t9", "fr"),
        ("/r/k3t9/en.", "k3t9", "en"),
        ("/r/k3t9/FR/#rdv=2026-12-04T10:30", "k3t9", "fr"),
        ("k3t9/en", "k3t9", "en"),
        ("/R/K3T9", "K3T9", None),
        ("r/k3t9", "k3t9", None),
        ("/r/k3t9&x=1", "k3t9", None),
        ("/r/k3t9=20", "k3t9", None),
        ("/r/k3t9/friend", "k3t9", None),
        ("https://a.example/r/", "", None),
    ],
)
def test_address_is_cut_where_its_code_ends(text, code, language):
    assert typed(text) == Typed(code, language)
