"""Kept pages: rendered once for the same values, never for others, and never needed."""

import gzip

import brotli
import pytest

from content.publish.kept import Kept, cache, kept, pack
from content.publish.live import pages
from content.source.centre import Centre, Phone
from tests.publish.asking import at

ADDRESS = "/en/advice-en/"


class Broken:
    """A cache server that is down."""

    def get(self, *_given):
        raise ConnectionError("no route to host")

    set = add = get


class Forgetful:
    """A cache that keeps nothing."""

    def get(self, *_given):
        return None

    set = add = get


@pytest.fixture
def rendered(monkeypatch):
    """The pages rendered so far."""
    found = []

    def render_page(*given):
        found.append(given)
        return render(*given)

    render = pages.render_page
    monkeypatch.setattr(pages, "render_page", render_page)
    return found


def test_same_values_give_the_same_bytes_without_rendering_again(live, rendered):
    """The second reader gets what the first one got."""
    assert at(ADDRESS).page == at(ADDRESS).page
    assert len(rendered) == 1


def test_rendering_again_gives_the_same_bytes(live, rendered):
    """Nothing on a page depends on who asks or on chance."""
    first = at(ADDRESS).page
    cache.clear()
    assert at(ADDRESS).page == first
    assert len(rendered) == 2


def test_new_phone_gives_a_new_page(live, rendered):
    """Nothing has to be invalidated: other values are another page."""
    first = at(ADDRESS).page
    Phone.objects.create(
        centre=Centre.objects.create(key="north", name_en="North"), number="01 99 00 00 01"
    )
    assert at(ADDRESS).page.tag != first.tag
    assert len(rendered) == 2


def test_each_language_is_kept_by_itself(live, rendered):
    """French never comes out for English."""
    assert at(ADDRESS).page != at("/fr/advice-fr/").page
    assert len(rendered) == 2


@pytest.mark.parametrize("cache_server", [Broken(), Forgetful()])
def test_cache_that_fails_or_forgets_breaks_no_page(live, monkeypatch, cache_server):
    """A cache makes pages quick; it is never what makes them."""
    page = at(ADDRESS).page
    monkeypatch.setattr("content.publish.kept.cache", cache_server)
    assert at(ADDRESS).page == page


@pytest.mark.parametrize("garbage", ["<html>", b"\x00", 7, ("a", "b"), {"plain": b""}])
def test_garbage_in_the_cache_is_not_served(garbage, monkeypatch):
    """What is no page is written anew."""
    monkeypatch.setattr(cache, "get", lambda _key: garbage)
    assert kept("values", lambda: "<p>Words</p>") == pack("<p>Words</p>")


def test_page_is_packed_in_every_encoding():
    """Each encoding holds the same bytes."""
    page = pack("<p>Mots é</p>")
    assert isinstance(page, Kept)
    assert brotli.decompress(page.brotli) == gzip.decompress(page.gzip) == page.plain


def test_new_address_of_the_site_gives_a_new_page(settings):
    """Pages write it out: in their alternates, and in what staff copy."""
    settings.SITE_URL = "https://one.example"
    kept("values", lambda: "one")
    settings.SITE_URL = "https://two.example"
    assert kept("values", lambda: "two").plain == b"two"


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "template"),
                         [("/en/", "pending.html"), ("/en/search/", "search.html")])  # fmt: skip
def test_key_names_the_template(client, monkeypatch, address, template):
    """Two pages in the same frame are two pages."""
    keys = []

    def noted(values, write):
        keys.append(values[0])
        return kept(values, write)

    for name in ("pages", "search"):
        monkeypatch.setattr(f"content.publish.live.{name}.kept", noted)
    assert client.get(address).status_code == 200
    assert keys == [template]
