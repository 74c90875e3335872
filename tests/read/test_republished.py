"""Editions that were live more than once, or for less than a day."""

import re
from datetime import datetime, timedelta

import pytest
import time_machine

from content.sign.edition import Edition
from content.source.article import Article
from tests import cast
from tests.cast import NOW

pytestmark = pytest.mark.django_db
LIST = "/en/advice-en/versions/"
HOUR = timedelta(hours=1)
PLACES = {"back": "le dos", "side": "le côté"}


@pytest.fixture
def article(site):
    return Article.objects.get(key="advice")


def say(article: Article, where: str, dr, at: datetime) -> str:
    """Publish the page with these words; the code of its edition."""
    cast.rewrite(article, f"Vous restez sur {PLACES[where]}.", f"You lie on your {where}.")
    with time_machine.travel(at, tick=False):
        return cast.published(article, dr, at=at).edition.code


def read(client, address: str, at: datetime) -> str:
    with time_machine.travel(at, tick=False):
        return str(client.get(address).content.decode())


def periods(html: str) -> list[str]:
    """The headings of the list."""
    return [found.replace("\u00a0", " ") for found in re.findall(r"<li><h3>(.*?)</h3>", html)]


def test_version_of_one_day_has_one_date(client, article, dr):
    say(article, "back", dr, NOW + HOUR)
    assert periods(read(client, LIST, NOW + 2 * HOUR)) == ["Since 2 March 2026", "On 2 March 2026"]


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        (LIST, "On 2 March 2026, from {} to {}, Paris time"),
        ("/fr/advice-fr/versions/", "Le 2 mars 2026, de {} à {}, heure de Paris"),
    ],
)
def test_versions_of_the_same_day_have_hours(client, article, dr, address, wanted):
    """Only these: the one that patients read has its day."""
    say(article, "back", dr, NOW + HOUR)
    say(article, "side", dr, NOW + 2 * HOUR)
    present, *past = periods(read(client, address, NOW + 3 * HOUR))
    assert "Paris" not in present
    hours = [hour(NOW + n * HOUR, wanted) for n in range(3)]
    assert past == [wanted.format(*hours[1:]), wanted.format(*hours[:2])]


def hour(moment: datetime, wanted: str) -> str:
    """As the clocks of Paris show it, in winter, in the language of these words."""
    shown = moment + HOUR
    return f"{shown.hour} h {shown:%M}" if "heure" in wanted else f"{shown.hour}:{shown:%M}"


def test_edition_published_again_is_compared_with_what_was_before_it_each_time(client, article, dr):
    """front, back, side, back: the second "back" took the side away, the first one the front."""
    front = Edition.objects.get(article=article).code
    back = say(article, "back", dr, NOW + timedelta(days=1))
    side = say(article, "side", dr, NOW + timedelta(days=2))
    assert say(article, "back", dr, NOW + timedelta(days=3)) == back
    later = NOW + timedelta(days=4)
    led = re.findall(rf'href="{LIST}(\w+)/(\w+)/"', read(client, LIST, later))
    assert led == [(back, side), (side, back), (back, front)]
    gone = [re.findall(r"<del>.*?</span>(.*?)<", read(client, f"{LIST}{new}/{old}/", later))
            for new, old in led]  # fmt: skip
    assert [words[-1].strip() for words in gone] == ["side.", "back.", "front."]


def test_comparison_without_a_neighbour_named_is_with_the_last_one(client, article, dr):
    """Its heading has both days; of two versions signed on one day, that day."""
    back = say(article, "back", dr, NOW + HOUR)
    html = read(client, f"{LIST}{back}/", NOW + 2 * HOUR)
    assert "<del>" in html
    assert "Both signed on 2\u00a0March\u00a02026" in html
    side = say(article, "side", dr, NOW + timedelta(days=1))
    html = read(client, f"{LIST}{side}/", NOW + timedelta(days=2))
    assert "From 2\u00a0March\u00a02026 to 3\u00a0March\u00a02026" in html


def test_editions_that_never_followed_each_other_are_not_compared(client, article, dr):
    front = Edition.objects.get(article=article).code
    say(article, "back", dr, NOW + timedelta(days=1))
    side = say(article, "side", dr, NOW + timedelta(days=2))
    with time_machine.travel(NOW + timedelta(days=3), tick=False):
        assert client.get(f"{LIST}{side}/{front}/").status_code == 404
        assert client.get(f"{LIST}{front}/{side}/").status_code == 404
