"""verify: whatever somebody changed behind the site's back is named."""

import pytest

from content.plain.canonical import digest
from content.sign.edition import freeze
from content.sign.event import Event
from content.sign.verify import verify
from content.source.immutable import TRIGGERS
from tests import cast
from tests.tampering import drop_trigger, remove, tamper

pytestmark = pytest.mark.django_db


@pytest.fixture
def events(dr):
    """Three signatures, one after the other."""
    texts = ("one", "two", "three")
    return [cast.sign_edition(freeze(cast.page(key)), dr) for key in texts]


def wrong() -> str:
    """The one thing that verify finds."""
    (found,) = verify()
    return found


def test_untouched_evidence_holds(events):
    """Nothing is found where nothing was done."""
    assert verify() == []


def test_empty_store_holds():
    """Nothing is missing before the first signature."""
    assert verify() == []


def test_one_byte_of_an_edition_is_found(events):
    """The digest tells a single letter."""
    edition = events[1].edition
    tamper(edition, canonical=edition.canonical.replace("ventre", "centre"))
    assert wrong() == f"edition two 1: its bytes do not match its digest {edition.digest[:12]}"


def test_altered_digest_of_an_edition_is_found(events):
    """Making the digest fit other words is told by the event that signed the first ones."""
    edition = events[1].edition
    other = edition.canonical.replace("ventre", "centre")
    tamper(edition, canonical=other, digest=digest(other), code=digest(other)[:12])
    assert any(found.startswith("event 2 (signed): its edition digest") for found in verify())


def test_altered_code_of_an_edition_is_found(events):
    """The public code is part of the digest."""
    tamper(events[1].edition, code="0" * 12)
    assert wrong().startswith("edition two 1: its bytes do not match")


def test_unreadable_edition_is_found(events):
    """Bytes that are no snapshot are named, even under their own digest."""
    tamper(events[1].edition, canonical="{}", digest=digest("{}"), code=digest("{}")[:12])
    assert any(found.startswith("edition two 1: its bytes cannot be read") for found in verify())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_altered_transcript_is_found(events, language):
    """What is compared with the pages is itself compared with the bytes."""
    tamper(events[1].edition, **{f"transcript_{language}": "Something else."})
    assert wrong() == f"edition two 1: its {language} transcript is not what its bytes say"


def test_altered_body_of_an_event_is_found(events):
    """Nobody is made to have signed."""
    tamper(events[1], body=events[1].body.replace("Dr Anne Martin", "Dr Paul Durand"))
    assert wrong() == "event 2 (signed): its body does not match its digest"


def test_altered_digest_of_an_event_is_found(events):
    """A body made to fit its digest breaks the link of the next event."""
    body = events[1].body.replace("Dr Anne Martin", "Dr Paul Durand")
    tamper(events[1], body=body, digest=digest(body))
    assert wrong() == "event 3 (signed): it does not follow the event before it"


def test_unreadable_body_is_found(events):
    """A body that is no event is named."""
    tamper(events[2], body="[]", digest=digest("[]"))
    assert wrong().startswith("event 3 (signed): its body cannot be read")


def test_event_taken_out_of_the_middle_is_found(events):
    """The next one follows nothing that is there."""
    remove(events[1])
    assert verify() == [
        "event 3 (signed): event 2 is missing",
        "event 3 (signed): it does not follow the event before it",
    ]


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("act", "withdrawn", "event 2 (withdrawn): its act says withdrawn, its body signed"),
        ("demonstration", True, "event 2 (signed): its demonstration says True, its body False"),
        ("number", 7, "event 7 (signed): its number says 7, its body 3"),
    ],
)
def test_column_that_differs_from_the_body_is_found(events, column, value, said):
    """Columns are for finding an event; the body is what was done."""
    tamper(events[2 if column == "number" else 1], **{column: value})
    assert said in verify()


def test_event_given_to_another_account_is_found(events):
    """The account in the column is the one in the body."""
    other = cast.editor()
    tamper(events[1], user=other)
    assert wrong() == f"event 2 (signed): its account says {other.pk}, its body {events[0].user_id}"


def test_event_given_to_another_article_is_found(events):
    """The article in the column is the one in the body."""
    tamper(events[1], article=events[0].article)
    assert wrong() == "event 2 (signed): its article says one, its body two"


def test_event_moved_in_time_is_found(events):
    """The time in the column is the one in the body."""
    tamper(events[1], at=cast.NOW + cast.MINUTE)
    assert wrong().startswith("event 2 (signed): its time says 2026-03-02 09:01")


@pytest.mark.parametrize("table", TRIGGERS)
def test_missing_trigger_is_found(table):
    """A guard that was sent away is missed."""
    drop_trigger(table)
    assert wrong().startswith(f"table {table}: the trigger {TRIGGERS[table]}")


def test_truncated_end_is_invisible_from_inside(events):
    """Known limit: this is why the head of the chain goes out with every reminder."""
    remove(events[2])
    assert verify() == []
    assert Event.objects.count() == 2
