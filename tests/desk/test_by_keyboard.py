"""The whole way of a sentence at the desk, by the keyboard alone: from the door to the patient, in
real Chromium, in how many acts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import cast
from tests.browser.judged import ask
from tests.desk.prepared import PASSWORD

pytestmark = pytest.mark.browser

FR, EN = "#summary-body-fr", "#summary-body-en"
MOST = 300  # more stops than any screen of this way has
HERE = "of => of === document.activeElement"


class Keys:
    """A person without a mouse. An act is one key on one thing, or one field; the tab key leads
    from one to the next and is not counted."""

    def __init__(self, page):
        self.page, self.acts = page, 0

    def reach(self, place):
        """Press tab until it has the focus, seen and under nothing."""
        wanted = self.page.locator(place).first
        wanted.wait_for()
        for _ in range(MOST):
            if wanted.evaluate(HERE):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"No stop of the tab key on {self.page.url} is {place}")

    def tick(self, place):
        self.reach(place)
        self.acts += 1
        self.page.keyboard.press("Space")

    def go(self, place):
        """Press enter, and wait for the page it leads to."""
        self.reach(place)
        assert ask(self.page, "stop")["wrong"] == []
        self.acts += 1
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def type(self, place, text):
        self.reach(place)
        self.acts += 1
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)


def code(later=0):
    """What the second factor shows now, or after that many half minutes."""
    return cast.code_at(timezone.now() + timedelta(seconds=30 * later))


def come_in(keys):
    """To the first screen, by password and code; from there acts are counted."""
    keys.page.goto("/admin/")
    keys.type("#id_login", "martin")
    keys.type("#id_password", PASSWORD)
    keys.go("main button.btn.big")
    keys.type("#id_code", code())
    keys.go("main button.btn.big")
    keys.acts = 0


def test_sentence_is_corrected_in_both_languages_and_live_in_twelve_acts(person, desk, said):
    """From the desk's first screen; signing what is prepared takes five of them at most. Nothing
    is clicked: a click waits until nothing moves, a key goes to what has the focus."""
    keys = Keys(person)
    come_in(keys)
    keys.go(".shelf a:text-is('Articles')")
    keys.go("#result_list a:text-is('Advice')")
    person.wait_for_selector("#counts a")
    keys.type(FR, "Vous restez assis.")
    keys.type(EN, "You stay seated.")
    seen = person.frame_locator("#previewed iframe").locator("main", has_text="Vous restez assis.")
    seen.wait_for()
    keys.go("input[name=_continue]")
    keys.go(".object-tools a:text-is('Sign and publish')")
    keys.go("text=Freeze and ask for a signature")
    signing = keys.acts
    keys.tick("input[name=statement]")
    keys.type("#id_sign_code", code(1))  # that of the door was used; a code works once
    keys.go("button[name=then]")
    assert "patients read it now" in person.text_content(".messagelist")
    assert keys.acts <= 12
    assert keys.acts - signing + 1 <= 5  # and the way to it from the first screen
    person.goto("/en/advice-en/")
    assert "You stay seated." in person.text_content("main")
    assert said == []
