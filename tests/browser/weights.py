"""What a page weighs, as it comes over the wire."""

from urllib.request import Request, urlopen

from playwright.sync_api import BrowserContext, Page

KILO = 1000


def first_visit(person: BrowserContext, address: str) -> dict[str, int]:
    """Address -> bytes received, headers included, for all that a first visit asks for."""
    page = person.new_page()
    names: dict[str, str] = {}
    received: dict[str, int] = {}
    wire = person.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    wire.on(
        "Network.requestWillBeSent",
        lambda one: names.__setitem__(one["requestId"], one["request"]["url"]),
    )
    wire.on(
        "Network.loadingFinished",
        lambda one: received.__setitem__(names[one["requestId"]], int(one["encodedDataLength"])),
    )
    page.goto(address, wait_until="networkidle")
    return received


def compressed(address: str) -> int:
    """The bytes of the body as a browser that reads brotli gets it."""
    with urlopen(Request(address, headers={"Accept-Encoding": "br"})) as answer:
        assert answer.headers["Content-Encoding"] == "br", address
        return len(answer.read())


def scripts(page: Page) -> list[str]:
    """Addresses of the page's scripts, and of those that these bring."""
    found: list[str] = page.evaluate(
        """() => performance.getEntriesByType("resource").map((one) => one.name)
            .filter((name) => new URL(name).pathname.endsWith(".js"))"""
    )
    return found


def drawings(page: Page) -> list[str]:
    """Addresses of the pictures of the text, as they are shown now, whether or not they have
    arrived."""
    found: list[str] = page.eval_on_selector_all(
        "main .picture img",
        """async (all) => {
            for (const one of all) { one.loading = "eager"; await one.decode(); }
            return all.map((one) => one.currentSrc);
        }""",
    )
    return found


def stylesheets(page: Page) -> list[str]:
    """Addresses of the page's stylesheets."""
    found: list[str] = page.eval_on_selector_all(
        "link[rel=stylesheet]", "(links) => links.map((link) => link.href)"
    )
    return found


def article_weight(page: Page) -> int:
    """HTML and CSS of an open page, compressed, without pictures."""
    return sum(map(compressed, [page.url, *stylesheets(page)]))
