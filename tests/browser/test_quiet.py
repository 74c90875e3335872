"""A page asks nothing of the reader's machine: no cookie, no store, no other host, no script."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.judged import ask
from tests.browser.pages import EVERY_PAGE, STANDING_ALONE

pytestmark = pytest.mark.browser

SERVED = [(name, language) for name, language in EVERY_PAGE if name not in STANDING_ALONE]
LISTEN = """
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.refused.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
SEEN = """async (image) => {
      if (!image.complete) await new Promise((done) => (image.onload = image.onerror = done));
      return image.naturalWidth > 0;
    }"""
KEPT = "() => [localStorage.length, sessionStorage.length, document.cookie].join()"


def overheard(person: BrowserContext, own: str) -> list[str]:
    """A list that fills with all that a page says, refuses or asks elsewhere."""
    heard: list[str] = []
    person.add_init_script(LISTEN)
    person.on("console", lambda said: heard.append(f"console: {said.text}"))
    person.on("weberror", lambda error: heard.append(f"error: {error.error}"))
    person.on("requestfailed", lambda request: heard.append(f"failed: {request.url}"))
    person.on(
        "request",
        lambda request: None if request.url.startswith(own) else heard.append(request.url),
    )
    return heard


def read_through(page: Page) -> None:
    """Scroll to each picture and wait for it, as a reader comes by all of them."""
    for picture in page.locator("img:visible").all():
        picture.scroll_into_view_if_needed()
        assert picture.evaluate(SEEN), picture.get_attribute("src")


@pytest.mark.parametrize(("name", "language"), SERVED)
def test_page_keeps_and_sends_nothing(chromium: Browser, site, name, language):
    address = site.at(name, language)
    with chromium.new_context(reduced_motion="reduce") as person:
        heard = overheard(person, urljoin(address, "/"))
        page = person.new_page()
        answer = page.goto(address)
        read_through(page)
        assert answer is not None
        assert "set-cookie" not in answer.headers
        assert page.evaluate("window.refused") == []
        assert page.evaluate(KEPT) == "0,0,"
        assert person.cookies() == []
        # Chromium itself notes a page that is not there, which is so for two of them.
        note = "console: Failed to load resource" if answer.status != 200 else None
        assert [line for line in heard if not (note and line.startswith(note))] == []


@pytest.mark.parametrize(("name", "language"), SERVED)
def test_page_is_whole_without_scripts(visit, name, language):
    with_scripts = visit(name, language)
    without = visit(name, language, java_script_enabled=False)
    words = ask(with_scripts, "words")
    assert words
    assert ask(without, "words") == words


def test_what_is_planted_is_found(chromium: Browser, site):
    """Another host, a style the policy refuses, a word on the console and a cookie."""
    with chromium.new_context() as person:
        heard = overheard(person, site.address + "/")
        page = person.new_page()
        page.goto(site.at("home", "en"))
        page.evaluate("document.body.innerHTML += '<p style=color:red>x</p>'")
        page.evaluate("fetch('http://127.0.0.2/').catch(() => 0)")
        page.evaluate("document.cookie = 'a=b'; console.log('hello')")
        page.wait_for_function("window.refused.length >= 2")
        assert any("127.0.0.2" in line for line in heard)
        assert "console: hello" in heard
        assert person.cookies()
