"""The addresses of papers: what is kept is handed out, and nothing is ever set."""

from typing import Any

import pytest

from content.publish.acts import withdraw
from content.publish.paper import making, typeset
from content.publish.paper.making import prepare
from content.publish.publication import Publication
from content.source.article import Article
from content.source.centre import Centre, Phone
from tests import cast
from tests.cast import NOW

ADDRESS = "/en/neck-en.pdf"
ALL = (ADDRESS, "/en/neck-en-large-print.pdf", "/fr/neck-fr.pdf", "/fr/neck-fr-gros-caracteres.pdf")


@pytest.fixture
def papers(monkeypatch) -> None:
    """Every paper is on the shelf, and whoever sets one now is found out."""
    monkeypatch.setattr(making, "leaflet", lambda values, _pictures, at: values["form"].encode())
    prepare(NOW)

    def compiled(*_given: Any, **_named: Any) -> bytes:
        raise AssertionError("a patient's request set a paper")

    monkeypatch.setattr(making, "leaflet", compiled)
    monkeypatch.setattr(typeset, "typeset", compiled)


def test_health_names_the_papers_that_nobody_gets(client, site, monkeypatch):
    """Until they are made; one that is older than a telephone number is still handed out."""
    names = {f"paper {address[4:]}" for address in ALL}
    assert set(client.get("/healthz").json()["degraded"]) == names
    monkeypatch.setattr(making, "leaflet", lambda values, _pictures, at: values["form"].encode())
    prepare(NOW)
    assert client.get("/healthz").json() == {"serving": True, "degraded": []}
    Phone.objects.create(centre=Centre.objects.create(key="north"), number="01 99 00 12 34")
    assert client.get("/healthz").json() == {"serving": True, "degraded": []}


@pytest.mark.parametrize("address", ALL)
def test_paper_opens_in_the_browser_under_its_name(client, site, papers, address):
    """PDF, named after its address, indexed under a doctor's signature, kept by nobody unasked."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'inline; filename="{address[4:]}"'
    assert response["Content-Language"] == address[1:3]
    assert response["Cache-Control"] == "max-age=0, must-revalidate"
    assert "X-Robots-Tag" not in response
    assert response.content == (
        b"large" if "-gros" in address or "large" in address else b"leaflet"
    )
    assert not response.cookies


def test_asked_again_with_its_tag_nothing_is_sent(client, site, papers):
    """An old phone pays once."""
    tag = client.get(ADDRESS)["ETag"]
    assert client.get(ADDRESS, headers={"if-none-match": tag}).status_code == 304


def test_demonstration_is_not_indexed(client, demonstration, papers):
    """Nobody finds by a search what no doctor reviewed."""
    assert client.get(ADDRESS)["X-Robots-Tag"] == "noindex"


def test_paper_is_never_compressed_again(client, site, papers):
    """It is compressed inside; a browser that accepts brotli gets the same bytes."""
    response = client.get(ADDRESS, headers={"accept-encoding": "br, gzip"})
    assert "Content-Encoding" not in response
    assert response.content == b"leaflet"


def test_without_a_paper_the_page_is_named(client, site):
    """Never a dead end: the same words stand on the page."""
    response = client.get(ADDRESS)
    assert response.status_code == 404
    assert 'href="/en/neck-en/"' in response.content.decode()


def test_last_paper_of_the_same_words_serves_until_the_new_one_is_made(client, site, papers):
    """A phone that changed a minute ago takes no words away."""
    centre = Centre.objects.create(key="north")
    Phone.objects.create(centre=centre, number="01 99 00 00 01")
    assert client.get(ADDRESS).content == b"leaflet"


def test_paper_of_other_words_is_never_handed_out(client, site, papers, dr):
    """What was signed since is not what the old paper says."""
    article = Article.objects.get(key="neck")
    cast.rewrite(article, "Vous restez assis.", "You sit.")
    cast.published(article, dr, NOW)
    assert client.get(ADDRESS).status_code == 404


def test_withdrawn_article_answers_gone(client, site, papers, dr):
    """On paper as on screen: do not follow it, here is whom to call."""
    withdraw(Article.objects.get(key="neck"), by=dr, reason="an error", at=NOW)
    for address in ALL:
        assert client.get(address).status_code == 410


def test_changed_file_is_not_handed_out(client, site, papers, settings):
    """Bytes that are not ours are as good as none."""
    for path in settings.MEDIA_ROOT.glob("papers/*/*.pdf"):
        path.write_bytes(b"%PDF take two pills")
    assert client.get(ADDRESS).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/en/advice-en.pdf",
        "/en/nothing.pdf",
        "/en/-large-print.pdf",
        "/en/neck-fr.pdf",
        "/en/a.b.pdf",
    ],
)
def test_there_is_no_other_paper(client, site, papers, address):
    """A page has none, an unknown name neither, nor the other language's."""
    assert client.get(address).status_code == 404


def test_paper_is_only_read(client, site, papers):
    """Any other method is refused."""
    assert client.post(ADDRESS).status_code == 405


def test_page_leads_to_its_papers(client, site):
    """Beside the words that are live, in both sizes; not beside an old edition."""
    html = client.get("/en/neck-en/").content.decode()
    assert 'href="/en/neck-en.pdf"' in html
    assert 'href="/en/neck-en-large-print.pdf"' in html
    other = client.get("/en/advice-en/")
    assert other.status_code == 200
    assert ".pdf" not in other.content.decode()


def test_earlier_version_leads_to_no_paper(client, site, dr):
    """There the words are not those of the paper."""
    article = Article.objects.get(key="neck")
    code = Publication.objects.get(article=article).edition.code
    cast.rewrite(article, "Vous restez assis.", "You sit.")
    cast.published(article, dr, NOW)
    response = client.get(f"/e/{code}/en/")
    assert response.status_code == 200
    assert ".pdf" not in response.content.decode()
