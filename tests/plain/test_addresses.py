"""Addresses: where things are read, for ever."""

import pytest

from content.plain.addresses import (
    GENERATED,
    OFFLINE,
    RESERVED,
    SEARCH,
    article_address,
    edition_address,
    generated_address,
    home_address,
)
from content.plain.languages import LANGUAGES


@pytest.mark.parametrize(
    ("found", "address"),
    [
        (home_address("fr"), "/fr/"),
        (
            article_address("procedure", "infiltration-cervicale", "fr"),
            "/fr/infiltration-cervicale/",
        ),
        (article_address("page", "privacy", "en"), "/en/privacy/"),
        (article_address("common", "accueil", "fr"), "/fr/"),
        (generated_address("sources", "en"), "/en/sources/"),
        (generated_address("centres", "fr"), "/fr/centres-et-tarifs/"),
        (generated_address("register", "en"), "/en/who-signs/"),
        (edition_address("3f2a", "en"), "/e/3f2a/en/"),
    ],
)
def test_address(found, address):
    """The common words are the home page; everything else stands under its slug."""
    assert found == address


def test_generated_pages_are_reserved():
    """No article may take the address of a page that the site makes, in either language."""
    made = (*GENERATED.values(), SEARCH, OFFLINE)
    slugs = {(language, of[language]) for of in made for language in LANGUAGES}
    assert slugs == RESERVED
    assert ("fr", "qui-signe") in RESERVED
