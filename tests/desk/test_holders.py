"""What texts quote is not deleted under them, and its page says where it is used."""

import pytest
from django.urls import reverse

from content.source.picture import Picture
from content.source.technique import Technique
from tests import cast, factories
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db

FORBIDS = "It cannot be deleted while it is used. Used by: "


@pytest.fixture
def editing(enter, editor):
    return enter(editor)


def address(row, act):
    return reverse(f"admin:content_{row._meta.model_name}_{act}", args=[row.pk])


def stays(client, row, by):
    """It is not deleted; its page says why, and offers no button."""
    page, before = client.get(address(row, "change")).content.decode(), everything_written()
    assert f"{FORBIDS}{by}." in page
    assert "deletelink" not in page
    assert client.post(address(row, "delete"), {"post": "yes"}).status_code == 403
    assert everything_written() == before


def goes(client, row):
    page = client.get(address(row, "change")).content.decode()
    assert FORBIDS not in page
    assert "deletelink" in page
    assert client.post(address(row, "delete"), {"post": "yes"}).status_code == 302
    assert not type(row).objects.filter(pk=row.pk).exists()


def picture():
    return Picture.objects.create(key="room", title_fr="La salle", title_en="The room")


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (factories.fact, "{table_time}"),
        (factories.source, "Yes [^nice]"),
        (factories.term, "[disc](term:disc)"),
        (picture, "::: picture room\n:::"),
    ],
)
def test_what_a_working_copy_quotes_stays_and_what_none_quotes_goes(editing, make, text):
    row = make()
    article = cast.page("one", text, text)
    stays(editing, row, by="Advice")
    article.delete()
    goes(editing, row)


def test_what_patients_read_stays(editing, dr):
    """Though the working copy does not quote it any more."""
    fact, article = factories.fact(), cast.page("one", "{table_time}", "{table_time}")
    cast.published(article, dr)
    cast.rewrite(article, "Un.", "One.")
    stays(editing, fact, by="Advice")


def test_source_that_a_figure_or_a_technique_rests_on_stays(editing):
    source = factories.source()
    for row in (factories.fact(), factories.technique()):
        row.sources.add(source)
    stays(editing, source, by="table_time, cervical_facet")


def test_technique_stays_once_patients_read_of_it(editing, dr):
    """Before that, a wrong entry may go: a table of techniques names none."""
    article = cast.page("one", "Voici.\n\n::: techniques\n:::", "Here.\n\n::: techniques\n:::")
    article.region = "cervical"
    article.save()
    goes(editing, factories.technique("cervical_wrong"))
    factories.technique(why_fr="Utile.", why_en="Useful.")
    cast.published(article, dr)
    stays(editing, Technique.objects.get(), by="Advice")


def test_word_of_a_glossary_may_go(editing):
    """A glossary lists whatever words there are; no text is left without one."""
    factories.article("glossary", genre="glossary", region="")
    goes(editing, factories.term())


def test_number_of_queries_does_not_grow(editing, django_assert_max_num_queries):
    """However many texts there are."""
    fact = factories.fact()
    for number in range(12):
        cast.page(f"page{number}", "{table_time}", "{table_time}")
    with django_assert_max_num_queries(40):
        editing.get(address(fact, "change"))
