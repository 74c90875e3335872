"""A secretary at a shared computer, in real Chromium: few acts, and a date that stays with her."""

from collections.abc import Iterator

import pytest

from tests.browser.store import served
from tests.desk.door import HINTS, failures
from tests.desk.links.prepared import PASSWORD, prepare

pytestmark = pytest.mark.browser
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
NOTHING_COPIES = f"{NO_CLIPBOARD} document.execCommand = () => false;"
APPOINTMENT = "#rdv=2026-12-04T10:30"


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> Iterator[str]:
    with served(prepare(tmp_path_factory.mktemp("links"))) as found:
        yield found


@pytest.fixture
def said():
    """What pages say on the console."""
    return []


@pytest.fixture
def secretary(chromium, address, said):
    """At the first screen, in a browser that lets pages copy unless `without` is run first."""
    people = []

    def come_in(without=""):
        context = chromium.new_context(base_url=address, locale="en")
        people.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        if without:
            context.add_init_script(without)
        page = context.new_page()
        page.on("console", lambda m: said.append(m.text) if m.type not in HINTS else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto("/admin/")
        page.fill("#id_login", "secretary")
        page.fill("#id_password", PASSWORD)
        page.click("main button.btn.big")
        page.wait_for_url("**/admin/")
        return page

    yield come_in
    for one in people:
        one.close()


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_message_is_copied_in_one_act_and_an_own_link_made_in_six(secretary, said):
    page = secretary()
    row = page.locator("#place-1 + ul .send").nth(1)
    row.locator("button").click()  # the only act
    page.locator("#copied", has_text="Copied").wait_for()
    assert copied(page).startswith("Neck injection, {DATE}, The north centre. Read this page")

    acts = [
        lambda: row.locator("a").click(),
        lambda: page.click("text=Make a link of your own like this"),
        lambda: page.fill("#id_label", "Waiting room"),
        lambda: page.select_option("#id_section", "risks"),
        lambda: page.click("input[name=_save]"),
        lambda: page.click("[data-copies=address]"),
    ]
    assert len(acts) <= 6
    for act in acts:
        act()
    page.locator("#copied", has_text="Copied").wait_for()
    page.goto(copied(page))
    assert page.locator("main section.moment").first.get_attribute("id") == "risks"
    assert said == []


def test_without_permission_the_text_is_selected(secretary):
    """The older way copies; where that is refused too, Ctrl and C are all that is left to press."""
    page = secretary(NO_CLIPBOARD)
    page.locator("[data-copies]").first.click()
    page.locator("#copied", has_text="Copied").wait_for()
    page = secretary(NOTHING_COPIES)
    page.locator("[data-copies]").first.click()
    page.locator("#copied", has_text="press Ctrl and C").wait_for()
    held = page.evaluate("getSelection().toString().length")
    assert held == len(page.locator("textarea:focus").input_value())
    page.locator(".send a").first.click()
    page.click("[data-copies^=mail-]")
    page.locator("#copied", has_text="press Ctrl and C").wait_for()
    assert "/r/" in page.evaluate("getSelection().toString()")


def test_sheet_counts_parts_and_writes_the_date_in_the_browser_only(secretary, said):
    page = secretary()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    page.goto("/admin/content/link/ready/")
    page.locator(".send a").nth(1).click()
    count = page.locator("#count-text-en")
    assert count.locator("[data-wide]").is_hidden()
    page.locator("#text-en").press_sequentially("ê€")
    assert count.locator("[data-wide]").inner_text() == "ê"
    assert count.locator("[data-double]").inner_text() == "€"
    assert int(count.locator("[data-parts]").inner_text()) > 2
    page.fill("#when-day", "2026-12-04")
    page.fill("#when-hour", "10:30")
    link = page.input_value("#address")
    assert link.endswith(APPOINTMENT)
    assert "04/12/2026 10:30" in page.input_value("#short-en")
    assert page.input_value("#short-en").count("#261204-1030") == 1
    assert page.locator("#mail-en a").get_attribute("href") == link
    assert "Friday" in page.locator("#mail-en").inner_text()
    head, code = link.removesuffix(APPOINTMENT).rsplit("/", 1)
    page.goto(f"{head}/{code.upper()}{APPOINTMENT}")  # through a redirect
    assert "Friday 4 December" in page.locator("#dates").inner_text()
    assert not [one for one in asked if "rdv" in one or "2026-12-04" in one]
    assert said == []


def test_what_was_typed_stays_when_a_date_is_written_in(secretary):
    """Also when the date changes, or goes."""
    page = secretary()
    page.goto("/admin/content/link/ready/")
    page.locator(".send a").nth(1).click()
    page.fill("#when-day", "2026-12-04")
    page.fill("#when-hour", "10:30")
    page.locator("#short-en").press_sequentially(" Ring twice")
    page.fill("#when-hour", "11:15")
    assert page.input_value("#short-en").endswith(" Ring twice")
    assert "04/12/2026 11:15" in page.input_value("#short-en")
    page.fill("#when-hour", "")
    assert "{DATE}" in page.input_value("#short-en")
    assert "#" not in page.input_value("#short-en") + page.input_value("#address")
    page.fill("#when-hour", "10:30")
    assert page.input_value("#short-en").count("#261204-1030") == 1


def test_axe_finds_nothing_on_the_screens_of_links(secretary):
    page = secretary()
    found = failures(page)
    page.goto("/admin/content/link/ready/")
    found += failures(page)
    page.locator(".send a").first.click()
    found += failures(page)
    for path in ("link/changed/", "link/add/", "link/", "examcode/import/"):
        page.goto(f"/admin/content/{path}")
        found += failures(page)
    assert found == []
