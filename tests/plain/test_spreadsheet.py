"""CSV files as spreadsheets of each language open them."""

import pytest

from content.plain.spreadsheet import BYTE_ORDER_MARK, cell, lines

TABLE = (("code", "name"), (1, "Élise; Petit, Dr"))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_no_cell_is_a_formula(text):
    assert cell(text) == f"'{text}"
    assert cell(f"x{text}") == f"x{text}"
    assert f"'{text}" in "".join(lines([[text]], "en"))


def test_each_language_parts_cells_as_its_spreadsheets_do():
    french, english = (list(lines(TABLE, code)) for code in ("fr", "en"))
    assert french == [f"{BYTE_ORDER_MARK}code;name\r\n", '1;"Élise; Petit, Dr"\r\n']
    assert english == [f"{BYTE_ORDER_MARK}code,name\r\n", '1,"Élise; Petit, Dr"\r\n']


def test_file_streams():
    """The first line is there before the second was asked for."""

    def rows():
        yield ("one",)
        pytest.fail("asked for too early")

    assert next(lines(rows(), "en")) == f"{BYTE_ORDER_MARK}one\r\n"


def test_no_rows_are_no_lines():
    assert list(lines([], "fr")) == []
