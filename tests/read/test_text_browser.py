"""Pages in a browser that knows no style and no script: w3m, sixty columns wide."""

import re
import subprocess
from itertools import pairwise

import pytest

from content.plain.languages import LANGUAGES
from content.plain.papers import paper_address
from tests.browser.pages import PROCEDURES, slug

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("language", LANGUAGES)]

# What only a script can show or work, and what closes a sheet that only a style makes.
STRAY = {
    "fr": ("Gardé sur cet", "Sans réseau", "agenda", "Toutes les dates", "Arrêter", "Fermer"),
    "en": ("Kept on this", "Without network", "calendar", "All dates", "Stop\n", "Close"),
}
EMERGENCY = {"fr": "Appeler 15 Appeler 112", "en": "Call 15 Call 112"}
CITED = re.compile(r"\^?\s*(?:Source\s*)?\[\d+\]")
MARKS = re.compile(r"(?m)^\s*(?:•|\d\d?\.|\[ \])\s+")
# A transcript also says where the links of a line lead.
TARGETS = re.compile(r"(?m)(?: → \S+)+$")
# A capital within a word, or a word right after a figure.
JOINT = re.compile(r"[^\W\d_][A-ZÀ-Ý][a-zà-ÿ]|\d[^\W\d_]{2}|[.:!?][A-ZÀ-Ý]")


def shown(html: str) -> str:
    """The page as w3m writes it."""
    command = ["w3m", "-dump", "-cols", "60", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8"]
    return subprocess.run(command, input=html, capture_output=True, text=True, check=True).stdout


def bare(text: str) -> str:
    """The letters alone: no blanks, no marks of lists, no numbers of sources."""
    return "".join(CITED.sub("", MARKS.sub("", text)).split())


def headings(html: str) -> list[str]:
    """Of the sections, as w3m has them: each on lines of its own."""
    found = re.findall(r'<h2 id="\w+-title"[^>]*>([^<]*)</h2>', html.partition("<main")[2])
    return [heading for heading in found if heading]


@pytest.mark.parametrize("name", PROCEDURES)
def test_every_signed_line_is_read_whole_and_in_its_order(real, name, language):
    """Headings, lists, steps, answers, frequencies with their other side, words and sources."""
    said, place = bare(shown(real.pages[f"/{language}/{slug(name, language)}/"])), 0
    signed = real.transcripts[paper_address(slug(name, language), language, "leaflet")]
    for line in filter(None, map(bare, TARGETS.sub("", signed).splitlines())):
        found = said.find(line, place)
        assert found >= 0, f"{line!r} is not after {said[place - 60 : place]!r}"
        place = found + len(line)


def test_appointment_is_a_document_too(real, language):
    """Its sections in their order, whom to call, and its centre."""
    html = real.appointments[language]
    text = shown(html)
    places = [text.rfind(f"\n{heading}\n") for heading in headings(html)]
    assert len(places) > 5
    assert all(0 < early < late for early, late in pairwise(places))
    assert EMERGENCY[language] in " ".join(text.split())


def test_no_label_of_a_script_or_a_style_is_left_over(real, language):
    pages = (real.pages[f"/{language}/{slug('lumbar', language)}/"], real.appointments[language])
    for text in map(shown, pages):
        assert [label for label in STRAY[language] if label in text] == []


def test_no_words_are_glued_together(real, language):
    """What looks so stands in one piece of the page."""
    for html in (
        real.pages[f"/{language}/{slug('lumbar', language)}/"],
        real.appointments[language],
    ):
        pieces = set(" ".join(re.findall(r">([^<]+)", html)).split())
        found = (word.strip("(.,;:)") for word in shown(html).split())
        glued = {word for word in found if JOINT.search(word)}
        assert {word for word in glued if not any(word in piece for piece in pieces)} == set()
