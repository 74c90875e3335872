"""What a patient finds behind a link: their appointment, or what to do instead."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from content.publish.acts import withdraw
from content.publish.link import Link
from content.publish.tally import totals
from content.publish.verify import verify
from content.source.article import Article
from content.source.centre import Centre, Fee, Phone
from tests import cast, factories
from tests.cast import NOW

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def centres(db):
    for key, number in (("north", "01 99 00 12 34"), ("south", "01 99 00 56 78")):
        names = {"name_fr": f"Centre {key}", "name_en": f"The {key} centre"}
        centre = Centre.objects.create(key=key, access_en="A lift", **names)
        Phone.objects.create(centre=centre, number=number, hours_fr="8 h", hours_en="8 am")


@pytest.fixture
def link(site) -> Link:
    return Link.objects.get(centre__key="north", language="en")


def page(client, address: str, status: int = 200, **headers: str) -> str:
    answer = client.get(address, headers=headers)
    assert answer.status_code == status
    assert not answer.cookies
    assert answer["X-Robots-Tag"] == "noindex"
    return str(answer.content.decode())


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_link_shows_the_appointment_at_its_centre(client, link):
    """In the language of the link, with that centre's numbers and no other's."""
    html = page(client, f"/r/{link.code}", accept_language="fr")
    assert '<html lang="en"' in html
    assert "The north centre" in html
    assert "tel:+33199001234" in html
    assert "tel:+33199005678" not in html
    assert [f'id="{kind}"' in html for kind in ("preparation", "warning_signs", "risks")] == [
        True,
        True,
        False,
    ]
    assert 'href="/en/neck-en/"' in html


def test_reader_chooses_another_language(client, link):
    html = page(client, f"/r/{link.code}/fr/", accept_language="en")
    assert '<html lang="fr"' in html
    assert f'href="/r/{link.code}/en/"' in html
    assert cast.FR in html
    assert cast.EN not in html


def test_link_of_no_language_follows_the_browser(client, link):
    Link.objects.create(code="both", article=link.article, centre=link.centre)
    assert '<html lang="fr"' in page(client, "/r/both", accept_language="fr-CH")
    assert '<html lang="en"' in page(client, "/r/both", accept_language="de, en;q=0.5")
    assert "Accept-Language" in client.get("/r/both")["Vary"]


def test_code_copied_by_hand_is_led_to_its_own_address(client, link):
    """By a redirect without a fragment: the browser keeps its own."""
    answer = client.get(f"/r/{link.code.upper()}/fr/")
    assert (answer.status_code, answer["Location"]) == (301, f"/r/{link.code}/fr/")
    answer = client.get(f"/r/{link.code.upper()}?next=https://evil.example")
    assert (answer.status_code, answer["Location"]) == (301, f"/r/{link.code}")


def test_page_sends_the_address_alone_to_a_relative(client, link):
    html = page(client, f"/r/{link.code}")
    address = f"https%3A//infiltrations.example/r/{link.code}"
    assert f'href="mailto:?body={address}"' in html
    assert f'href="sms:?&amp;body={address}"' in html


def test_fee_is_that_of_the_procedure(client, link):
    other = factories.article("back", title_en="Back injection")
    for article, low in ((link.article, 111), (other, 222)):
        dates = {"valid_from": TODAY, "valid_until": TODAY}
        Fee.objects.create(centre=link.centre, article=article, low=low, high=low, **dates)
    html = page(client, f"/r/{link.code}")
    assert "€111" in html
    assert "€222" not in html


def test_section_asked_for_comes_first(client, link):
    Link.objects.create(code="risques", article=link.article, centre=link.centre, section="risks")
    html = page(client, "/r/risques")
    assert 0 < html.index('id="risks"') < html.index('id="contraindications"')


def test_unknown_code_says_what_to_do_and_whom_to_call(client, site):
    html = page(client, "/r/zzzz", 404, accept_language="en")
    assert "We do not know this link" in html
    assert "tel:+33199001234" in html
    assert "tel:15" in html


@pytest.mark.parametrize("code", ["a" * 41, "é", "%00", "a.b", "%E2%80%A6", "' OR 1=1 --", ".."])
def test_address_that_is_no_code_is_no_page(client, site, code):
    assert client.get(f"/r/{code}").status_code == 404


def test_retired_link_leads_on(client, link):
    Link.objects.create(code="old", article=link.article, centre=link.centre, retired_at=NOW)
    html = page(client, "/r/old", 410, accept_language="en")
    assert "This link is no longer used" in html
    assert 'href="/en/neck-en/"' in html
    assert "tel:+33199001234" in html


def test_closed_centre_names_the_others(client, link):
    Centre.objects.filter(key="north").update(closed_on=TODAY)
    html = page(client, f"/r/{link.code}", 410)
    assert "This centre has closed" in html
    assert "tel:+33199005678" in html
    assert "tel:+33199001234" not in html


def test_centre_is_open_until_it_closes(client, link):
    Centre.objects.filter(key="north").update(closed_on=TODAY + timedelta(days=1))
    page(client, f"/r/{link.code}")


def test_withdrawn_procedure_says_so_at_its_centre(client, link, dr):
    withdraw(link.article, by=dr, reason="Wrong.", at=NOW)
    html = page(client, f"/r/{link.code}", 410)
    assert "Do not follow what it said" in html
    assert "tel:+33199001234" in html
    assert "tel:+33199005678" not in html
    assert cast.EN not in html


def test_procedure_not_live_yet_says_so(client, site):
    back = factories.article("back")
    Link.objects.create(code="back", article=back, centre=Centre.objects.get(key="north"))
    assert "being prepared" in page(client, "/r/back", 404, accept_language="en")


def test_link_follows_a_new_address(client, link, dr):
    article = Article.objects.get(key="neck")
    article.slug_en = "the-neck"
    article.save()
    cast.published(article, dr, at=NOW + cast.MINUTE)
    with time_machine.travel(NOW + 2 * cast.MINUTE, tick=False):
        assert 'href="/en/the-neck/"' in page(client, f"/r/{link.code}")


def test_demonstration_says_so(client, demonstration):
    html = page(client, f"/r/{Link.objects.filter(language='en').first()}")
    assert "Demonstration: text not reviewed by a doctor" in html


def test_words_are_those_signed(site):
    assert verify(NOW).wrong == ()


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


def test_agent_of_a_person_is_counted(client, link):
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Safari/604.1"
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
        client.get(f"/r/{link.code}")
    assert Link.objects.count() > 10_000


def test_summer_and_winter_share_the_day_of_paris(client, link):
    with time_machine.travel(datetime(2026, 7, 1, 22, 30, tzinfo=UTC), tick=False):
        client.get(f"/r/{link.code}")
        assert totals("opened", since=timezone.localdate(), until=timezone.localdate())
        assert timezone.localdate().day == 2
