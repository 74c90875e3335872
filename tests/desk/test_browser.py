"""The desk in real Chromium: forms come from somewhere, policies hold, nothing is said on the
console."""

import pytest

from tests.desk.door import come_in, failures

pytestmark = pytest.mark.browser

WIDTHS = (390, 1024, 1280)


def hold_key(page):
    """A security key in the machine, that answers when it is asked."""
    machine = page.context.new_cdp_session(page)
    machine.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "usb", "hasResidentKey": False}
    machine.send("WebAuthn.addVirtualAuthenticator", {"options": key})


def test_signature_is_proven_by_a_key(chromium, address, desk):
    """Added by its owner, and then enough: no code is typed."""
    # A key belongs to a name; a bare number has none.
    context = chromium.new_context(base_url=address.replace("127.0.0.1", "localhost"), locale="en")
    person = context.new_page()
    come_in(person, "martin")
    hold_key(person)
    person.goto("/admin/account/2fa/webauthn/add/")
    person.click("#mfa_webauthn_add")
    person.wait_for_url(lambda url: "/add/" not in url)
    person.goto(f"/admin/content/article/{desk.frozen}/release/")
    person.check("input[name=statement]")
    person.click("section:has(#signing) [data-passkey] button")
    person.wait_for_function("document.querySelector('[name=key_answer]:not(:disabled)')?.value")
    person.click("button[name=then]")
    assert "patients read it now" in person.text_content(".messagelist")
    context.close()


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


@pytest.mark.parametrize("language", ["fr", "en"])
def test_axe_finds_nothing_on_the_main_screens(person, desk, language):
    """What each role sees every day, and the forms around an account; but it finds a picture that
    says nothing."""
    come_in(person, "root")
    if language == "fr":
        person.click("#user-tools button[name=language]")
    lists = [f"/admin/content/{table}/" for table in ("article", "event", "centre", "user")]
    acts = [f"/admin/content/article/{pk}/release/" for pk in (desk.article, desk.frozen)]
    ends = ("/2fa/", "/alert/", "/renew/", "/leave/")
    forms = [path for path in desk.screens if path.endswith(ends)]
    compare = f"/admin/content/article/{desk.article}/compare/"
    found = {}
    added = ("/admin/content/user/add/", f"{lists[1]}sheet/")
    for path in ("/admin/", *acts, compare, *forms, *lists, *added):
        assert person.goto(path).status == 200, path
        found[path] = failures(person)
    assert [line for lines in found.values() for line in lines] == []
    person.evaluate("document.querySelector('#content').append(new Image())")
    assert len(failures(person)) == 1
