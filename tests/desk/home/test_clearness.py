"""The passages that readers find least clear stand on the first screen and beside the text."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from content.desk.clearness import Opinion, least_clear, opinions
from content.publish.publication import Publication
from content.publish.tally import Tally, Total
from tests import cast
from tests.desk.home.looking import panels, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def neck(dr) -> Publication:
    """A procedure that patients read: only procedures ask."""
    return cast.published(cast.procedure(), dr)


def answered(publication, kind="risks", *, clear=0, unclear=0, day: date | None = None) -> None:
    on = day or timezone.localdate()
    for subject, times in (("clear", clear), ("unclear", unclear)):
        key = f"{publication.edition.code}/{kind}"
        Tally.objects.create(subject=subject, key=key, language="en", day=on, count=times)


def test_answers_are_put_together_the_least_clear_first():
    counted = [
        Total("clear", "c0de/risks", "fr", 9),
        Total("unclear", "c0de/risks", "fr", 1),
        Total("unclear", "c0de/cost", "en", 3),
    ]
    assert opinions(counted) == (
        Opinion("c0de", "cost", "en", 0, 3),
        Opinion("c0de", "risks", "fr", 9, 1),
    )


@pytest.mark.parametrize(
    ("clear", "unclear", "shown"), [(8, 2, True), (9, 1, False), (0, 9, False), (0, 10, True)]
)
def test_few_answers_or_few_noes_say_nothing(clear, unclear, shown):
    """Ten answers at least, and one in five."""
    one = Opinion("c0de", "risks", "en", clear, unclear)
    assert (least_clear([one]) == (one,)) is shown


def test_passage_is_named_with_its_language_and_share(enter, editor, neck):
    answered(neck, clear=6, unclear=4)
    (row,) = panels(enter(editor))["unclear"].rows
    assert row.title.endswith(": Risks")
    assert row.why == ("English", "4 of 10 answers say it is not clear")
    assert row.tag == "40 %"
    assert row.address.endswith("/release/#row-risks")


def test_days_are_added_and_an_edition_that_is_not_live_is_left_out(enter, editor, neck, dr):
    """Answers about words that nobody reads any more ask for nothing."""
    for days in range(4):
        answered(neck, clear=1, unclear=2, day=timezone.localdate() - timedelta(days=days))
    assert len(titles(enter(editor), "unclear")) == 1
    cast.rewrite(neck.article, "Vous restez assis.", "You sit still.")
    cast.published(neck.article, dr, at=timezone.now())
    assert titles(enter(editor), "unclear") == []


def test_clinic_staff_do_not_have_the_panel(enter, neck):
    assert "unclear" not in panels(enter(cast.account("rose", "clinic staff")))


def test_release_screen_says_it_beside_the_section(enter, dr, neck):
    answered(neck, clear=6, unclear=4)
    screen = enter(dr).get(f"/admin/content/article/{neck.article_id}/release/").content.decode()
    assert screen.count("Readers: 6 found it clear, 4 did not.") == 1


def test_panel_asks_as_much_for_many(enter, editor, neck, django_assert_max_num_queries):
    """One query for all answers."""
    client = enter(editor)
    answered(neck, clear=1, unclear=20)
    with django_assert_max_num_queries(60) as few:
        titles(client, "unclear")
    for kind in ("cost", "effect", "aftercare", "procedure"):
        answered(neck, kind, clear=1, unclear=20)
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert len(titles(client, "unclear")) == 5
