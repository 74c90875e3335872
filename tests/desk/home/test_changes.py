"""A figure or a source that changed: one row, one sitting; nothing stands twice or for ever."""

import pytest
from django.urls import reverse
from django.utils import timezone

from content.publish.renewal import Quoted, prepare
from content.sign.acts import submit
from content.sign.edition import freeze
from content.source.article import Article, Section
from content.source.fact import Fact, Source
from tests import cast, factories
from tests.desk.home.looking import panels, titles
from tests.desk.home.test_screen import asked_of_the_store

pytestmark = pytest.mark.django_db
QUOTED = ("Restez {table_time}.", "Stay {table_time}.")
TITLE = "Figure: Time lying"


@pytest.fixture
def figure(dr):
    """Two live texts quote it."""
    figure = factories.fact(name_en="Time lying")
    for key in ("one", "two"):
        cast.published(cast.page(key, *QUOTED), dr)
    return figure


def change(minutes, by):
    Fact.objects.update(high=minutes)
    prepare(Quoted("facts", "table_time"), by=by, at=timezone.now())


def test_figure_is_one_row_that_leads_to_its_sitting(enter, dr, editor, figure):
    """Its editions do not stand there too, one by one."""
    change(40, editor)
    panel = panels(enter(dr))["sign"]
    (row,) = panel.rows
    assert (row.title, row.address) == (
        TITLE,
        reverse("admin:content_fact_renew", args=[figure.pk]),
    )
    assert row.why == (
        "It changed from “10 to 30\xa0minutes” to “10 to 40\xa0minutes”",
        "2 pages wait, signed in one sitting",
    )
    assert panel.headline == "2 pages await your signature"


def test_writer_sees_that_it_waits_for_a_colleague(enter, editor, figure):
    change(40, editor)
    (row,) = panels(enter(editor))["colleague"].rows
    assert (row.title, row.act) == (TITLE, "")


def test_figure_that_nobody_asked_about_waits_too(enter, dr, figure):
    """Files may bring a new value: patients read the old one all the same."""
    Fact.objects.update(high=40)
    assert titles(enter(dr), "sign") == [TITLE]


@pytest.mark.parametrize(("minutes", "stand"), [(30, []), (50, [TITLE])])
def test_editions_that_were_given_up_wait_no_longer(enter, dr, editor, figure, minutes, stand):
    """The figure is what it was, or changed again: nobody can sign what was prepared between."""
    change(40, editor)
    change(minutes, editor)
    client = enter(dr)
    assert titles(client, "sign") == stand
    assert titles(enter(editor), "returned") == []


def test_words_of_their_own_come_back_to_who_asked(enter, dr, editor, figure):
    """They would be lost in silence: they are to be frozen with the new figure."""
    article = Article.objects.get(key="one")
    cast.rewrite(article, "Autrement, {table_time}.", "Otherwise, {table_time}.")
    submit(freeze(article), by=editor, at=timezone.now())
    Fact.objects.update(high=40)
    assert titles(enter(dr), "sign") == [TITLE]
    (row,) = panels(enter(editor))["returned"].rows
    assert row.why[1].startswith("A figure or a source changed since")
    assert titles(enter(cast.account("paul", "editor")), "returned") == []
    submit(freeze(article), by=editor, at=timezone.now())
    assert titles(enter(dr), "sign") == [TITLE, "Advice"]
    assert titles(enter(editor), "returned") == []


def test_who_wrote_in_one_signs_the_others_one_by_one_under_four_eyes(
    enter, dr, editor, figure, settings
):
    """A sitting signs all or none."""
    settings.FOUR_EYES = "required"
    other, article = cast.radiologist("roux"), Article.objects.get(key="one")
    Section.objects.filter(article=article).update(author_fr=dr)
    cast.rewrite(article, *(f"{text} Bien." for text in QUOTED))
    Section.objects.filter(article=article).update(author_fr=dr, author_en=dr)
    Article.objects.filter(pk=article.pk).update(author_fr=dr)
    cast.published(article, other, at=timezone.now())
    change(40, editor)
    client = enter(dr)
    assert titles(client, "sign") == ["Advice"]
    assert titles(client, "colleague") == [TITLE, "Advice"]
    assert titles(enter(other), "sign") == [TITLE]


def test_source_is_a_row_of_its_own(enter, dr):
    source = factories.source()
    cast.published(cast.page("one", f"{cast.FR} [^nice]", f"{cast.EN} [^nice]"), dr)
    Source.objects.update(year=2026)
    (row,) = panels(enter(dr))["sign"].rows
    assert (row.title, row.address) == (
        "Source: Low back pain",
        reverse("admin:content_source_renew", args=[source.pk]),
    )
    assert row.why[0] == "It changed from “Low back pain” to “Low back pain (2026)”"


def test_number_of_queries_does_not_grow_with_figures(enter, dr):
    """Nor with the texts that quote them."""
    client = enter(dr)

    def changed(numbers):
        for number in numbers:
            factories.fact(f"fact_{number}")
            words = f"{{fact_{number}}}."
            cast.published(cast.page(f"page{number}", words, words), dr)
        Fact.objects.update(high=Fact.objects.count() + 40)
        return asked_of_the_store(client)

    assert changed(range(2)) == changed(range(2, 6))
