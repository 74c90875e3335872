"""Canonical bytes: one snapshot, one text, one digest, on any machine."""

import unicodedata

import pytest
from hypothesis import given

from content.plain.canonical import Unreadable, canonical, digest, normalise, read_snapshot
from content.plain.languages import Both
from tests.factories import paragraph, plain_section, plain_snapshot
from tests.strategies import anything, quick, snapshots


@quick
@given(snapshots)
def test_stored_text_reads_back(snapshot):
    """What is stored is the snapshot, whole."""
    assert read_snapshot(canonical(snapshot)) == snapshot


@quick
@given(anything, anything)
def test_any_text_reads_back(fr, en):
    """Whatever is typed, the stored text can be read, with the same words in NFC."""
    stored = read_snapshot(canonical(plain_snapshot(title=Both(fr, en))))
    assert stored.title == Both(*(unicodedata.normalize("NFC", text) for text in (fr, en)))


@pytest.mark.parametrize("text", ["\n\u0303", "\t\u0327", "\r\u0301", "\x1f\u0307"])
def test_accent_after_an_escaped_character(text):
    """The letter that stands for a line end in JSON is not composed with an accent after it."""
    snapshot = plain_snapshot(lead=Both(text, ""))
    assert read_snapshot(canonical(snapshot)) == snapshot


@quick
@given(anything)
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@quick
@given(anything)
def test_machine_does_not_show_in_text(text):
    """Line ends, decomposed accents and blanks at line ends do not change what was typed."""
    typed = unicodedata.normalize("NFD", normalise(text)).replace("\n", " \t\r\n")
    assert normalise(f"\n{typed}\n \n") == normalise(text)


@pytest.mark.parametrize("typed", ["é\r\nè", "e\u0301\ne\u0300", "é  \nè\t", "\né\rè\n\n"])
def test_same_words_give_the_same_digest(typed):
    """CRLF, decomposed accents and trailing blanks give one digest."""
    one, other = (plain_snapshot(lead=Both(normalise(text), "")) for text in ("é\nè", typed))
    assert digest(canonical(one)) == digest(canonical(other))


def test_another_word_gives_another_digest():
    """A digest tells one letter, and one block, from another."""
    given = [
        plain_snapshot(),
        plain_snapshot(title=Both("Infiltration du cou", "Neck injections")),
        plain_snapshot(sections=(plain_section("what"),)),
        plain_snapshot(sections=(plain_section("what", fr=(paragraph("Oui."),)),)),
    ]
    assert len({digest(canonical(snapshot)) for snapshot in given}) == len(given)


def test_digest_is_sha256_of_utf8():
    """Anyone can compute it with a tool of their own."""
    known = "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
    assert digest("é") == known


def test_canonical_text_has_sorted_keys_and_no_spaces():
    text = canonical({"b": 1, "a": {"d": "é", "c": [1, 2]}})
    assert text == '{"a":{"c":[1,2],"d":"é"},"b":1}'


@pytest.mark.parametrize(
    "text", ["", "{}", "null", "[" * 100_000, '{"key": 1}', canonical(plain_snapshot())[:-1]]
)
def test_altered_text_is_unreadable(text):
    """Bytes that are not a snapshot are refused by one exception."""
    with pytest.raises(Unreadable):
        read_snapshot(text)
