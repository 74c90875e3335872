"""Previous editions: what was live, from when to when, who signed it, what changed and why."""

import re
from datetime import timedelta

import pytest
import time_machine

from content.plain.transcript import page_words
from content.publish.acts import withdraw
from content.publish.verify import verify
from content.sign.edition import Edition
from content.source.article import Article
from tests import cast, factories
from tests.cast import EN, FR, NOW
from tests.tampering import tamper

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=3)
WHY_FR, WHY_EN = "Une étude est parue.", "A study came out."


@pytest.fixture
def article(site):
    return Article.objects.get(key="advice")


@pytest.fixture
def twice(article, dr):
    """The same page with other words and the reason why, three days later."""
    cast.rewrite(article, "Vous restez allongé sur le dos.", "You lie still on your back.")
    factories.section(article, "changes", WHY_FR, WHY_EN)
    with time_machine.travel(LATER, tick=False):
        cast.published(article, dr, at=LATER)
        yield article


def newest() -> str:
    """The code of the article's newest edition."""
    return Edition.objects.filter(article__key="advice").order_by("-number")[0].code


def oldest() -> str:
    return Edition.objects.filter(article__key="advice").order_by("number")[0].code


def page(client, address: str) -> str:
    return str(client.get(address).content.decode())


def test_every_edition_is_listed_newest_first(client, twice):
    """With its days, who signed it, and its address for ever."""
    said = page(client, "/en/advice-en/versions/")
    assert re.findall(r'href="/e/(\w+)/en/"', said) == [newest(), oldest()]
    assert said.index("Since 5\u00a0March\u00a02026") < said.index(
        "From 2\u00a0March\u00a02026 to 5"
    )
    assert said.count("Dr Anne Martin</span>, radiologist, on 2") == 1
    assert said.count("This is what patients read today") == 1


@pytest.mark.parametrize(("address", "why", "not_why"),
                         [("/fr/advice-fr/versions/", WHY_FR, WHY_EN),
                          ("/en/advice-en/versions/", WHY_EN, WHY_FR)])  # fmt: skip
def test_reason_is_signed_and_in_the_language(client, twice, address, why, not_why):
    """It stands among the signed words of the list, once."""
    said = page(client, address)
    assert why in page_words(said, {})
    assert said.count(why) == 1
    assert not_why not in said


def test_reason_is_not_in_the_article(client, twice):
    """Nor among the words that verify looks for there."""
    assert WHY_EN not in page(client, "/en/advice-en/")
    assert all(WHY_EN not in edition.transcript("en") for edition in Edition.objects.all())
    assert verify(LATER).wrong == ()


def test_article_links_to_its_editions(client, article):
    for language in ("fr", "en"):
        address = f"/{language}/advice-{language}/"
        assert f'href="{address}versions/"' in page(client, address)


def test_what_changed_is_shown_word_by_word(client, twice):
    """With marks that are read aloud, and only what differs."""
    said = page(client, f"/en/advice-en/versions/{newest()}/")
    marked = re.sub(r'<span class="vh">.*?</span>', "", said)
    assert "<del>front.</del>" in marked
    assert "<ins>back.</ins>" in marked
    assert "Vous" not in marked
    assert marked.count(WHY_EN) == 1  # said once, beside what differs
    assert said.count("removed:") == said.count("<del>")


def test_first_edition_changed_nothing(client, twice):
    """There is nothing before it to compare with, and no link that would lead there."""
    address = f"/en/advice-en/versions/{oldest()}/"
    assert client.get(address).status_code == 404
    assert address not in page(client, "/en/advice-en/versions/")
    assert client.get(f"{address}{newest()}/").status_code == 404  # nor was it before itself


@pytest.mark.parametrize("code", ["0" * 12, "f" * 12])
def test_unknown_edition_is_not_compared(client, twice, code):
    assert client.get(f"/en/advice-en/versions/{code}/").status_code == 404


def test_edition_of_another_article_is_not_compared(client, twice):
    code = Edition.objects.get(article__key="neck").code
    assert client.get(f"/en/advice-en/versions/{code}/").status_code == 404


def test_no_such_article_has_no_editions(client, site):
    assert client.get("/en/no-such/versions/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_pages_of_editions_are_only_read(client, article, method):
    assert getattr(client, method)("/en/advice-en/versions/").status_code == 405


def test_withdrawn_edition_says_so(client, twice, dr):
    """The list outlives the page, and warns."""
    withdraw(twice, by=dr, reason="The dose changed.", at=LATER)
    said = page(client, "/en/advice-en/versions/")
    assert "Withdrawn on 5\u00a0March\u00a02026. Do not follow it." in said
    assert "This is what patients read today" not in said


def test_old_address_leads_to_the_list(client, twice, dr):
    """An article that moved takes its history with it."""
    Article.objects.filter(pk=twice.pk).update(slug_en="tips")
    twice.refresh_from_db()
    with time_machine.travel(LATER + timedelta(days=1), tick=False):
        cast.published(twice, dr, at=LATER + timedelta(days=1))
        moved = client.get("/en/advice-en/versions/")
        assert (moved.status_code, moved["Location"]) == (301, "/en/tips/versions/")


def test_edition_that_waits_for_its_day_is_not_listed(client, article, dr):
    """What will be published is nobody's business yet."""
    cast.rewrite(article, "Vous restez assis.", "You sit still.")
    cast.published(article, dr, live_from=LATER)
    said = page(client, "/en/advice-en/versions/")
    assert said.count('class="bare versions"') == 1
    assert said.count("<li><h3>") == 1


def test_draft_and_signature_are_not_listed(client, article, dr):
    cast.rewrite(article, "Vous restez assis.", "You sit still.")
    cast.signed(article, dr)
    assert page(client, "/en/advice-en/versions/").count("<li><h3>") == 1


def test_tampered_edition_is_left_out(client, twice):
    """Its words are not those signed: nothing of it is repeated."""
    first = Edition.objects.get(code=oldest())
    tamper(first, canonical=first.canonical.replace("front", "side"))
    said = page(client, "/en/advice-en/versions/")
    assert said.count("<li><h3>") == 1
    assert "side" not in said


def test_pages_of_editions_are_not_indexed(client, twice):
    """Old words are not to be found by a search engine."""
    for address in ("/en/advice-en/versions/", f"/en/advice-en/versions/{newest()}/"):
        answer = client.get(address)
        assert answer["X-Robots-Tag"] == "noindex"
        assert not answer.cookies
        assert "versions" not in page(client, "/sitemap.xml")


def test_production_lists_no_demonstration(client, demonstration, settings):
    settings.PRODUCTION = True
    assert client.get("/en/advice-en/versions/").status_code == 404


def test_demonstration_says_so(client, demonstration):
    assert "not reviewed by a doctor" in page(client, "/en/advice-en/versions/")


def test_list_asks_as_much_for_many_editions(client, article, dr, django_assert_max_num_queries):
    """Twenty editions cost no more queries than one."""
    for number in range(20):
        cast.rewrite(article, f"{FR} {number}", f"{EN} {number}")
        cast.published(article, dr, at=NOW + timedelta(seconds=number + 1))
    with time_machine.travel(LATER, tick=False), django_assert_max_num_queries(12):
        assert page(client, "/en/advice-en/versions/").count("<li><h3>") == 21
