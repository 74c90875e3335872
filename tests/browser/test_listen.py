"""Reading aloud: by a voice of the device, sentence by sentence, and never by another."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# A device with voices: it says a sentence when the test lets it. Arguments: its voices, as JSON.
DEVICE = """
  window.said = [];
  window.cancelled = 0;
  class Utterance { constructor(text) { this.text = text; } }
  const speech = {
    getVoices: () => %s,
    speak: (one) => { window.said.push(one.text); window.speaking = one; },
    cancel: () => { window.cancelled += 1; },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
"""
LOCAL = '[{"lang": "en-GB", "localService": true}, {"lang": "fr-FR", "localService": true}]'
ELSEWHERE = '[{"lang": "fr-FR", "localService": false}, {"lang": "en-GB", "localService": true}]'
SECTION = "#preparation"


def given(visit, voices: str) -> Page:
    """The lower back page, on a device with these voices."""
    page: Page = visit("lumbar", "fr")
    page.add_init_script(DEVICE % voices)
    page.reload()
    return page


def said(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.said")
    return [" ".join(one.split()) for one in found]


def next_sentence(page: Page) -> None:
    page.evaluate("() => window.speaking.onend()")


def test_a_section_is_read_paused_resumed_and_stopped(visit):
    page = given(visit, LOCAL)
    listen = page.locator(f"{SECTION} .listen button").first
    listen.click()
    assert said(page) == ["Comment me préparer ?"]
    assert page.evaluate("window.speaking.voice.lang") == "fr-FR"
    next_sentence(page)
    assert (
        page.evaluate("[...CSS.highlights.get('listen')].join()").split() == said(page)[1].split()
    )
    listen.click()
    assert listen.inner_text() == "Reprendre"
    next_sentence(page)  # what a browser says of a sentence that it broke off
    assert len(said(page)) == 2
    listen.click()
    assert said(page)[2] == said(page)[1]
    page.get_by_role("button", name="Arrêter").click()
    assert listen.inner_text() == "Écouter"
    assert page.evaluate("CSS.highlights.size") == 0
    assert page.evaluate("document.activeElement.textContent") == "Écouter"


def test_words_are_read_without_notes_and_labels_up_to_the_end(visit):
    """Leaving stops it; another section takes over; at its end the section falls silent."""
    page = given(visit, LOCAL)
    page.locator("#anatomy .listen button").first.click()
    page.locator("#aftercare .listen button").first.click()
    listen = page.locator("#aftercare .listen button").first
    for _ in range(60):
        if listen.inner_text() == "Écouter":
            break
        next_sentence(page)
    heard = " ".join(said(page))
    assert "Évitez les gros efforts pendant 24 à 48 heures." in heard
    assert "[" not in heard
    assert "English" not in heard
    assert listen.inner_text() == "Écouter"
    listen.click()
    before = page.evaluate("window.cancelled")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("window.cancelled") == before + 1


@pytest.mark.parametrize("voices", ["[]", ELSEWHERE])
def test_without_a_voice_of_its_own_the_device_offers_nothing(visit, voices):
    page = given(visit, voices)
    assert page.locator("h1").is_visible()
    assert page.locator(".listen").count() == 0
