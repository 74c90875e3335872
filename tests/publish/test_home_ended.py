"""A home page that patients may follow no longer says so, as every page does."""

import pytest

from content.publish.acts import withdraw
from content.source.centre import Centre, Phone
from tests import cast
from tests.cast import MINUTE, NOW
from tests.publish.asking import at, html
from tests.tampering import tamper

pytestmark = pytest.mark.django_db
LATER = NOW + 2 * MINUTE


def call_back(home, by):
    withdraw(home.article, by=by, reason="A dose changed.", at=NOW + MINUTE)


def end(home, by):
    home.live_until = NOW + MINUTE
    home.save()


def spoil(home, by):
    tamper(home.edition, canonical=home.edition.canonical.replace("Here", "There"))


@pytest.mark.parametrize("cease", [call_back, end, spoil])
def test_home_that_ended_never_says_it_is_being_prepared(dr, cease):
    """It is gone until a radiologist has looked, with whom to call."""
    centre = Centre.objects.create(key="main", name_fr="Centre", name_en="Centre")
    Phone.objects.create(centre=centre, label_fr="Accueil", label_en="Desk", number="+33298000000")
    home = cast.published(cast.common(), dr)
    cease(home, dr)
    said = html("/en/", LATER)
    assert at("/en/", LATER).status == 410
    assert "being prepared" not in said
    assert "Keep your appointment" in said
    assert "+33298000000" in said


def test_home_that_was_never_published_is_being_prepared(db):
    assert at("/en/").status == 200
    assert "being prepared" in html("/en/")
