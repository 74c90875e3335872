"""The desk in real Chromium: forms come from somewhere, policies hold, nothing is said on the
console."""

import shutil
from datetime import timedelta

import pytest
from django.utils import timezone

from tests import cast
from tests.browser.judged import AXE, ask, bring
from tests.browser.store import served
from tests.desk.prepared import PASSWORD, prepare

pytestmark = pytest.mark.browser

WIDTHS = (390, 1024, 1280)
# What Chromium says to developers, and not because anything is wrong.
HINTS = ("verbose", "info", "debug")


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    return prepare(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def address(desk, tmp_path):
    """The desk as it was made, whatever another test did there."""
    shutil.copytree(desk.folder, tmp_path / "desk")
    with served(tmp_path / "desk") as found:
        yield found


@pytest.fixture
def said():
    """What pages say on the console, errors of scripts included."""
    return []


@pytest.fixture
def person(chromium, address, said):
    """Someone at a browser of their own, outside the desk."""
    context = chromium.new_context(base_url=address, locale="en")
    page = context.new_page()
    page.on("console", lambda m: said.append(m.text) if m.type not in HINTS else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()


def come_in(page, username):
    """Log in by the forms, as people do."""
    page.goto("/admin/")
    page.fill("#id_login", username)
    page.fill("#id_password", PASSWORD)
    page.click("main button.btn.big")
    if "/2fa/" in page.url:
        page.fill("#id_code", cast.code_at(timezone.now()))
        page.click("main form button[type=submit]")
    page.wait_for_selector("#user-tools")
    page.goto("/admin/")  # whoever lacks a second factor is led to it first


def test_sentence_is_corrected_signed_and_live(person, desk, said):
    """From the door to the patient's page, in both languages."""
    come_in(person, "martin")
    change = f"/admin/content/article/{desk.article}/change/"
    person.goto(f"{change}#summary-body-en")
    assert person.evaluate("document.activeElement.id") == "summary-body-en"
    person.fill("#summary-body-fr", "Vous restez assis.")
    person.fill("#summary-body-en", "You stay seated.")
    with person.context.expect_page() as opened:
        person.click("button[formaction$='/preview/en/']")
    assert "You stay seated." in opened.value.text_content("main")
    person.click("input[name=_continue]")
    person.click("text=Sign and publish")
    person.click("text=Freeze and ask for a signature")
    person.check("input[name=statement]")
    # The code of the login was used; a code works once.
    person.fill("#id_sign_code", cast.code_at(timezone.now() + timedelta(seconds=30)))
    person.click("button[name=then]")
    assert "patients read it now" in person.text_content(".messagelist")
    person.goto("/en/advice-en/")
    assert "You stay seated." in person.text_content("main")
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_scrolls_sideways_or_complains(person, desk, said, scheme):
    """Every list, form and page, on a phone, a tablet and a desk."""
    come_in(person, "root")
    person.emulate_media(color_scheme=scheme)
    wide = []
    for path in desk.screens:
        answer = person.goto(path)
        assert answer.status == 200, path
        for width in WIDTHS:
            person.set_viewport_size({"width": width, "height": 800})
            if person.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((path, width))
    assert wide == []
    assert said == []


# Rules that say nothing about our pages, with the reason.
LEFT = {"hidden-content": "only says that something is hidden"}


def failures(page):
    """What axe finds wrong on the screen: what it cannot judge is not counted."""
    bring(page, AXE)
    return [one["line"] for one in ask(page, "axe", list(LEFT)) if one["line"].startswith("fails")]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_axe_finds_nothing_on_the_main_screens(person, desk, language):
    """What each role sees every day, and the forms around an account; but it finds a picture that
    says nothing."""
    come_in(person, "root")
    if language == "fr":
        person.click("#user-tools button[name=language]")
    lists = [f"/admin/content/{table}/" for table in ("article", "event", "centre", "user")]
    found = {}
    for path in (*desk.screens[-3:], *lists, "/admin/content/user/add/", f"{lists[1]}sheet/"):
        person.goto(path)
        found[path] = failures(person)
    assert [line for lines in found.values() for line in lines] == []
    person.evaluate("document.querySelector('#content').append(new Image())")
    assert len(failures(person)) == 1
