"""Two people act on one article at once: one act counts, and the other is told."""

from functools import partial

import pytest

from content.publish.acts import publish, withdraw
from content.publish.publication import Publication
from content.publish.refused import PublishRefused
from content.sign.event import Event
from content.sign.verify import verify
from tests import cast
from tests.cast import NOW
from tests.together import together

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def refusals(done) -> list[str]:
    return [found.code for found in done if isinstance(found, PublishRefused)]


def test_second_publisher_finds_it_live():
    """Both pressed the button; one event is kept."""
    martin, durand = cast.radiologist(), cast.radiologist("durand")
    edition = cast.signed(cast.page(), martin)
    done = together(*(partial(publish, edition, by=person, at=NOW) for person in (martin, durand)))
    assert refusals(done) == ["already_live"]
    assert Event.objects.filter(act="published").count() == 1
    assert Publication.objects.get().edition == edition


def test_second_withdrawal_finds_it_withdrawn():
    """One is enough, and one is kept."""
    martin, durand = cast.radiologist(), cast.radiologist("durand")
    live = cast.published(cast.page(), martin)
    done = together(
        *(
            partial(withdraw, live.article, by=person, reason="The dose changed.", at=NOW)
            for person in (martin, durand)
        )
    )
    assert refusals(done) == ["already_withdrawn"]
    assert verify() == []
