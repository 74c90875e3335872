"""Copies over time: asked about when there is a reason, and replaced before what they need goes."""

import re

import pytest

from tests.browser.pages import slug
from tests.browser.store import editions

pytestmark = pytest.mark.browser

OLD_FILE = "/static/site/old.css"
# Copies, some hours old, with words that the server does not say.
AGED = """async (copies) => {
  const cache = await caches.open("pages");
  for (const [path, hours] of Object.entries(copies)) {
    const asked = new Date(Date.now() - hours * 3600e3);
    const headers = { "Content-Type": "text/html", Date: asked.toUTCString() };
    await cache.put(path, new Response("<html lang=fr><h1>Autrefois</h1>", { headers }));
  }
}"""
# The device has a file of an earlier build.
BUILT = "async (path) => (await caches.open('files-old')).put(path, new Response('old'))"
# It has no worker: the next page brings one that starts anew.
REMOVED = """async () => {
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(all.map((one) => one.unregister()));
}"""
IS_AGED = "async (path) => (await (await caches.match(path)).text()).includes('Autrefois')"
REPLACED = f"async (path) => !await ({IS_AGED})(path)"
# A photograph far down the page, in two sizes.
PHOTOGRAPH = """([small, large]) => addEventListener("DOMContentLoaded", () => {
  document.querySelector("#content").insertAdjacentHTML("beforeend", `<picture>
    <source srcset="${small} 100w, ${large} 390w" sizes="100vw"><img src="${small}" loading="lazy">
    </picture>`);
})"""


def test_a_refusal_says_nothing_of_a_copy_and_a_new_build_drops_old_files_last(line, stores):
    """Pages are replaced at the first contact; as long as one is not, the old files stay."""
    lumbar, home, page = f"/fr/{slug('lumbar', 'fr')}/", "/fr/", line.page
    refused = f"/e/{editions(stores)['current']}/fr/clear"  # only takes what is sent
    with line.up():
        line.read(lumbar)
        page.evaluate(AGED, {home: 0, refused: 0})
        page.evaluate(BUILT, OLD_FILE)
        page.evaluate(REMOVED)
        page.goto("about:blank")
        line.read(lumbar)
        line.go(lumbar)
        page.wait_for_function(REPLACED, arg=home)
        line.go(refused)
        assert page.locator("h1").inner_text() == "Autrefois"
        assert OLD_FILE in line.kept()
        page.evaluate("async (path) => (await caches.open('pages')).delete(path)", refused)
    line.go(lumbar)
    assert page.evaluate(f"fetch('{OLD_FILE}').then((one) => one.text())") == "old"
    with line.up():
        line.go(lumbar)
        page.wait_for_function("async () => !await caches.has('files-old')")


def test_a_worker_that_starts_asks_about_no_copy_of_this_hour(line):
    """About older ones, one after another; about every one once the network was away."""
    home, page = "/fr/", line.page
    about, legal = (f"/fr/{slug(name, 'fr')}/" for name in ("about", "legal"))
    with line.up():
        line.read(home)
        page.evaluate(AGED, {about: 0, legal: 2})
        page.evaluate(REMOVED)
        page.goto("about:blank")
        line.read(home)
        line.go(home)
        page.wait_for_function(REPLACED, arg=legal)
        assert page.evaluate(IS_AGED, about)
    line.go(home)
    with line.up():
        line.go(home)
        page.wait_for_function(REPLACED, arg=about)


def test_the_file_of_a_photograph_that_this_screen_shows_is_kept(line):
    """Though it stands far down, where nothing is loaded yet."""
    with line.up():
        other = line.page.request.get(f"{line.address}/fr/{slug('cervical', 'fr')}/").text()
        found = re.findall(r"/p/[0-9a-f]{64}\.\w+", other)
        small, large = list(dict.fromkeys(found))[:2]
        line.page.add_init_script(f"({PHOTOGRAPH})(['{small}', '{large}'])")
        line.go(f"/fr/{slug('about', 'fr')}/")
        line.page.wait_for_function("async (path) => Boolean(await caches.match(path))", arg=large)
        assert small not in line.kept()
