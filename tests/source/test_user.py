"""Accounts: deactivated, never deleted."""

import pytest
from django.contrib.auth import get_user_model
from django.db.models import ProtectedError

from content.source.article import Section
from content.source.immutable import WrittenOnce
from content.source.user import User
from tests import factories

pytestmark = pytest.mark.django_db


def test_our_user_is_the_user_of_the_site():
    assert get_user_model() is User


def test_account_is_not_deleted():
    """What a person signed or wrote names them for good."""
    person = factories.user()
    with pytest.raises(WrittenOnce):
        person.delete()
    assert User.objects.filter(pk=person.pk).exists()


def test_author_is_not_deleted_by_a_query_either():
    person = factories.user()
    Section.objects.create(article=factories.article(), kind="what", author_en=person)
    with pytest.raises(ProtectedError):
        User.objects.filter(pk=person.pk).delete()


def test_account_can_be_deactivated():
    person = factories.user()
    person.is_active = False
    person.save(update_fields=["is_active"])
    assert not User.objects.get(pk=person.pk).is_active


def test_new_account_is_a_french_desk_and_no_demonstration():
    person = factories.user()
    assert (person.language, person.demonstration) == ("fr", False)
