"""negotiate: which language a browser gets when its reader has not chosen one."""

import pytest

from content.read.language import LONGEST_HEADER, negotiate

LONG = ",".join(["x" * 8] * 1200)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("fr", "fr"),
        ("en", "en"),
        ("FR-fr", "fr"),
        ("en-GB,en;q=0.9", "en"),
        ("en,fr", "fr"),
        ("en;q=0.9,fr;q=0.8", "en"),
        ("en;q=0.8 , fr;q=0.9", "fr"),
        ("de,en;q=0.5,fr;q=0.7", "fr"),
        ("fr-CA;q=0.3,fr;q=0.9,en;q=0.8", "fr"),
        ("de", "en"),
        ("de-CH,it;q=0.8", "en"),
        ("en;q=0", "fr"),
        ("fr;q=0", "en"),
        ("fr;q=0,de;q=0", "en"),
        ("fr;q=0,en;q=0.1", "en"),
    ],
)
def test_best_of_our_languages_is_chosen(header, language):
    """The one asked for most; French between equals; English for those who want neither."""
    assert negotiate(header) == language


@pytest.mark.parametrize(
    "header",
    ["", "*", ",,,", ";q=1", "fr;q=2", "fr;q=é", "<script>", "\x00", "français", "en_GB", "-",
     "q=1", "😀", "en" * 5_000, ";" * 10_000, "\r\nSet-Cookie: a=b"],
)  # fmt: skip
def test_garbage_asks_for_nothing(header):
    """What cannot be read is answered in the country's language, without an error."""
    assert negotiate(header) == "fr"


@pytest.mark.parametrize(("header", "language"), [(f"fr,{LONG}", "fr"), (f"{LONG},fr", "en")])
def test_ten_kilobytes_of_header_cost_nothing(header, language):
    """Only the beginning is read: the rest cannot slow anything down."""
    assert len(header) > 10_000 > LONGEST_HEADER
    assert negotiate(header) == language
