"""Who signs, and what."""

import pytest
from django.core.cache import cache

from content.sign.edition import Edition, freeze
from content.source.user import User
from tests import cast


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """No code of another test counts as used."""
    cache.clear()


@pytest.fixture
def dr(db: None) -> User:
    return cast.radiologist()


@pytest.fixture
def edition(db: None) -> Edition:
    """A small text, frozen, that may be signed."""
    return freeze(cast.page())
