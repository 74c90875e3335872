"""Help: whom to call stands on every page."""

import pytest

from content.plain.page import PageSection, Part
from content.plain.transcript import page_words
from content.publish.live.house import HELP
from content.publish.render import render_page
from tests.publish.shown import TODAY, around, page_in, show, signed


@pytest.mark.parametrize("genre", ["procedure", "glossary", "page"])
def test_every_page_says_whom_to_call(genre):
    """A procedure in its own cards; the others in those of the common words, outside their own."""
    part = Part("prose", "<p>Fever of 38.</p>")
    cards = tuple(PageSection(kind, kind, (part,)) for kind in HELP)
    page = page_in("en", genre=genre)
    html = render_page(page, around("en", help=cards), signed(), TODAY)
    assert ("Fever of 38." in html) is (genre != "procedure")
    assert all(f'href="{number}"' in html for number in ("tel:15", "tel:112", "sms:114"))
    assert page_words(html, {}) == page_words(show(genre=genre), {})
