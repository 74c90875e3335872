"""Every door to a signature asks for a second factor, and an account that is closed has no door."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from django.utils import timezone

from content.desk.refusal import said
from content.publish.acts import withdraw
from content.sign.edition import freeze
from content.sign.event import Event
from content.source.user import User
from tests import cast, factories
from tests.desk.asking import address, do, filled, refused, screen
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db

LOGIN, ACTIVATE = "/admin/account/login/", "/admin/account/2fa/totp/activate/"
PASSWORD = "a long sentence of mine"


@pytest.fixture
def bare(dr):
    """A signatory who has no second factor yet."""
    Authenticator.objects.all().delete()
    dr.set_password(PASSWORD)
    dr.save()
    return dr


@pytest.mark.parametrize("wanted", ["", "release", "fact"])
def test_first_sign_in_leads_to_the_second_factor_wherever_one_wanted_to_go(client, bare, wanted):
    """A link in a mail, a bookmark: the second factor comes first."""
    there = {
        "": "/admin/",
        "release": screen(cast.page()),
        "fact": reverse("admin:content_fact_renew", args=[factories.fact().pk]),
    }[wanted]
    assert client.get(there)["Location"].endswith(f"/login/?next={there}")
    answer = client.post(LOGIN, {"login": "martin", "password": PASSWORD, "next": there})
    assert answer["Location"] == ACTIVATE


def test_screens_that_sign_lead_to_it_from_an_open_session(enter, bare, article):
    freeze(article)
    page = enter(bare).get(screen(article)).content.decode()
    assert f'href="{ACTIVATE}"' in page
    assert 'name="code"' not in page


@pytest.mark.parametrize("act", ["sign", "review", "reinstate"])
def test_act_that_asks_for_a_code_is_refused_without_a_second_factor(enter, dr, live, act):
    """Posted straight, whatever is typed as the code."""
    if act == "sign":
        cast.rewrite(live.article, "Vous restez assis.", "You stay seated.")
        freeze(live.article)
    if act == "reinstate":
        withdraw(live.article, by=dr, reason="A doubt.", at=timezone.now())
    Authenticator.objects.all().delete()
    before = everything_written()
    refused(do(enter(dr), act, live.article, dr), before, said("no_second_factor"))


OPEN = ("/admin/", "/admin/content/article/", "/admin/account/2fa/", "/admin/account/email/")


@pytest.mark.parametrize("column", ["is_active", "is_staff"])
def test_closed_account_loses_its_open_session_at_the_next_request(enter, dr, article, column):
    freeze(article)
    client, form = enter(dr), filled("sign", article, dr)
    assert client.get("/admin/").status_code == 200
    User.objects.filter(pk=dr.pk).update(**{column: False})
    for path in (*OPEN[:2], screen(article), address("sign", article)):
        assert "/login/" in client.get(path)["Location"], path
    assert client.post(address("sign", article), form).status_code == 302
    assert not Event.objects.exists()


def test_deactivated_account_loses_its_own_pages_too(enter, dr):
    client = enter(dr)
    assert client.get("/admin/account/email/").status_code == 200
    User.objects.update(is_active=False)
    for path in OPEN:
        assert "/login/" in client.get(path)["Location"], path
