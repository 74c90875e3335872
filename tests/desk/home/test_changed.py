"""What says other words than a signatory signed: by the words, never by the dates."""

import pytest
from django.utils import timezone

from content.source.article import Section
from content.source.fact import Fact
from content.source.term import Term
from tests import cast, factories
from tests.desk.home.looking import panels, titles
from tests.desk.home.test_screen import asked_of_the_store

pytestmark = pytest.mark.django_db
TERM = ("Le [disque](term:disc).", "The [disc](term:disc).")


def test_words_edited_since_my_signature_are_shown_to_me_alone(enter, dr, article):
    cast.signed(article, dr, at=timezone.now())
    client = enter(dr)
    assert titles(client, "changed") == []
    cast.rewrite(article, "Autre.", "Other.")
    (row,) = panels(client)["changed"].rows
    assert row.why[0].startswith("You signed edition 1 on ")
    assert row.why[1].startswith("Edited on ")
    assert titles(enter(cast.radiologist("roux")), "changed") == []


def test_unchanged_words_that_were_saved_again_are_no_change(enter, dr, article):
    """Nor are words that were changed and had back."""
    cast.signed(article, dr, at=timezone.now())
    article.save()
    Section.objects.get().save()
    assert titles(enter(dr), "changed") == []


def test_edition_that_a_colleague_signed_since_is_shown(enter, dr, article):
    cast.signed(article, dr, at=timezone.now())
    cast.rewrite(article, "Autre.", "Other.")
    cast.signed(article, cast.radiologist("roux"), at=timezone.now())
    (row,) = panels(enter(dr))["changed"].rows
    assert row.why[1] == "Edition 2 was signed since"


def test_same_words_signed_by_a_colleague_are_no_change(enter, dr, article):
    """Even if other words were frozen between."""
    cast.signed(article, dr, at=timezone.now())
    cast.rewrite(article, "Autre.", "Other.")
    colleague = cast.radiologist("roux")
    cast.signed(article, colleague, at=timezone.now())
    cast.rewrite(article, cast.FR, cast.EN)
    cast.signed(article, colleague, at=timezone.now())
    assert titles(enter(dr), "changed") == []


def test_term_that_changed_changes_the_pages_that_quote_it(enter, dr):
    """No page was saved; the next edition will have it."""
    factories.term()
    cast.published(cast.page("one", *TERM), dr, at=timezone.now())
    client = enter(dr)
    assert titles(client, "changed") == []
    Term.objects.update(definition_en="A soft cushion.")
    (row,) = panels(client)["changed"].rows
    assert row.why[1].startswith("Something that it quotes changed")


def test_technique_that_changed_changes_the_pages_that_show_it(enter, dr):
    technique, table = factories.technique(why_fr="Ici.", why_en="Here."), "::: techniques\n:::"
    article = cast.page("one", f"{cast.FR}\n\n{table}", f"{cast.EN}\n\n{table}")
    article.region = "cervical"
    article.save()
    cast.published(article, dr, at=timezone.now())
    client = enter(dr)
    assert titles(client, "changed") == []
    technique.why_fr, technique.why_en = "Parce que.", "Because."
    technique.save()
    assert titles(client, "changed") == ["Advice"]


def test_figure_has_a_row_of_its_own_and_no_second_one_here(enter, dr):
    """Even if the page was saved since, with the same words."""
    factories.fact()
    article = cast.page("one", "Restez {table_time}.", "Stay {table_time}.")
    cast.published(article, dr, at=timezone.now())
    Fact.objects.update(high=40)
    article.save()
    client = enter(dr)
    assert (titles(client, "sign"), titles(client, "changed")) == (["Figure: table_time"], [])


def test_number_of_queries_does_not_grow_with_what_changed(enter, dr):
    client = enter(dr)

    def edited(numbers):
        for number in numbers:
            article = cast.page(f"page{number}")
            cast.signed(article, dr)
            cast.rewrite(article, f"{number}.", f"{number}.")
        return asked_of_the_store(client)

    assert edited(range(2)) == edited(range(2, 6))
