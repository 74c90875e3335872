"""A site in production does not start while patients would miss what they need."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

from content.sign.event import Event
from infiltration_site import checks, wsgi
from tests import cast
from tests.tampering import unguarded

DEFAULT = ["default"]


@pytest.fixture
def production(settings):
    settings.PRODUCTION = True
    settings.TRUSTED_PROXY = True


@pytest.fixture
def gaps(monkeypatch):
    """What the tables are said to lack."""
    found: list[str] = []
    monkeypatch.setattr(checks, "production_gaps", lambda today: found)
    return found


def test_each_gap_is_an_error_with_a_hint(production, gaps):
    gaps += ["Enter the fees.", "Enter a phone."]
    found = checks.practical_data(databases=DEFAULT)
    assert [(one.msg, one.id) for one in found] == [
        ("Enter the fees.", "infiltration.E001"),
        ("Enter a phone.", "infiltration.E001"),
    ]
    assert all(one.is_serious() and one.hint for one in found)


def test_nothing_is_asked_of_a_demonstration(gaps):
    gaps.append("Enter the fees.")
    assert checks.practical_data(databases=DEFAULT) == []


def test_store_that_cannot_be_read_is_an_error(production, monkeypatch):
    def fail(today):
        raise DatabaseError("no such table")

    monkeypatch.setattr(checks, "production_gaps", fail)
    (found,) = checks.practical_data(databases=DEFAULT)
    assert found.id == "infiltration.E002"
    assert "no such table" in found.msg


@pytest.mark.django_db
def test_server_refuses_to_start_with_a_gap(production, gaps):
    gaps.append("Enter the fees.")
    with pytest.raises(ImproperlyConfigured, match=r"infiltration\.E001\) Enter the fees"):
        wsgi.refuse_unready()


@pytest.mark.django_db
def test_an_empty_store_is_full_of_gaps(production):
    """The real question, asked of the real tables."""
    assert len(checks.practical_data(databases=DEFAULT)) >= 3


@pytest.mark.django_db
def test_pages_signed_as_a_demonstration_are_named(production):
    """They stay unseen in production; the site starts all the same."""
    assert checks.demonstrations(databases=DEFAULT) == []
    cast.published(cast.page(), cast.radiologist())
    with unguarded():
        Event.objects.filter(act="signed").update(demonstration=True)
    (found,) = checks.demonstrations(databases=DEFAULT)
    assert found.msg.endswith("patients do not see: advice.")
    assert not found.is_serious()


@pytest.mark.django_db
def test_demonstration_may_show_itself(settings):
    settings.PRODUCTION = False
    assert checks.demonstrations(databases=DEFAULT) == []
