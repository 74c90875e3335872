"""What is printed, sent or answered names SITE_URL, whatever host a request claims to be for."""

import pytest

from content.publish.link import ExamCode
from tests.desk.links.prepared import SITE, ready_link

pytestmark = pytest.mark.django_db
FORGED = {
    "host": "evil.example",
    "x-forwarded-host": "evil.example",
    "x-original-host": "evil.example",
    "forwarded": "host=evil.example",
}


@pytest.fixture
def link(secretary, settings):
    """Where even the list of hosts was left open, and a proxy is trusted."""
    settings.ALLOWED_HOSTS, settings.TRUSTED_PROXY = ["*"], True
    link = ready_link()
    ExamCode.objects.create(code="NZLH002", article=link.article)
    return link


@pytest.mark.parametrize(
    "address",
    ["/r/{}", "/r/{}.", "/r/{}/fr/", "/r/zzzz", "/r/?code={}", "/admin/content/link/at/{}/",
     "/admin/content/link/ready/", "/admin/content/link/at/{}/qr.svg", "/admin/",
     "/api/link?exam=NZLH002&centre=north&language=en", "/en/neck-en/", "/sitemap.xml"],
)  # fmt: skip
def test_forged_host_is_nowhere_in_the_answer(secretary, link, address):
    answer = secretary.get(address.format(link.code), headers=FORGED)
    assert answer.status_code in (200, 301, 404)
    assert b"evil" not in answer.content
    assert "evil" not in str(answer.headers)


@pytest.mark.parametrize("name", ["qr.png", "card.pdf", "poster.pdf"])
def test_what_is_printed_is_the_same_to_the_byte(secretary, link, name):
    address = f"/admin/content/link/at/{link.code}/{name}"
    assert secretary.get(address, headers=FORGED).content == secretary.get(address).content


def test_messages_name_the_site(secretary, link):
    answer = secretary.get("/api/link?exam=NZLH002&centre=north&language=en", headers=FORGED)
    said = answer.json()
    assert said["address"] == f"{SITE}/r/{link.code}"
    for text in (said["text_message"], said["short_text_message"], said["email"]["html"]):
        assert SITE in text


def test_unknown_host_is_refused(secretary, settings):
    settings.ALLOWED_HOSTS = ["infiltrations.example"]
    assert secretary.get("/admin/", headers={"host": "evil.example"}).status_code == 400
