"""A refusal: the right reason, and nothing written."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from content.publish.publication import Publication
from content.publish.refused import PublishRefused
from content.sign.event import Event
from content.sign.refused import SignRefused
from content.source.address import Address
from content.source.note import Clearing

WRITTEN = (Event, Publication, Address, Clearing)


def everything_written() -> list[list[Any]]:
    """Every row that an act may write or change."""
    return [list(model._base_manager.order_by("pk").values()) for model in WRITTEN]


@contextmanager
def refused(code: str) -> Iterator[pytest.ExceptionInfo[Any]]:
    """The block is refused for that reason, and writes nothing."""
    before = everything_written()
    with pytest.raises((SignRefused, PublishRefused)) as caught:
        yield caught
    assert caught.value.code == code
    assert everything_written() == before
