"""The order of a glossary."""

import pytest

from content.plain.alphabet import sortable, terms_in_order
from content.plain.languages import Both
from content.plain.snapshot import BY_WORD, Term
from tests.factories import plain_snapshot

TERMS = tuple(
    Term(key, Both(fr, en), Both("", ""), Both((), ()))
    for key, fr, en in (
        ("disc", "disque", "disc"),
        ("epidural", "Épidurale", "epidural"),
        ("annulus", "anneau", "annulus"),
        ("oedema", "œdème", "swelling"),
        ("bone", "os", "bone"),
    )
)


@pytest.mark.parametrize(
    ("language", "order"),
    [("fr", "annulus disc epidural oedema bone"), ("en", "annulus bone disc epidural oedema")],
)
def test_glossary_is_in_the_order_of_its_language(language, order):
    found = terms_in_order(plain_snapshot(genre="glossary", terms=TERMS, form=BY_WORD), language)
    assert [term.key for term in found] == order.split()


def test_glossary_of_an_older_form_keeps_the_order_that_was_signed():
    glossary = plain_snapshot(genre="glossary", terms=TERMS)
    assert tuple(terms_in_order(glossary, "en")) == TERMS


def test_words_of_an_article_stay_in_the_order_of_its_text():
    assert tuple(terms_in_order(plain_snapshot(genre="procedure", terms=TERMS), "fr")) == TERMS


def test_accents_and_capitals_change_no_order():
    assert sortable("Élan") == sortable("elan")
