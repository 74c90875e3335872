"""verify: a sentence for each thing that is wrong, and a failure if there is one."""

import pytest
from django.core.management.base import CommandError

from content.sign.event import Event
from tests import cast
from tests.tampering import drop_trigger, tamper

pytestmark = pytest.mark.django_db


def test_head_of_the_chain_is_printed(run):
    """What the next verification is compared with."""
    cast.published(cast.page(), cast.radiologist())
    head = Event.objects.first().digest
    assert run("verify").out == f"Everything holds. Head of the chain: {head}\n"


def test_empty_store_holds(run):
    """There is nothing to be wrong."""
    assert run("verify").out == "Everything holds. Head of the chain: no event yet\n"


def test_everything_that_is_wrong_is_printed(run):
    """Editions, guards and pages, each in a line; the command fails."""
    edition = cast.published(cast.page(), cast.radiologist()).edition
    tamper(edition, canonical=edition.canonical + " ")
    drop_trigger("content_event")
    with pytest.raises(CommandError) as failed:
        run("verify")
    wrong = str(failed.value).split("\n")
    assert [line.partition(":")[0] for line in wrong] == [
        "edition advice 1",
        "table content_event",
        "publication advice",
    ]
    assert failed.value.returncode != 0
