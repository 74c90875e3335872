"""Part of the machine is broken: patients still read, or are told what to do."""

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.test import Client

from content.publish.kept import cache
from content.publish.live import machine
from content.source.centre import Centre
from tests import cast
from tests.read.conftest import PAGES, publish_all
from tests.tampering import execute


def statuses(client) -> list[int]:
    """Of every page, asked for when nothing is kept."""
    cache.clear()
    return [client.get(address).status_code for address in PAGES]


def degraded(client) -> set[str]:
    """What a health check names, besides the papers, which nobody made here."""
    said = client.get("/healthz").json()
    assert said["serving"]
    return {one for one in said["degraded"] if not one.startswith("paper ")}


WELL = [200] * (len(PAGES) - 1) + [404]


@pytest.fixture
def read_only(site):
    """A store that nobody can write to: a full disk, a copy, a standby."""
    sqlite = connection.vendor == "sqlite"
    connection.check_constraints()  # what the writes above still owe
    execute("PRAGMA query_only = ON" if sqlite else "SET TRANSACTION READ ONLY")
    yield
    execute("PRAGMA query_only = OFF" if sqlite else "SELECT 1")


def broken(*_given):
    raise OperationalError("the disk is gone")


class Down:
    """A cache server that does not answer."""

    def get(self, *_given):
        raise ConnectionError

    set = add = get


@pytest.mark.django_db
def test_pages_are_served_from_a_store_that_is_read_only(client, read_only):
    """Reading a page writes nothing, so it needs nothing to write to."""
    assert statuses(client) == WELL
    assert degraded(client) == set()
    with pytest.raises(DatabaseError), transaction.atomic():
        Centre.objects.create(key="north")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_pages_are_served_while_somebody_writes(client):
    """A signature that takes its time keeps no patient waiting."""
    publish_all(cast.radiologist())
    writer = connection.copy()
    try:
        with writer.cursor() as cursor:
            cursor.execute("BEGIN" if connection.vendor == "postgresql" else "BEGIN IMMEDIATE")
            cursor.execute("DELETE FROM content_publication")
            assert statuses(client) == WELL
            cursor.execute("ROLLBACK")
    finally:
        writer.close()


@pytest.mark.django_db
def test_pages_are_served_without_the_cache(client, site, monkeypatch):
    """Slower, and the health page says so."""
    monkeypatch.setattr("content.publish.kept.cache", Down())
    monkeypatch.setattr(machine, "cache", Down())
    assert statuses(client) == WELL
    assert degraded(client) == {"cache"}


@pytest.mark.django_db
def test_health_says_that_the_database_is_gone():
    """503: somebody is woken up."""
    with connection.execute_wrapper(broken):
        answer = Client().get("/healthz")
    assert answer.status_code == 503
    assert answer.json() == {"serving": False, "degraded": ["database"]}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/en/", "/fr/no-such/", "/sitemap.xml"])
def test_reader_is_told_that_the_fault_is_ours(address):
    """In both languages, with whom to call, from a page that needs nothing that could be broken."""
    with connection.execute_wrapper(broken):
        answer = Client(raise_request_exception=False).get(address)
    said = answer.content.decode()
    assert answer.status_code == 500
    assert "Une panne de notre côté" in said
    assert "A fault on our side" in said
    assert 'href="tel:15"' in said
    assert "disk" not in said
    assert not answer.cookies


@pytest.mark.django_db
def test_health_is_told_to_the_machine_itself_by_the_name_of_the_site(client, settings):
    """Over plain http, where every page would go to https; any other name is refused."""
    settings.ALLOWED_HOSTS, settings.SECURE_SSL_REDIRECT = ["site.example.fr"], True
    assert client.get("/healthz", headers={"host": "site.example.fr"}).status_code == 200
    assert client.get("/fr/", headers={"host": "site.example.fr"}).status_code == 301
    assert client.get("/healthz", headers={"host": "127.0.0.1:8000"}).status_code == 400


@pytest.mark.django_db
def test_health_is_never_kept(client):
    """Who watches sees what is."""
    assert client.get("/healthz")["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_health_says_that_nothing_is_published(client):
    """The site serves; there is nothing to read yet."""
    assert client.get("/healthz").json() == {"serving": True, "degraded": ["nothing published"]}
