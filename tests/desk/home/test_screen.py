"""The first screen stays quick and whole, however much there is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content.desk.home.panel import SHOWN
from content.sign.acts import submit
from content.sign.edition import Edition, freeze
from content.sign.event import Event
from content.source.article import Article
from tests import cast
from tests.desk.home.looking import panels

pytestmark = pytest.mark.django_db


def many(number, first, by):
    """Copies of an article, each with an edition and ten events, the last of which asks."""
    articles = Article.objects.bulk_create(
        Article(key=f"copy{n}", genre="page", title_fr="Copie", title_en="Copy")
        for n in range(first, first + number)
    )
    editions = Edition.objects.bulk_create(
        Edition(article=a, number=1, canonical="x", digest=f"{a.pk:064}", code=f"{a.pk:012}")
        for a in articles
    )
    Event.objects.bulk_create(
        Event(
            number=one.pk * 100 + n,
            act="signed" if n % 2 else "submitted",
            article=one.article,
            edition=one,
            user=by,
            at=timezone.now(),
            body="{}",
            previous=f"{one.pk}-{n}",
            digest=f"{one.pk}/{n}",
        )
        for one in editions
        for n in range(11)
    )


def asked_of_the_store(client):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get("/admin/")
    return len(queries)


@pytest.mark.parametrize("role", ["radiologist", "editor", "administrator", "clinic staff"])
def test_number_of_queries_does_not_grow(enter, dr, role):
    """From 10 articles with 110 events to 1,000 with 11,000."""
    client = enter(dr if role == "radiologist" else cast.account("person", role))
    many(10, 0, dr)
    before = asked_of_the_store(client)
    many(990, 10, dr)
    assert asked_of_the_store(client) == before


def test_long_panel_is_counted_and_shown_on_demand(enter, dr, editor):
    for number in range(SHOWN + 2):
        submit(freeze(cast.page(f"page{number}")), by=editor, at=timezone.now())
    client = enter(dr)
    panel = panels(client)["sign"]
    assert (len(panel.rows), panel.total, panel.hidden) == (SHOWN, SHOWN + 2, 2)
    alone = panels(client, "?all=sign")
    assert list(alone) == ["sign"]
    assert alone["sign"].hidden == 0


def test_unknown_panel_shows_the_whole_screen(enter, dr):
    assert panels(enter(dr), "?all=nothing") == panels(enter(dr), "")


def test_tampered_entry_is_said_and_hides_nothing(enter, dr, editor, article):
    """An edition that cannot be read, a body that is none: the screen still comes."""
    many(3, 0, editor)
    assert len(panels(enter(dr))["sign"].rows) == 3


def test_last_events_are_newest_first(enter, dr, editor, article):
    cast.signed(article, dr, at=timezone.now())
    submit(freeze(article), by=editor, at=timezone.now())
    assert [row.tag for row in panels(enter(dr))["events"].rows] == [
        "Signature asked for",
        "Signed",
    ]


def test_person_without_a_role_sees_an_empty_desk(enter):
    assert panels(enter(cast.account("nobody"))) == {}
