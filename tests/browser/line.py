"""A site that can go away and come back, with a reader's page."""

from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

from infiltration_site.prepared import manage
from tests.browser.store import served, variables

# Paths of all that the device keeps.
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

    def read(self, path: str) -> None:
        """Open a page and wait until it is kept with its pictures."""
        self.go(path)
        self.page.wait_for_function(MADE, arg=path)

    def kept(self) -> list[str]:
        """Paths of all that the device keeps."""
        found: list[str] = self.page.evaluate(KEPT)
        return found

    def on_line(self) -> None:
        """What a browser says when the network is back."""
        self.page.evaluate("dispatchEvent(new Event('online'))")

    def act(self, command: str) -> str:
        """Run Python in the site's store; what it printed."""
        return manage("shell", "--verbosity=0", "--command", command, **variables(self.store))

    def withdraw(self, key: str) -> None:
        self.act(f"from tests.browser.histories import take_away; take_away({key!r})")
