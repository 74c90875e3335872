"""A schedule: what patients read before its hour, from it on, and after its end."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from content.publish.acts import cancel, publish, reinstate, withdraw
from content.publish.live.machine import health, sitemap
from content.publish.publication import Publication
from content.publish.verify import verify
from content.sign.event import Event
from tests import cast
from tests.cast import EN, NOW, proof_of
from tests.publish.asking import at, html
from tests.refusal import refused

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
ADDRESS = "/en/advice-en/"
FRENCH = {
    (SEATED := "You sit still."): "Vous restez assis.",
    (STANDING := "You stand still."): "Vous restez debout.",
}


def next_edition(live, dr, en=SEATED):
    """Other words of the same article, signed."""
    cast.rewrite(live.article, FRENCH[en], en)
    return cast.signed(live.article, dr)


@pytest.fixture
def scheduled(live, dr):
    """Other words, to begin in an hour."""
    return publish(next_edition(live, dr), by=dr, at=NOW, live_from=NOW + HOUR)


def shown(moment) -> list[str]:
    """Which of the texts patients read then."""
    page = html(ADDRESS, moment)
    return [words for words in (EN, SEATED, STANDING) if words in page]


def test_scheduled_edition_leaves_the_present_one_live_until_its_hour(scheduled):
    assert shown(NOW + HOUR - SECOND) == [EN]
    assert shown(NOW + HOUR) == [SEATED]


def test_schedule_is_nobodys_business_before_its_hour(scheduled):
    """Neither a page, nor an address, nor a health check knows of it."""
    assert at(f"/e/{scheduled.edition.code}/en/", NOW).status == 404
    assert SEATED not in html("/en/who-signs/", NOW)
    assert html("/en/who-signs/", NOW).count("/e/") == 2
    assert {one.partition(" ")[0] for one in health(NOW).degraded} <= {"paper"}
    assert sitemap(NOW).page == sitemap(NOW + HOUR).page


def test_edition_that_a_schedule_replaced_says_so_from_its_hour(live, scheduled):
    earlier = "This is an earlier version"
    address = f"/e/{live.edition.code}/en/"
    assert earlier not in html(address, NOW + HOUR - SECOND)
    assert earlier in html(address, NOW + HOUR)


def test_what_is_published_meanwhile_is_read_until_the_hour_of_the_schedule(live, dr, scheduled):
    """The newest beginning decides, not the newest act."""
    publish(next_edition(live, dr, STANDING), by=dr, at=NOW)
    assert shown(NOW) == [STANDING]
    assert shown(NOW + HOUR) == [SEATED]


def test_of_two_for_the_same_hour_the_last_published_is_read(live, dr, scheduled):
    publish(next_edition(live, dr, STANDING), by=dr, at=NOW, live_from=NOW + HOUR)
    assert shown(NOW + HOUR) == [STANDING]


def test_page_past_its_end_is_gone_and_what_it_replaced_does_not_come_back(live, dr):
    """Words that were replaced were replaced for a reason."""
    edition = next_edition(live, dr)
    publish(edition, by=dr, at=NOW, live_until=NOW + HOUR)
    assert shown(NOW + HOUR - SECOND) == [SEATED]
    assert at(ADDRESS, NOW + HOUR).status == 410
    assert shown(NOW + HOUR) == []


def test_withdrawing_takes_the_schedule_too(live, dr, scheduled):
    """One act: nothing comes up by itself an hour later."""
    withdraw(live.article, by=dr, reason="The dose changed.", at=NOW)
    assert at(ADDRESS, NOW).status == 410
    assert at(ADDRESS, NOW + HOUR).status == 410
    assert Event.objects.filter(act="withdrawn").count() == 2
    assert verify(NOW).wrong == ()


def test_reinstating_brings_back_what_was_live_not_what_was_scheduled(live, dr, scheduled):
    withdraw(live.article, by=dr, reason="The dose changed.", at=NOW)
    reinstate(live.article, by=dr, reason="It had not.", proof=proof_of(dr), at=NOW)
    assert shown(NOW) == [EN]
    assert shown(NOW + HOUR) == [EN]


def test_cancelled_schedule_never_begins(live, dr, scheduled):
    """The present edition stays; the event says who and why; no patient ever hears of it."""
    cancel(live.article, by=dr, reason="Too early.", at=NOW)
    assert shown(NOW + HOUR) == [EN]
    assert Event.objects.first().testimony().reason == "Too early."
    assert at(f"/e/{scheduled.edition.code}/en/", NOW + HOUR).status == 404
    assert html("/en/who-signs/", NOW + HOUR).count("/e/") == 2


def test_what_was_cancelled_is_signed_again_before_it_is_published(live, dr, scheduled):
    cancel(live.article, by=dr, reason="Too early.", at=NOW)
    with refused("signed_before"):
        publish(scheduled.edition, by=dr, at=NOW)


def test_nothing_scheduled_is_nothing_to_cancel(live, dr):
    with refused("not_scheduled"):
        cancel(live.article, by=dr, reason="Too early.", at=NOW)


@pytest.mark.parametrize("reason", [" ", "\u200b\u2060"])
def test_nothing_is_cancelled_without_a_reason(live, dr, scheduled, reason):
    with refused("no_reason"):
        cancel(live.article, by=dr, reason=reason, at=NOW)


@pytest.mark.parametrize("person", [cast.editor, cast.superuser])
def test_only_a_signatory_cancels(live, scheduled, person):
    with refused("not_signatory"):
        cancel(live.article, by=person(), reason="Too early.", at=NOW)


def test_schedule_is_not_published_twice(scheduled, dr):
    with refused("already_scheduled"):
        publish(scheduled.edition, by=dr, at=NOW)


def test_nothing_begins_in_the_past(live, dr):
    """It would be older than what it is to replace."""
    edition = next_edition(live, dr)
    with refused("begins_in_past"):
        publish(edition, by=dr, at=NOW, live_from=NOW - SECOND)


def test_database_refuses_a_schedule_upside_down(live):
    with pytest.raises(IntegrityError), transaction.atomic():
        Publication.objects.update(live_until=live.live_from)


def test_queries_do_not_grow_with_what_was_published_before(live, dr, django_assert_num_queries):
    """However often an article was published, its page asks the same."""
    at(ADDRESS)
    with django_assert_num_queries(4):
        at(ADDRESS)
    for words in (SEATED, STANDING) * 3:
        publish(next_edition(live, dr, words), by=dr, at=NOW)
    with django_assert_num_queries(4):
        at(ADDRESS)
