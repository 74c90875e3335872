"""A text message costs what the telephones' own table says (3GPP TS 23.038)."""

import pytest

from content.plain.text_message import (
    BASIC,
    DATE,
    DATE_EXAMPLE,
    EXTENSION,
    FRAGMENT,
    fitting,
    length,
    telephone_marks,
)

# The table of 3GPP TS 23.038, part 6.2.1, by code; the escape (1B) is no character.
TABLE = {
    0x00: "@£$¥èéùìòÇ\nØø\rÅå",
    0x10: "Δ_ΦΓΛΩΠΨΣΘΞ",
    0x1C: "ÆæßÉ",
    0x20: " !\"#¤%&'()*+,-./",
    0x30: "0123456789:;<=>?",
    0x40: "¡ABCDEFGHIJKLMNO",
    0x50: "PQRSTUVWXYZÄÖÑÜ§",
    0x60: "¿abcdefghijklmno",
    0x70: "pqrstuvwxyzäöñüà",
}


def test_alphabet_is_that_of_the_table():
    assert "".join(TABLE.values()) == BASIC
    assert len(BASIC) == 127
    assert sorted(EXTENSION) == sorted("\f^{}\\[~]|€")


@pytest.mark.parametrize("char", "éèàùìòÇÉ@£\n")
def test_character_of_the_table_costs_one(char):
    assert length(char * 160)[:3] == (1, 160, 160)
    assert length(char * 161)[:3] == (2, 161, 306)


@pytest.mark.parametrize("char", "êçâîôûëïÀÊœŒ’«»\u00a0\u202f…–")
def test_character_that_is_not_there_makes_all_wide(char):
    """ç is not in the table, Ç is."""
    found = length("a" * 69 + char)
    assert found == (1, 70, 70, (char,), ())
    assert length("a" * 70 + char)[:3] == (2, 71, 134)


@pytest.mark.parametrize("char", EXTENSION)
def test_character_of_the_extension_costs_two(char):
    assert length(char * 80) == (1, 160, 160, (), (char,))
    assert length(char * 81).parts == 2


def test_parts_of_a_longer_message_hold_less():
    assert [length("a" * count).parts for count in (306, 307, 459, 460)] == [2, 3, 3, 4]
    assert [length("ê" * count).parts for count in (134, 135, 201, 202)] == [2, 3, 3, 4]


def test_no_character_is_cut_in_two():
    """152 and a € leave one place empty at the end of the first part."""
    assert length("a" * 152 + "€" + "a" * 152).parts == 3
    assert length("a" * 151 + "€" + "a" * 153).parts == 2
    assert length("ê" + "a" * 65 + "😀" + "a" * 66).parts == 3


def test_end_of_the_address_counts():
    """Of a message that was made to fit, nothing is left over once its date is written."""
    assert length("a" * 148, FRAGMENT)[:3] == (1, 160, 160)
    assert length("a" * 149, FRAGMENT).parts == 2


def test_empty_message_takes_one_part():
    assert length("")[:3] == (1, 0, 160)


def test_date_counts_as_long_as_it_gets():
    assert length(f"Le {DATE}.").used == len(f"Le {DATE_EXAMPLE}.")
    assert length(DATE).double == ()


def test_marks_of_the_printer_become_those_of_the_telephone():
    printed = "N’oubliez pas\u202f: « l’ordonnance », 9\u00a0h – 18\u00a0h…"
    assert telephone_marks("«oui» — non") == '"oui" - non'
    typed = telephone_marks(printed)
    assert typed == "N'oubliez pas : \"l'ordonnance\", 9 h - 18 h..."
    assert length(typed).wide == ()


def test_no_letter_changes():
    assert telephone_marks("forêt, façade, œuf") == "forêt, façade, œuf"


@pytest.mark.parametrize(
    ("ending", "fits"),
    [("", "a" * 160), ("#", "b" * 70), ("#" * 90, "b" * 70), ("#" * 91, "b" * 70)],
)
def test_first_text_that_fits_one_part_is_taken(ending, fits):
    """The last one where none does; ç makes every character cost more."""
    assert fitting(("a" * 161, "ç" * 71, "a" * 160, "b" * 70), ending=ending) == fits
