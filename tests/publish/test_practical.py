"""Practical data as pages show it."""

import pytest

from content.publish.practical import dialled


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        ("01 99 00 12 34", "+33199001234"),
        ("(0)1 99 00 12 34", "+33199001234"),
        ("+33 1 99 00 12 34", "+33199001234"),
        ("+33 (0)1 99 00 12 34", "+33199001234"),
        ("0033 (0)1.99.00.12.34", "+33199001234"),
        ("+41 22 000 00 00", "+41220000000"),
        ("15", "15"),
        ("3624", "3624"),
    ],
)
def test_number_is_dialled_as_a_telephone_wants_it(number, wanted):
    assert dialled(number) == wanted
