"""Reading aloud: by a voice of the device, sentence by sentence, and never by another."""

import pytest
from playwright.sync_api import Page

from tests.browser.pages import slug

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
# That device tells when it learned its voices.
HEARING = """
  window.speechSynthesis.addEventListener = (_, learned) => { window.learned = learned; };
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


def heard(page: Page, section: str) -> str:
    """All that is said of a section, up to its end."""
    page.evaluate("window.said = []")
    listen = page.locator(f"{section} .listen button").first
    listen.click()
    for _ in range(150):
        if listen.inner_text() in ("Écouter", "Listen"):
            break
        next_sentence(page)
    assert listen.inner_text() in ("Écouter", "Listen")
    return " ".join(said(page))


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
    words = heard(page, "#aftercare")
    assert "Évitez les gros efforts pendant 24 à 48 heures." in words
    assert "[" not in words
    assert "English" not in words
    page.locator("#aftercare .listen button").first.click()
    before = page.evaluate("window.cancelled")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("window.cancelled") == before + 1


def test_a_list_is_read_after_what_it_is_a_list_of(visit):
    """“Call 15 or 112” before its signs, “Don't” before what not to do, a route with its status."""
    page = given(visit, LOCAL)
    for section, heading in (("#warning_signs", "Appeler le 15"), (SECTION, "À ne pas faire")):
        words, box = heard(page, section), page.locator(f"{section} :is(.care, .dont)")
        entry = box.filter(has_text=heading).locator("li, p").first.inner_text()
        assert 0 <= words.index(heading) < words.index(" ".join(entry.split())[:20])
    page.goto(page.url.replace(slug("lumbar", "fr"), slug("cervical", "fr")))
    route = page.locator(".techniques li").first
    parts = [route.locator(part).inner_text() for part in (".what", ".said", "p:last-child")]
    words = heard(page, "section:has(.techniques)")
    places = [words.index(" ".join(part.split())[:40]) for part in parts]
    assert places == sorted(places)


def test_a_voice_that_comes_late_or_speaks_another_language(visit):
    """Buttons come with the voice, once, each page's with that of its language; they fall silent
    when it goes."""
    page = visit("lumbar", "fr")
    page.add_init_script(DEVICE.replace("%s", "window.voices ?? []") + HEARING)
    page.reload()
    assert page.locator(".listen").count() == 0
    page.evaluate(f"() => {{ window.voices = {LOCAL}; window.learned(); window.learned(); }}")
    assert page.locator(f"{SECTION} .listen").count() == 1
    page.locator(f"{SECTION} .listen button").first.click()
    page.evaluate("window.voices = []")
    next_sentence(page)
    assert len(said(page)) == 1
    assert page.locator(f"{SECTION} .listen button").first.inner_text() == "Écouter"
    page.goto(page.url.replace(f"/fr/{slug('lumbar', 'fr')}", f"/en/{slug('lumbar', 'en')}"))
    page.evaluate(f"() => {{ window.voices = {LOCAL}; window.learned(); }}")
    page.locator(f"{SECTION} .listen button").first.click()
    assert page.evaluate("window.speaking.voice.lang") == "en-GB"


@pytest.mark.parametrize("voices", ["[]", ELSEWHERE])
def test_without_a_voice_of_its_own_the_device_offers_nothing(visit, voices):
    page = given(visit, voices)
    assert page.locator("h1").is_visible()
    assert page.locator(".listen").count() == 0
