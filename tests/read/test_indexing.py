"""What search engines may find, and in which language; a demonstration is not to be found."""

import json
import re
from xml.etree import ElementTree

import pytest

from content.sign.edition import Edition
from tests import cast
from tests.read.conftest import PAGES, SITE

pytestmark = pytest.mark.django_db
FOUND = PAGES[:-1]
SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
ALTERNATE = r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">'
NOINDEX = '<meta name="robots" content="noindex">'
BOTH = {
    "/en/": "/fr/",
    "/en/neck-en/": "/fr/neck-fr/",
    "/en/advice-en/": "/fr/advice-fr/",
    "/en/sources/": "/fr/sources/",
    "/en/centres-and-fees/": "/fr/centres-et-tarifs/",
    "/en/who-signs/": "/fr/qui-signe/",
}


def html(client, address: str) -> str:
    return str(client.get(address).content.decode())


def structured(client, address: str):
    """The JSON-LD of the page, if it has any."""
    pattern = r'<script type="application/ld\+json">(.*?)</script>'
    found = re.search(pattern, html(client, address), re.DOTALL)
    return json.loads(found[1]) if found else None


@pytest.fixture
def sitemap(client):
    def read() -> ElementTree.Element:
        answer = client.get("/sitemap.xml")
        assert answer["Content-Type"] == "application/xml; charset=utf-8"
        return ElementTree.fromstring(answer.content)

    return read


def test_signed_pages_may_be_found(client, site):
    """No header and no mark keeps them out."""
    for address in FOUND:
        assert "X-Robots-Tag" not in client.get(address)
        assert NOINDEX not in html(client, address)


def test_page_names_its_own_address_and_its_translation(client, site):
    """Canonical and hreflang, absolute, the same from both languages; French for all others."""
    for english, french in BOTH.items():
        for address in (english, french):
            said = html(client, address)
            assert f'<link rel="canonical" href="{SITE}{address}">' in said
            assert re.findall(ALTERNATE, said) == [
                ("fr", SITE + french),
                ("en", SITE + english),
                ("x-default", SITE + french),
            ]


def test_demonstration_is_not_to_be_found(client, demonstration):
    """Header and mark say noindex; no canonical, no translation, no structured data."""
    for address in PAGES:
        assert client.get(address)["X-Robots-Tag"] == "noindex"
        said = html(client, address)
        assert NOINDEX in said
        assert 'rel="canonical"' not in said
        assert '<link rel="alternate"' not in said
        assert "ld+json" not in said


def test_edition_is_not_to_be_found(client, site):
    """Its words have a better address as long as they are live."""
    codes = Edition.objects.values_list("code", flat=True)
    assert codes
    for code in codes:
        answer = client.get(f"/e/{code}/en/")
        assert (answer.status_code, answer["X-Robots-Tag"]) == (200, "noindex")
        assert NOINDEX in answer.content.decode()
        assert "ld+json" not in answer.content.decode()


def test_sitemap_lists_every_page_with_its_translation(sitemap, site):
    """Each address once, each with both languages."""
    entries = sitemap().findall("s:url", SPACES)
    found = [entry.findtext("s:loc", "", SPACES) for entry in entries]
    assert sorted(found) == sorted(SITE + address for pair in BOTH.items() for address in pair)
    for entry in entries:
        links = entry.findall("x:link", SPACES)
        assert [link.get("hreflang") for link in links] == ["fr", "en"]
        assert entry.findtext("s:loc", "", SPACES) in [link.get("href") for link in links]


def test_sitemap_leaves_demonstrations_out(sitemap, demonstration):
    """It is well-formed and empty."""
    assert sitemap().findall("s:url", SPACES) == []


def test_sitemap_lists_only_what_a_doctor_signed(sitemap, demonstration, dr):
    """A real text beside demonstrations."""
    cast.published(cast.page("real"), dr)
    found = {entry.findtext("s:loc", "", SPACES) for entry in sitemap().findall("s:url", SPACES)}
    assert f"{SITE}/en/real-en/" in found
    assert f"{SITE}/en/neck-en/" not in found


def test_robots_are_shown_the_sitemap_and_kept_from_the_desk(client):
    """Plain text, three lines."""
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert answer.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        f"Sitemap: {SITE}/sitemap.xml",
    ]


@pytest.mark.parametrize(("language", "title"), [("fr", "radiologue"), ("en", "radiologist")])
def test_procedure_describes_itself_to_machines(client, site, language, title):
    """What it is, in which language, who reviewed it and when."""
    said = structured(client, f"/{language}/neck-{language}/")
    assert said["@type"] == "MedicalWebPage"
    assert said["about"]["@type"] == "MedicalProcedure"
    assert said["inLanguage"] == language
    assert said["lastReviewed"] == "2026-03-02"
    assert said["reviewedBy"] == {"@type": "Person", "name": "Dr Anne Martin", "jobTitle": title}
    assert said["url"] == f"{SITE}/{language}/neck-{language}/"


def test_other_pages_have_no_structured_data(client, site):
    """Only a procedure is a procedure."""
    assert [address for address in FOUND if structured(client, address)] == ["/en/neck-en/"]
