"""What administrators must see to stands on their first screen."""

import pytest

from content.sign.signatory import Signatory
from tests import cast
from tests.desk.home.looking import panels, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(db):
    return cast.account("admin", "administrator")


def test_radiologist_who_can_sign_is_not_shown(enter, administrator, dr):
    assert titles(enter(administrator), "accounts") == []


def test_radiologist_without_second_factor_or_entry_is_shown(enter, administrator):
    cast.account("roux", "radiologist")
    (row,) = panels(enter(administrator))["accounts"].rows
    assert row.title == "roux"
    assert len(row.why) == 2


def test_radiologist_without_an_entry_is_shown(enter, administrator, dr):
    Signatory.objects.update(active=False)
    (row,) = panels(enter(administrator))["accounts"].rows
    assert row.why == ("No entry under “Signatories” yet",)


def test_gaps_of_production_are_shown(enter, administrator, dr):
    (first, *_) = panels(enter(administrator))["gaps"].rows
    assert "legal identity" in first.title
    assert "gaps" not in panels(enter(dr))
