"""Weight: light enough for a bad network."""

import pytest

from content.plain.languages import LANGUAGES
from tests.browser.pages import ARTICLES, HEIGHT, PROCEDURES
from tests.browser.weights import KILO, article_weight, compressed, drawings, first_visit, scripts

pytestmark = pytest.mark.browser

ARTICLE, FIRST_VISIT = 30 * KILO, 80 * KILO
SCRIPTS, DRAWINGS = 12 * KILO, 20 * KILO


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["home", *ARTICLES])
def test_article_is_light(visit, name, language):
    assert article_weight(visit(name, language)) <= ARTICLE


@pytest.mark.parametrize("name", PROCEDURES)
def test_scripts_and_drawings_are_light(visit, name):
    """Of one page, at the width of a phone and at that of a desk."""
    for width in (390, 1280):
        page = visit(name, "fr", width)
        moving, drawn = scripts(page), drawings(page)
        assert moving
        assert drawn
        assert sum(map(compressed, set(moving))) <= SCRIPTS
        assert sum(map(compressed, set(drawn))) <= DRAWINGS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PROCEDURES)
def test_first_visit_is_light(chromium, site, name, language):
    with chromium.new_context(viewport={"width": 390, "height": HEIGHT}) as person:
        received = first_visit(person, site.at(name, language))
    assert any(address.endswith(".woff2") for address in received)
    assert any(address.endswith(".css") for address in received)
    assert sum(received.values()) <= FIRST_VISIT, received
