"""Pages without network: a dated copy, replaced or removed at the first contact."""

import pytest
from playwright.sync_api import Error

from content.plain.addresses import link_address
from tests.browser.line import KEPT, Line
from tests.browser.pages import slug
from tests.browser.store import editions

pytestmark = pytest.mark.browser

NOTICE = "#copy"
SEEN = "() => [...document.querySelectorAll('main .picture img')].at(-1).naturalWidth > 0"


def test_visited_page_opens_without_network(line):
    """With its pictures and the reader's dates; any other page says whom to call; no desk."""
    lumbar, page = f"/fr/{slug('lumbar', 'fr')}/", line.page
    with line.up():
        line.read(lumbar)
        assert page.locator(NOTICE).is_hidden()
        line.go("/admin/")
        line.go("/api/link")
    line.go(f"{lumbar}#rdv=2099-12-04T10:30")
    assert "Sans réseau : copie du" in " ".join(page.locator(NOTICE).inner_text().split())
    page.locator("#dates").wait_for(state="visible")
    page.locator("main .picture img").last.scroll_into_view_if_needed()
    page.wait_for_function(SEEN)
    line.go(f"/fr/{slug('cervical', 'fr')}/")
    assert page.locator(".care.emergency [href='tel:15']").is_visible()
    assert page.locator("h1").inner_text() == "Vous n’avez pas de réseau"
    assert not [path for path in line.kept() if path.startswith(("/admin", "/api"))]
    with pytest.raises(Error):
        line.go("/admin/")


def test_copy_of_a_withdrawn_page_goes_at_the_first_contact(line):
    lumbar, page = f"/fr/{slug('lumbar', 'fr')}/", line.page
    with line.up():
        line.read(lumbar)
    line.go(lumbar)
    line.withdraw("lumbar")
    with line.up():
        line.on_line()
        page.locator("h1", has_text="retirée").wait_for()
        assert lumbar not in line.kept()
    line.go(lumbar)
    assert page.locator("h1").inner_text() == "Vous n’avez pas de réseau"


def test_copy_of_an_appointment_is_counted_once_and_goes_with_its_procedure(line, stores):
    """The worker's own requests open nothing; what is gone at one address is asked for at all."""
    page, link = line.page, link_address(editions(stores)["link"], "fr")
    with line.up():
        line.read(link)
        line.go("/fr/")
        assert opens(line) == "1"
        line.withdraw("cervical")
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
    return line.act(act)


def test_copy_is_the_same_newer_or_gone_at_the_first_contact(line):
    """The same: the notice goes. Newer: it offers to read it, and the reader keeps the place."""
    about, page = f"/en/{slug('about', 'en')}/", line.page
    with line.up():
        line.read(about)
    line.go(about)
    assert page.locator(NOTICE).is_visible()
    with line.up():
        line.on_line()
        page.locator(NOTICE).wait_for(state="hidden")
    line.go(about)
    line.withdraw("privacy")  # its link leaves every page
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
