"""Practical data as pages show it."""

import pytest

from content.publish.practical import dialled, read_practical
from content.source.centre import Centre
from tests.cast import NOW


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


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("minutes", "language", "wanted"),
    [
        (15, "fr", (15, "15\u00a0minutes")),
        (1, "en", (1, "1\u00a0minute")),
        (0, "en", None),
        (None, "fr", None),
    ],
)
def test_how_early_to_come_is_said_in_words_or_not_at_all(minutes, language, wanted):
    Centre.objects.create(key="north", minutes_early=minutes)
    (centre,) = read_practical(language, NOW.date(), {}).centres
    assert centre.early == wanted
