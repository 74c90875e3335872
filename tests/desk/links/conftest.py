"""The desk of a clinic, on the day when everything was signed."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client

from content.source.user import User
from tests.cast import NOW
from tests.desk.conftest import Enter
from tests.desk.links import prepared


@pytest.fixture(autouse=True)
def that_day(settings: Any) -> Iterator[None]:
    settings.SITE_URL = prepared.SITE
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def clinic(dr: User) -> None:
    prepared.site(dr)


@pytest.fixture
def secretary(clinic: None, enter: Enter) -> Client:
    """Someone of the clinic, at the desk."""
    return enter(prepared.staff())
