"""Who publishes, and what is live."""

import pytest
from django.core.cache import cache

from content.publish.publication import Publication
from content.source.user import User
from tests import cast


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """No page of another test is still there."""
    cache.clear()


@pytest.fixture
def dr(db: None) -> User:
    return cast.radiologist()


@pytest.fixture
def live(dr: User) -> Publication:
    """A small text, signed and live, at /fr/advice-fr/ and /en/advice-en/."""
    return cast.published(cast.page(), dr)
