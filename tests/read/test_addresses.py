"""The patient's addresses, and what is not one of them."""

import pytest

from content.publish.acts import withdraw
from content.sign.edition import Edition
from content.source.article import Article
from tests import cast
from tests.cast import EN, FR

pytestmark = pytest.mark.django_db


@pytest.fixture
def code(site):
    return Edition.objects.get(article__key="neck").code


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("/fr/", "fr"),
        ("/en/", "en"),
        ("/fr/neck-fr/", "fr"),
        ("/en/neck-en/", "en"),
        ("/fr/sources/", "fr"),
        ("/en/sources/", "en"),
        ("/fr/centres-et-tarifs/", "fr"),
        ("/en/centres-and-fees/", "en"),
        ("/fr/qui-signe/", "fr"),
        ("/en/who-signs/", "en"),
    ],
)
def test_page_is_there_in_its_language(client, site, address, language):
    """200, and the language said in the header and in the page."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Language"] == language
    assert f'<html lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_edition_is_there_in_each_language(client, code, language):
    """The permanent address of exact words."""
    answer = client.get(f"/e/{code}/{language}/")
    assert answer.status_code == 200
    assert {"fr": FR, "en": EN}[language] in answer.content.decode()


@pytest.mark.parametrize(("wanted", "words"), [("fr", FR), ("en", EN)])
def test_printed_code_leads_to_the_language_the_browser_wants(client, code, wanted, words):
    """The short address on paper is typed by readers of either language."""
    answer = client.get(f"/e/{code}", headers={"accept-language": wanted})
    assert words in answer.content.decode()
    assert "Accept-Language" in answer["Vary"]


@pytest.mark.parametrize(("wanted", "home"), [("en-GB,en", "/en/"), ("fr", "/fr/"), ("", "/fr/")])
def test_root_chooses_and_remembers_nothing(client, wanted, home):
    """A choice for this time only: caches may not mix the two up, and no cookie is set."""
    answer = client.get("/", headers={"accept-language": wanted})
    assert (answer.status_code, answer["Location"]) == (302, home)
    assert answer["Vary"] == "Accept-Language"
    assert not answer.cookies


@pytest.mark.parametrize("address", ["/healthz", "/robots.txt", "/sitemap.xml"])
def test_machines_find_what_they_ask_for(client, address):
    """Also before anything is published."""
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/fr", "/en/neck-en"])
def test_missing_slash_is_added(client, site, address):
    """People forget it."""
    answer = client.get(address)
    assert (answer.status_code, answer["Location"]) == (301, f"{address}/")


@pytest.mark.parametrize(
    "address", ["/de/", "/fr-FR/", "/FR/", "/e/", "/e/xyz", "/e/0123456789ab", "/e/0123456789AB",
                "/e/0123456789ab/de/", "/en/neck-fr/", "/en/neck-en/more/", "/wp-login.php"]
)  # fmt: skip
def test_what_is_no_address_is_not_found(client, site, address):
    """An unknown language, a wrong code, somebody looking for another system."""
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("address", "wanted", "language"),
    [
        ("/fr/no-such/", "en", "fr"),
        ("/en/no-such/", "fr", "en"),
        ("/en/no/such/place", "fr", "en"),
        ("/de/", "en", "en"),
        ("/no-such/", "fr", "fr"),
    ],
)
def test_not_found_speaks_the_language_of_the_address(client, site, address, wanted, language):
    """Or, where the address says nothing, the one the browser wants."""
    answer = client.get(address, headers={"accept-language": wanted})
    assert (answer.status_code, answer["Content-Language"]) == (404, language)
    assert ("Accept-Language" in answer["Vary"]) == (not address.startswith(("/fr/", "/en/")))


def test_home_says_that_pages_are_in_preparation(client):
    """Before the first signature a patient finds no error."""
    answer = client.get("/en/")
    assert answer.status_code == 200
    assert "These pages are being prepared" in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex"


def test_old_address_leads_on(client, site, dr):
    """A link on paper or in a message works for ever."""
    article = Article.objects.get(key="neck")
    article.slug_en = "moved"
    article.save()
    cast.published(article, dr)
    answer = client.get("/en/neck-en/")
    assert (answer.status_code, answer["Location"]) == (301, "/en/moved/")


def test_withdrawn_page_is_gone(client, site, dr):
    """410: search engines drop it, people are told."""
    withdraw(Article.objects.get(key="neck"), by=dr, reason="The dose changed.", at=cast.NOW)
    answer = client.get("/en/neck-en/")
    assert answer.status_code == 410
    assert answer["X-Robots-Tag"] == "noindex"
    assert EN not in answer.content.decode()
