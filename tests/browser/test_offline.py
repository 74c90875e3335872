"""Pages without network: a dated copy, replaced or removed at the first contact."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Error, Page, ViewportSize

from content.plain.addresses import link_address
from infiltration_site.prepared import manage
from tests.browser.pages import slug
from tests.browser.store import editions, free_port, served, variables

pytestmark = pytest.mark.browser

NOTICE = "#copy"
SEEN = "() => [...document.querySelectorAll('main .picture img')].at(-1).naturalWidth > 0"
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys())
      found.push(new URL(request.url).pathname);
  return found;
}"""
MADE = """async (path) => {
  const pages = await caches.open("pages"), pictures = await caches.open("pictures");
  const wanted = new Set([...document.querySelectorAll(".picture img")].map(({ src }) => src));
  const { active } = await navigator.serviceWorker.ready;
  const kept = (await pictures.keys()).length;
  return active.state === "activated" && await pages.match(path) && kept >= wanted.size;
}"""


class Line(NamedTuple):
    """A site that can go away and come back, with a reader's page."""

    page: Page
    address: str
    store: Path

    def up(self) -> ExitStack:
        """Serve the site until the stack is closed."""
        stack = ExitStack()
        stack.enter_context(served(self.store, self.address.rpartition(":")[2]))
        return stack

    def go(self, path: str) -> None:
        self.page.goto(self.address + path)

    def on_line(self) -> None:
        """What a browser says when the network is back."""
        self.page.evaluate("dispatchEvent(new Event('online'))")


@pytest.fixture
def line(chromium: Browser, stores: Path, tmp_path: Path) -> Iterator[Line]:
    store = tmp_path / "store"
    shutil.copytree(stores / "published", store)
    size = ViewportSize(width=390, height=800)
    with chromium.new_context(viewport=size, locale="fr", user_agent="Phone") as person:
        yield Line(person.new_page(), f"http://127.0.0.1:{free_port()}", store)


def read(line: Line, path: str) -> None:
    """Open a page and wait until it is kept with its pictures."""
    line.go(path)
    line.page.wait_for_function(MADE, arg=path)


def test_visited_page_opens_without_network(line):
    """With its pictures and the reader's dates; any other page says whom to call; no desk."""
    lumbar, page = f"/fr/{slug('lumbar', 'fr')}/", line.page
    with line.up():
        read(line, lumbar)
        assert page.locator(NOTICE).is_hidden()
        page.goto(f"{line.address}/admin/")
    line.go(f"{lumbar}#rdv=2099-12-04T10:30")
    assert "Sans réseau : copie du" in " ".join(page.locator(NOTICE).inner_text().split())
    page.locator("#dates").wait_for(state="visible")
    page.locator("main .picture img").last.scroll_into_view_if_needed()
    page.wait_for_function(SEEN)
    line.go(f"/fr/{slug('cervical', 'fr')}/")
    assert page.locator(".care.emergency [href='tel:15']").is_visible()
    assert page.locator("h1").inner_text() == "Vous n’avez pas de réseau"
    assert not [path for path in page.evaluate(KEPT) if path.startswith("/admin")]
    with pytest.raises(Error):
        line.go("/admin/")


def test_copy_of_a_withdrawn_page_goes_at_the_first_contact(line):
    lumbar, page = f"/fr/{slug('lumbar', 'fr')}/", line.page
    with line.up():
        read(line, lumbar)
    line.go(lumbar)
    withdraw(line, "lumbar")
    with line.up():
        line.on_line()
        page.locator("h1", has_text="retirée").wait_for()
        assert lumbar not in page.evaluate(KEPT)
    line.go(lumbar)
    assert page.locator("h1").inner_text() == "Vous n’avez pas de réseau"


def test_copy_of_an_appointment_is_counted_once_and_goes_with_its_procedure(line, stores):
    """The worker's own requests open nothing; what is gone at one address is asked for at all."""
    page, link = line.page, link_address(editions(stores)["link"], "fr")
    with line.up():
        read(line, link)
        line.go("/fr/")
        assert opens(line) == "1"
        withdraw(line, "cervical")
        line.go(f"/fr/{slug('cervical', 'fr')}/")
        page.wait_for_function(f"async () => !(await ({KEPT})()).includes('{link}')")
    line.go(link.replace("/fr/", "/en/"))
    assert page.locator("html").get_attribute("lang") == "en"


def opens(line: Line) -> str:
    """How often links were opened, a number for each link and language."""
    act = (
        "from content.publish.tally import Tally;"
        "print(*Tally.objects.about('opened').values_list('count', flat=True), end='')"
    )
    return manage("shell", "--verbosity=0", "--command", act, **variables(line.store))


def withdraw(line: Line, key: str) -> None:
    act = f"from tests.browser.histories import take_away; take_away({key!r})"
    manage("shell", "--verbosity=0", "--command", act, **variables(line.store))


def test_copy_is_the_same_newer_or_gone_at_the_first_contact(line):
    """The same: the notice goes. Newer: it offers to read it, and the reader keeps the place."""
    about, page = f"/en/{slug('about', 'en')}/", line.page
    with line.up():
        read(line, about)
    line.go(about)
    assert page.locator(NOTICE).is_visible()
    with line.up():
        line.on_line()
        page.locator(NOTICE).wait_for(state="hidden")
    line.go(about)
    withdraw(line, "privacy")  # its link leaves every page
    with line.up():
        line.on_line()
        page.get_by_text("There is a newer version").wait_for()
        page.get_by_role("link", name="Read it").click()
        page.locator(NOTICE).wait_for(state="hidden")
        assert page.locator("footer").get_by_text("Privacy").count() == 0


def test_browser_without_workers_reads_as_ever(visit):
    page = visit("home", "fr", service_workers="block")
    assert page.locator("h1").is_visible()
    assert (
        page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    )
