"""submit and return_: what happens around a signature."""

import pytest

from content.sign.acts import return_, submit
from content.source.user import User
from tests import cast
from tests.cast import NOW
from tests.refusal import refused

pytestmark = pytest.mark.django_db


def test_editor_submits(edition):
    """Who writes asks for a signature."""
    event = submit(edition, by=cast.editor(), at=NOW)
    assert (event.act, event.edition) == ("submitted", edition)


@pytest.mark.parametrize("column", ["is_active", "is_staff"])
def test_who_has_left_does_not_submit(edition, column):
    """Rights are read when submitting, not when the page was opened."""
    left = cast.editor()
    User.objects.filter(pk=left.pk).update(**{column: False})
    with refused("not_staff"):
        submit(edition, by=left, at=NOW)


def test_who_does_not_write_does_not_submit(edition):
    """Articles are not the work of everybody at the desk."""
    other = cast.editor()
    other.groups.clear()
    with refused("not_staff"):
        submit(edition, by=other, at=NOW)


def test_radiologist_returns_with_a_reason(edition, dr):
    """What is sent back says why."""
    submit(edition, by=dr, at=NOW)
    event = return_(edition, by=dr, reason=" The dose is missing. ", at=NOW)
    assert (event.act, event.testimony().reason) == ("returned", "The dose is missing.")


@pytest.mark.parametrize("reason", [" \n", "\u200b\u2060"])
def test_nobody_returns_without_a_reason(edition, dr, reason):
    """What nobody sees is no reason."""
    with refused("no_reason"):
        return_(edition, by=dr, reason=reason, at=NOW)


@pytest.mark.parametrize("ended", ["never asked for", "signed", "returned"])
def test_what_waits_for_no_signature_is_not_returned(edition, dr, ended):
    """A return answers a demand, once."""
    if ended != "never asked for":
        submit(edition, by=dr, at=NOW)
    if ended == "signed":
        cast.sign_edition(edition, dr)
    if ended == "returned":
        return_(edition, by=dr, reason="No.", at=NOW)
    with refused("not_awaited"):
        return_(edition, by=dr, reason="No.", at=NOW)


def test_editor_does_not_return(edition):
    """Only who could sign may refuse to."""
    with refused("not_signatory"):
        return_(edition, by=cast.editor(), reason="No.", at=NOW)
