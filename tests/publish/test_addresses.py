"""Addresses: given to one article for good; an old one leads to the new one for ever."""

import pytest

from content.publish import rights
from content.publish.acts import publish, withdraw
from content.sign import signing
from content.source.address import Address
from content.source.article import Article
from tests import cast
from tests.cast import NOW
from tests.publish.asking import at, html
from tests.refusal import refused

pytestmark = pytest.mark.django_db


def move(article: Article, slug: str) -> Article:
    """Give the working copy another address in both languages."""
    article.slug_fr, article.slug_en = f"{slug}-fr", f"{slug}-en"
    article.save()
    return article


def test_publishing_gives_the_addresses_to_the_article(live):
    """One row for each language."""
    given = Address.objects.values_list("language", "slug", "article__key")
    assert set(given) == {("fr", "advice-fr", "advice"), ("en", "advice-en", "advice")}


def test_editing_the_slug_moves_nothing(live):
    """Addresses change only by publishing."""
    move(live.article, "moved")
    assert at("/en/advice-en/").status == 200
    assert at("/en/moved-en/").status == 404


@pytest.mark.parametrize("language", ["fr", "en"])
def test_old_address_leads_to_the_new_one_for_ever(live, dr, language):
    """Each former address redirects at once to the present one, however often it moved."""
    for slug in ("second", "third"):
        cast.published(move(live.article, slug), dr)
    for old in ("advice", "second"):
        answer = at(f"/{language}/{old}-{language}/")
        assert (answer.status, answer.location) == (301, f"/{language}/third-{language}/")
    assert at(f"/{language}/third-{language}/").status == 200


def test_article_may_take_its_own_old_address_back(live, dr):
    """It was never given away."""
    cast.published(move(live.article, "second"), dr)
    cast.published(move(live.article, "advice"), dr)
    assert at("/en/advice-en/").status == 200
    assert at("/en/second-en/").location == "/en/advice-en/"


def test_address_of_one_language_means_nothing_in_the_other(live):
    """A French address under /en/ is no page."""
    assert at("/en/advice-fr/").status == 404


def test_old_address_is_not_signed_for_another_article(live, dr):
    """The checks say so before anybody signs."""
    cast.published(move(live.article, "second"), dr)
    with refused("findings") as caught:
        cast.signed(move(cast.page("other"), "advice"), dr)
    assert {finding.code for finding in caught.value.findings} == {"used_slug"}


def test_old_address_is_not_published_for_another_article(dr):
    """Two texts signed for the same address: the first published keeps it."""
    late = cast.signed(move(cast.page("late"), "advice"), dr)
    move(late.article, "elsewhere")
    cast.published(cast.page(), dr)
    with refused("address_taken"):
        publish(late, by=dr, at=NOW)


def test_address_of_a_generated_page_is_not_published(dr, monkeypatch):
    """A release that takes an address does not lose it to a text signed before."""
    edition = cast.signed(cast.page(), dr)
    monkeypatch.setattr(rights, "RESERVED", {("en", "advice-en")})
    with refused("address_taken"):
        publish(edition, by=dr, at=NOW)


def test_text_without_address_is_not_published(dr, monkeypatch):
    """Publishing asks again, whatever the checks let through."""
    monkeypatch.setattr(signing, "findings_of", lambda *_given, **_more: ())
    article = cast.page()
    article.slug_en = ""
    article.save()
    edition = cast.signed(article, dr)
    with refused("no_address"):
        publish(edition, by=dr, at=NOW)


def test_old_address_of_a_withdrawn_article_says_so(live, dr):
    """Whoever kept an old link learns that the words are gone."""
    cast.published(move(live.article, "second"), dr)
    withdraw(live.article, by=dr, reason="The dose changed.", at=NOW)
    assert at("/en/advice-en/").status == 410
    assert "withdrawn" in html("/en/advice-en/")
