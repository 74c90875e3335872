"""A colleague leaves: no login, no signature; what they signed stays, and is shown."""

import pytest
from django.utils import timezone

from content.desk.leaving import turns
from content.publish.publication import Publication
from content.sign.refused import SignRefused
from content.sign.signatory import Signatory
from content.source.user import User
from tests import cast
from tests.desk.asking import do, screen
from tests.desk.browser_form import read
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(db):
    return cast.account("admin", "administrator")


def leave(user):
    return f"/admin/content/user/{user.pk}/leave/"


def test_screen_shows_what_is_live_under_the_name(enter, administrator, dr, live):
    page = enter(administrator).get(leave(dr)).content.decode()
    assert f"/admin/content/article/{live.article_id}/release/" in page
    assert live.edition.code in page


def test_who_left_neither_comes_in_nor_signs(enter, administrator, dr, live, article):
    """Their open session ends at once; patients go on reading what they signed."""
    at_work = enter(dr)
    before = everything_written()
    enter(administrator).post(leave(dr))
    assert at_work.get("/admin/").status_code == 302
    assert not User.objects.get(pk=dr.pk).is_active
    assert not Signatory.objects.get(user=dr).active
    assert everything_written() == before
    with pytest.raises(SignRefused):
        cast.signed(article, dr)


def test_last_administrator_stays(enter, administrator, dr):
    root = cast.superuser()
    User.objects.filter(pk=root.pk).update(is_active=False)
    client = enter(administrator)
    assert "This is the last administrator" in client.get(leave(administrator)).content.decode()
    client.post(leave(administrator))
    assert User.objects.get(pk=administrator.pk).is_active


def test_last_administrator_does_not_lose_the_role_by_the_form(enter, administrator):
    """A superuser may change everybody, and still leaves one administrator."""
    root = cast.superuser()
    User.objects.filter(pk=root.pk).update(is_staff=True)
    client = enter(root)
    User.objects.filter(pk=administrator.pk).update(is_active=False)
    path = f"/admin/content/user/{root.pk}/change/"
    fields = read(client.get(path).content.decode(), "user_form")
    fields.pop("is_active")
    answer = client.post(path, fields)
    assert "This is the last administrator" in answer.content.decode()
    assert User.objects.get(pk=root.pk).is_active


def test_administrators_who_close_each_other_take_turns(administrator, dr):
    """Whoever changes one account holds those of all administrators, always in one order."""
    second = cast.account("second", "administrator")
    assert list(turns(dr)) == sorted([dr, administrator, second], key=lambda one: one.pk)
    assert list(turns(second)) == sorted([administrator, second], key=lambda one: one.pk)
    assert turns(dr).query.select_for_update


def test_nobody_closes_their_own_account(enter, administrator):
    cast.account("second", "administrator")
    page = enter(administrator).post(leave(administrator), follow=True).content.decode()
    assert "You cannot close your own account" in page
    assert User.objects.get(pk=administrator.pk).is_active


@pytest.mark.parametrize("who", ["editor", "radiologist"])
def test_who_makes_no_accounts_closes_none(enter, administrator, who):
    person = getattr(cast, who)()
    assert enter(person).post(leave(administrator)).status_code == 403
    assert User.objects.get(pk=administrator.pk).is_active


def test_administrator_does_not_close_a_superuser(enter, administrator):
    assert enter(administrator).post(leave(cast.superuser())).status_code == 403


def test_unknown_account_is_not_found(enter, administrator):
    assert enter(administrator).get("/admin/content/user/999/leave/").status_code == 404


def test_colleague_takes_over_by_signing_the_same_words(enter, administrator, dr, live, article):
    """Not before the other left: until then the words stand signed."""
    colleague = cast.radiologist("roux", name="Dr Paul Roux")
    client = enter(colleague)
    assert "sign_form" not in client.get(screen(article)).context["forms"]
    enter(administrator).post(leave(dr))
    page = client.get(screen(article))
    assert "sign_form" in page.context["forms"]
    do(client, "sign", article, colleague, then="publish")
    taken = Publication.objects.live(timezone.now()).get(article=article)
    assert (taken.edition, taken.signed.user) == (live.edition, colleague)
