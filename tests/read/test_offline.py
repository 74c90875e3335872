"""What a device asks for to read without network: worker, help page, manifest."""

import json
import re

import pytest

from content.plain.addresses import RESERVED, offline_address
from content.plain.languages import LANGUAGES
from content.publish.live.offline import site_files
from tests import cast, factories

pytestmark = pytest.mark.django_db


def test_the_worker_may_keep_the_whole_site_and_is_asked_for_each_time(client):
    answer = client.get("/worker.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert answer["Cache-Control"] == "max-age=0, must-revalidate"
    listed = re.search(r"const OWN = (\[.*?\])", answer.content.decode())
    assert listed
    assert json.loads(listed[1]) == site_files()
    assert any(file.endswith(".css") for file in site_files())
    assert not [file for file in site_files() if "/desk/" in file or file.endswith(".ttf")]


def test_every_listed_file_has_the_hash_of_its_bytes_in_its_name():
    assert all(re.search(r"\.[0-9a-f]{12}\.\w+$", file) for file in site_files())


def test_switched_off_the_worker_removes_every_copy_and_itself(client, settings):
    settings.OFFLINE_COPIES = False
    script = client.get("/worker.js").content.decode()
    assert "caches.delete" in script
    assert "registration.unregister()" in script
    assert "fetch" not in script


def test_the_help_page_has_numbers_before_and_after_anything_is_published(client, site):
    for language in LANGUAGES:
        page = client.get(offline_address(language))
        assert page.status_code == 200
        assert page["X-Robots-Tag"] == "noindex"
        assert 'href="tel:15"' in page.content.decode()


def test_the_help_page_stands_in_an_empty_house(client):
    assert 'href="tel:112"' in client.get("/en/offline/").content.decode()


def test_the_help_page_carries_the_alerts(client, site, dr):
    """Where there is no network, that copy is the page that is read."""
    words = {"title_fr": "Rappel", "title_en": "Recall", "lead_fr": "Un.", "lead_en": "A batch."}
    alert = factories.article("recall", genre="alert", region="", **words)
    factories.section(alert, "alert", "Appelez votre centre.", "Call your centre.")
    assert "A batch." not in client.get("/en/offline/").content.decode()
    cast.published(alert, dr)
    assert "A batch." in client.get("/en/offline/").content.decode()


def test_its_address_is_no_article_and_belongs_to_one_language(client):
    assert {("fr", "hors-ligne"), ("en", "offline")} <= RESERVED
    assert client.get("/fr/offline/").status_code == 404


def test_each_language_is_an_application_of_its_own(client):
    names = set()
    for language in LANGUAGES:
        answer = client.get(f"/{language}/site.webmanifest")
        assert answer["Content-Type"] == "application/manifest+json"
        manifest = json.loads(answer.content)
        assert manifest["lang"] == language
        assert manifest["start_url"] == f"/{language}/"
        names.add(manifest["name"])
    assert len(names) == len(LANGUAGES)


@pytest.mark.parametrize("address", ["/worker.js", "/fr/hors-ligne/", "/fr/site.webmanifest"])
def test_none_of_them_takes_anything(client, address):
    assert client.post(address).status_code == 405
