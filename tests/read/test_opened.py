"""Opens of links are counted by day, and only those of people."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.utils import timezone

from content.publish.link import Link
from content.publish.tally import totals
from content.source.centre import Centre
from tests.cast import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("centres")]
TODAY = NOW.date()


def opens(link: Link) -> int:
    return sum(
        total.times for total in totals("opened", since=TODAY, until=TODAY, keys=[link.code])
    )


def test_each_opening_is_counted_by_day(client, link):
    client.get(f"/r/{link.code}")
    client.get(f"/r/{link.code}/fr/")
    found = totals("opened", since=TODAY, until=TODAY)
    assert [(one.key, one.language, one.times) for one in found] == [
        (link.code, "en", 1),
        (link.code, "fr", 1),
    ]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Purpose": "preview"},
        {"X-Moz": "prefetch"},
        {"User-Agent": "WhatsApp/2.23.20.0"},
        {"User-Agent": "facebookexternalhit/1.1 Facebot Twitterbot/1.0"},
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
    ],
)
def test_machine_that_looks_ahead_is_not_counted(client, link, headers):
    assert client.get(f"/r/{link.code}", headers=headers).status_code == 200
    assert opens(link) == 0


def test_only_pages_that_were_read_are_counted(client, link):
    """Not a look at the headers, not a redirect, not a page that is gone."""
    client.head(f"/r/{link.code}")
    client.get(f"/r/{link.code.upper()}")
    client.post(f"/r/{link.code}")
    Centre.objects.filter(key="north").update(closed_on=TODAY)
    client.get(f"/r/{link.code}")
    assert totals("opened", since=TODAY, until=TODAY) == ()


@pytest.mark.parametrize(
    "phone",
    [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 12; CUBOT NOTE 30) AppleWebKit/537.36 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 9; CUBOT/P40) AppleWebKit/537.36 Mobile Safari/537.36",
    ],
)
def test_agent_of_a_person_is_counted(client, link, phone):
    client.get(f"/r/{link.code}", headers={"User-Agent": phone})
    assert opens(link) == 1


def test_link_resolves_with_as_many_queries_among_ten_thousand(
    client, link, django_assert_max_num_queries
):
    more = (
        Link(code=f"k{n}x", folded=f"k{n}x", article=link.article, centre=link.centre)
        for n in range(10_000)
    )
    Link.objects.bulk_create(more)
    with django_assert_max_num_queries(16):
        assert client.get(f"/r/{link.code}").status_code == 200
    assert Link.objects.count() > 10_000


def test_summer_and_winter_share_the_day_of_paris(client, link):
    with time_machine.travel(datetime(2026, 7, 1, 22, 30, tzinfo=UTC), tick=False):
        client.get(f"/r/{link.code}")
        assert totals("opened", since=timezone.localdate(), until=timezone.localdate())
        assert timezone.localdate().day == 2
