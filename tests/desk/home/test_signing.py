"""What waits for a signature, what came back, what changed since one signed."""

import pytest
from django.utils import timezone

from content.publish.acts import withdraw
from content.sign.acts import return_, submit
from content.sign.edition import freeze
from content.source.article import Section
from tests import cast
from tests.desk.asking import screen
from tests.desk.home.looking import panels, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(article, editor):
    return submit(freeze(article), by=editor, at=timezone.now())


def test_what_is_asked_for_stands_under_to_sign_until_it_is_signed(enter, dr, article, asked):
    client = enter(dr)
    (row,) = panels(client)["sign"].rows
    assert (row.title, row.address) == ("Advice", f"{screen(article)}?edition=1")
    assert row.why[0].startswith("Edition 1, asked by Élise Petit on ")
    assert row.why[1] == "Patients read nothing of it yet"
    cast.signed(article, dr, at=timezone.now())
    assert titles(client, "sign") == []


def test_row_says_how_far_the_words_are_from_what_patients_read(enter, dr, editor, live):
    cast.rewrite(live.article, "Vous restez assis.", cast.EN)
    submit(freeze(live.article), by=editor, at=timezone.now())
    (row,) = panels(enter(dr))["sign"].rows
    assert row.why[1] == "1 passage differs from what patients read"


def test_withdrawal_of_what_is_live_settles_no_demand(enter, dr, editor, live):
    """Another edition still waits."""
    cast.rewrite(live.article, "Vous restez assis.", cast.EN)
    submit(freeze(live.article), by=editor, at=timezone.now())
    withdraw(live.article, by=dr, reason="Wrong.", at=timezone.now())
    assert titles(enter(dr), "sign") == ["Advice"]


def test_screen_is_called_by_what_awaits(enter, dr, article, asked):
    assert "<h1>1 page awaits your signature</h1>" in enter(dr).get("/admin/").content.decode()


def test_screen_says_that_nothing_awaits(enter, dr):
    assert "<h1>Nothing awaits you</h1>" in enter(dr).get("/admin/").content.decode()


def test_editor_waits_for_a_colleague(enter, editor, asked):
    client = enter(editor)
    (row,) = panels(client)["colleague"].rows
    assert "asked by you" in row.why[0]
    assert row.act == ""
    assert "sign" not in panels(client)


def test_writer_waits_for_a_colleague_under_four_eyes(enter, dr, editor, article, settings):
    """Without the rule the same person may sign."""
    Section.objects.filter(article=article).update(author_fr=dr)
    submit(freeze(article), by=editor, at=timezone.now())
    client = enter(dr)
    assert (titles(client, "sign"), titles(client, "colleague")) == (["Advice"], [])
    settings.FOUR_EYES = "required"
    assert (titles(client, "sign"), titles(client, "colleague")) == ([], ["Advice"])


def test_what_came_back_is_shown_to_who_asked_with_the_reason(enter, dr, editor, asked):
    return_(asked.edition, by=dr, reason="Say it shorter.", at=timezone.now())
    (row,) = panels(enter(editor))["returned"].rows
    assert row.why[0].startswith("Returned by martin on ")
    assert row.why[1] == "“Say it shorter.”"
    assert row.address.endswith("/change/")
    assert titles(enter(cast.account("paul", "editor")), "returned") == []


def test_what_came_back_is_shown_to_who_wrote(enter, dr, editor, article, asked):
    return_(asked.edition, by=dr, reason="Say it shorter.", at=timezone.now())
    paul = cast.account("paul", "editor")
    Section.objects.filter(article=article).update(author_en=paul)
    assert titles(enter(paul), "returned") == ["Advice"]


def test_what_is_asked_for_again_came_back_no_longer(enter, dr, editor, article, asked):
    return_(asked.edition, by=dr, reason="Say it shorter.", at=timezone.now())
    cast.rewrite(article, "Court.", "Short.")
    submit(freeze(article), by=editor, at=timezone.now())
    assert titles(enter(editor), "returned") == []


def test_clinic_staff_see_nothing_of_articles(enter, asked):
    shown = panels(enter(cast.account("desk", "clinic staff")))
    assert not {"sign", "returned", "changed", "colleague", "review", "events"} & set(shown)
