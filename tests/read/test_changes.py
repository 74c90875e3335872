"""What changed between two editions, as the page tells it."""

from datetime import timedelta

import pytest
import time_machine

from content.publish.acts import withdraw
from content.sign.edition import Edition
from content.source.article import Article
from tests import cast
from tests.cast import EN, FR, NOW

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)


def again(site_doctor, french: str, english: str) -> tuple[Article, str]:
    """The page with these words, published later, and the address of what changed."""
    article = Article.objects.get(key="advice")
    cast.rewrite(article, french, english)
    cast.published(article, site_doctor, at=LATER)
    code = Edition.objects.filter(article=article).order_by("-number")[0].code
    return article, f"/en/advice-en/versions/{code}/"


@time_machine.travel(LATER, tick=False)
def test_withdrawn_edition_is_not_shown_without_a_warning(client, site, dr):
    """As the list and the edition itself say it; nothing is said of one that was not."""
    article, address = again(dr, "Vous restez assis.", "You sit still.")
    assert "was withdrawn" not in client.get(address).content.decode()
    withdraw(article, by=dr, reason="The dose changed.", at=LATER)
    page = client.get(address).content.decode()
    assert page.count("was withdrawn on 5\u00a0March\u00a02026. Do not follow it.") == 1


@time_machine.travel(LATER, tick=False)
def test_change_in_the_other_language_is_not_called_the_same(client, site, dr):
    _article, address = again(dr, f"{FR} Restez assis.", EN)
    page = client.get(address).content.decode()
    assert "Both versions say the same." not in page
    assert "No words differ in this language." in page
