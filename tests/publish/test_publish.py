"""publish: who may, and what must have been signed. Each refusal writes nothing."""

from datetime import timedelta

import pytest

from content.publish.acts import publish, withdraw
from content.publish.publication import Publication
from content.sign.acts import return_
from content.sign.edition import freeze
from content.sign.event import Event
from content.source.user import User
from tests import cast
from tests.cast import NOW
from tests.publish.asking import at
from tests.refusal import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(dr):
    """Signed, not yet live."""
    return cast.signed(cast.page(), dr)


def test_signed_edition_becomes_the_live_one(edition, dr):
    """The publication names the edition, the signature it rests on, and the act."""
    publication = publish(edition, by=dr, at=NOW)
    signed, published = Event.objects.order_by("number")
    assert (publication.edition, publication.signed) == (edition, signed)
    assert (publication.published, publication.withdrawn) == (published, None)
    assert publication.review_due == cast.REVIEW_DUE
    assert published.act == "published"


def test_colleague_may_publish_what_another_signed(edition):
    """Signing and publishing are two acts."""
    assert publish(edition, by=cast.radiologist("durand"), at=NOW).edition == edition


def test_the_edition_named_is_published_not_the_newest(edition, dr):
    """Nothing newer slips in between signing and publishing."""
    cast.rewrite(edition.article, "Vous restez assis.", "You sit still.")
    cast.signed(edition.article, dr)
    assert publish(edition, by=dr, at=NOW).edition == edition


def test_unsigned_edition_is_not_published(dr):
    """No path leads from a draft to a patient."""
    with refused("not_signed"):
        publish(freeze(cast.page()), by=dr, at=NOW)


def test_signature_does_not_survive_a_return(edition, dr):
    """Until it is given again."""
    cast.submit_edition(edition, dr)
    return_(edition, by=dr, reason="The dose is wrong.", at=NOW)
    with refused("returned_since"):
        publish(edition, by=dr, at=NOW)
    cast.sign_edition(edition, dr)
    assert publish(edition, by=dr, at=NOW).edition == edition


def test_signature_of_another_edition_does_not_help(edition, dr):
    """A signature is for exact words."""
    cast.rewrite(edition.article, "Vous restez assis.", "You sit still.")
    with refused("not_signed"):
        publish(freeze(edition.article), by=dr, at=NOW)


@pytest.mark.parametrize("person", [cast.editor, cast.superuser])
def test_only_a_signatory_publishes(edition, person):
    """Neither who writes nor who administers."""
    with refused("not_signatory"):
        publish(edition, by=person(), at=NOW)


def test_account_deactivated_in_between_does_not_publish(edition, dr):
    """Rights are read when publishing."""
    User.objects.filter(pk=dr.pk).update(is_active=False)
    with refused("not_signatory"):
        publish(edition, by=dr, at=NOW)


def test_tampered_edition_is_not_published(edition, dr):
    """Bytes that are not those of their digest are not shown."""
    edition.canonical += " "
    with refused("tampered"):
        publish(edition, by=dr, at=NOW)


def test_demonstration_account_does_not_publish_in_production(edition, settings):
    """Where patients read, a demonstration decides nothing."""
    settings.PRODUCTION = True
    with refused("demonstration"):
        publish(edition, by=cast.demonstration_signatory().user, at=NOW)


def test_demonstration_signature_is_not_published_in_production(dr, settings):
    """It would take away the live page, and show nothing in its place."""
    edition = cast.signed(cast.page(), cast.demonstration_signatory().user)
    settings.PRODUCTION = True
    with refused("demonstration"):
        publish(edition, by=dr, at=NOW)


@pytest.mark.parametrize("hours", [0, -1])
def test_schedule_that_ends_before_it_begins_is_refused(edition, dr, hours):
    """Nothing is live for less than no time."""
    with refused("schedule"):
        publish(edition, by=dr, at=NOW, live_from=NOW, live_until=NOW + timedelta(hours=hours))


def test_live_edition_is_not_published_again(edition, dr):
    """A second click publishes nothing."""
    publish(edition, by=dr, at=NOW)
    with refused("already_live"):
        publish(edition, by=dr, at=NOW)


def test_withdrawn_edition_needs_a_fresh_signature(edition, dr):
    """What was taken away comes back only if somebody answers for it anew."""
    publish(edition, by=dr, at=NOW)
    withdraw(edition.article, by=dr, reason="The dose changed.", at=NOW)
    with refused("signed_before"):
        publish(edition, by=dr, at=NOW)
    cast.sign_edition(edition, dr)
    assert publish(edition, by=dr, at=NOW).withdrawn is None
    assert at("/en/advice-en/").status == 200


def test_old_edition_needs_a_fresh_signature(edition, dr):
    """Going back to former words is a new decision."""
    publish(edition, by=dr, at=NOW)
    cast.rewrite(edition.article, "Vous restez assis.", "You sit still.")
    cast.published(edition.article, dr)
    with refused("signed_before"):
        publish(edition, by=dr, at=NOW)
    again = cast.sign_edition(edition, dr)
    assert publish(edition, by=dr, at=NOW).signed == again


def test_each_act_of_publishing_has_its_row(edition, dr):
    """The newest is the current one; the row of the one before stays as it was."""
    older = publish(edition, by=dr, at=NOW)
    cast.rewrite(edition.article, "Vous restez assis.", "You sit still.")
    newer = cast.published(edition.article, dr)
    assert list(Publication.objects.all()) == [newer, older]
    assert Publication.objects.current(NOW).get() == newer
