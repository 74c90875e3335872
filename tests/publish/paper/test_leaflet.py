"""The leaflet: the signed words in their order, for the eye, for a voice, in two sizes."""

from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from content.plain.languages import LANGUAGES
from content.plain.page import Page, PageSection, Part
from content.plain.papers import FORMS
from content.plain.transcript import transcript
from content.publish.paper.leaflet import leaflet_values
from content.publish.paper.parts import signed_words
from tests.publish.paper.made import MARK, SITE, printed, silenced, values_in
from tests.publish.paper.reading import codes, elements, opened, said, sizes, spoken_in, tags
from tests.publish.shown import ADDRESSES, CENTRE, around, made, page_in, signed

BOTH_FORMS = pytest.mark.parametrize("form", FORMS)
IN_EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
# Letters and marks that our fonts draw, those of the typesetter's own language first.
MARKUP = "#*_`$<>@[]{}()\\/~-+='\"%&^|:;.,!? \u00a0"
LETTERS = "abcXYZ019éèêçœÀ€«»’–—…\u202f\u2011"
hostile = st.text(MARKUP + LETTERS, max_size=40)


def wanted(language: Any) -> list[str]:
    """The transcript, without where its links lead."""
    return [
        word
        for line in transcript(made(), language).splitlines()
        for word in line.partition(" → ")[0].split()
    ]


@IN_EACH_LANGUAGE
@BOTH_FORMS
def test_values_are_the_signed_words_in_their_order(form, language):
    """Whatever is set, it is the transcript that is set."""
    assert signed_words(values_in(language, form)) == wanted(language)


@IN_EACH_LANGUAGE
@BOTH_FORMS
def test_a_voice_reads_exactly_the_signed_words(form, language):
    """The tags of the PDF give every signed word once, in order, and no other word."""
    pdf = printed(silenced(values_in(language, form)))
    assert [word for word in said(pdf) if word != MARK] == wanted(language)


@pytest.mark.parametrize("place", ["title", "heading", "prose", "entry", "risk", "legend"])
@settings(max_examples=8, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(text=hostile)
def test_no_text_is_ever_a_command(place, text):
    """Marks of the typesetter's language come out as they went in, wherever they stand."""
    values = silenced(values_in(form="large"))  # set once, whatever its length
    plant(values, place, text)
    found = [word for word in said(printed(values)) if word != MARK]
    assert "".join(found) == "".join(signed_words(values))


def plant(values: dict[str, Any], place: str, text: str) -> None:
    parts = {part["is"]: part for part in values["sections"][0]["parts"]}
    if place == "title":
        values["title"] = f"x{text}"
    elif place == "heading":
        values["sections"][0]["heading"] = f"x{text}"
    elif place == "prose":
        parts["prose"]["nodes"] = [{"tag": "p", "body": [text, {"tag": "em", "body": [text]}]}]
    elif place == "entry":
        parts["steps"]["entries"] = [{"title": [text], "nodes": [text]}]
    elif place == "risk":
        parts["risk"]["rows"][0]["name"] = text
    else:
        parts["picture"]["picture"]["legend"] = [text]


@IN_EACH_LANGUAGE
@BOTH_FORMS
def test_leaflet_is_what_pdf_ua_asks_seen_from_outside(form, language):
    """Tagged, titled, in its language, with bookmarks and every font inside."""
    document = opened(printed(values_in(language, form)))
    root = document.Root
    assert str(root.Lang) == language
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert str(document.docinfo.Title) == made().title[language]
    with document.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [made().title[language]]
        first = outline.root[0].children[0]
        assert first.title == made().sections[0].heading[language]
    fonts = [one for one in document.objects if is_font(one)]
    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & set(one.keys()) for one in fonts)


def is_font(found: Any) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/FontDescriptor"


def test_pictures_are_read_by_their_alternatives():
    """What is drawn is said, and nothing drawn is left unsaid."""
    figures = [one for one in elements(printed(values_in())) if one.tag == "/Figure"]
    alternatives = [one.alternative for one in figures]
    assert alternatives[0] == f"QR code of {SITE}/e/a1b2/fr/"
    assert alternatives[1:] == ["Seven bones.", "A room."]


def test_headings_tables_and_lists_are_tagged_as_such():
    """A voice can jump from heading to heading, and knows a table from a list."""
    found = tags(printed(values_in()))
    levels = [int(tag[2]) for tag in found if tag[:2] == "/H" and tag[2:].isdigit()]
    assert levels[:2] == [1, 2]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert {"/Table", "/TH", "/TD", "/L", "/LI", "/Link", "/P"} <= set(found)


def test_words_of_the_other_language_say_so():
    """A French word in an English leaflet is read with a French voice."""
    pdf = printed(values_in("en"))
    assert "scanner" in spoken_in(pdf, "fr")
    sources = [one.language for one in elements(pdf) if one.tag == "/LBody" and one.language]
    assert sources == ["fr"]


@BOTH_FORMS
def test_code_leads_to_the_edition_and_links_to_the_site(form):
    """A leaflet found in a drawer in five years still says which words it holds."""
    values = values_in("en", form)
    pdf = printed(values)
    assert codes(pdf) == [values["address"]] == [f"{SITE}/e/a1b2/fr/"]
    targets = {str(one.A.URI) for page in opened(pdf).pages for one in links(page)}
    assert f"{SITE}{ADDRESSES.en['back']}#risks" in targets
    assert f"{SITE}{ADDRESSES.en['neck']}" in targets or f"{SITE}/en/neck/" in targets
    assert f"tel:{CENTRE.phones[0].dialled}" in targets


def links(page: Any) -> list[Any]:
    return [one for one in page.get("/Annots", []) if "/A" in one and "/URI" in one.A]


@BOTH_FORMS
def test_practical_data_are_there_with_their_day(form):
    """Whom to call, when, what it costs, and of which day that is."""
    text = " ".join(said(printed(values_in("en", form))))
    for part in (
        "01 99 00 12 34",
        "8 h à 18 h",
        "160 €",
        "updated on 22 November 2026",
        "Text 114",
    ):
        assert part in text, part


@BOTH_FORMS
def test_demonstration_is_stamped_and_signature_is_named(form):
    """On paper as on screen: who answers for these words, or that nobody does."""
    stamp = "Demonstration: text not reviewed by a doctor"
    real = " ".join(said(printed(values_in(form=form))))
    fake = " ".join(said(printed(values_in(form=form, sign_off=signed(demonstration=True)))))
    assert "Reviewed and signed by A. Petit, radiologue, on 22 November 2026." in real
    assert "Version a1b2" in real
    assert stamp not in real
    assert stamp in fake
    assert "Reviewed" not in fake


def test_large_print_is_large_to_its_foot():
    """No letter under 18 points."""
    assert min(sizes(printed(values_in(form="large")))) > 17.99


def test_nothing_empty_is_framed():
    """Without an alert there is no box for one."""
    assert values_in()["alerts"] == []


@BOTH_FORMS
def test_same_values_give_the_same_bytes(form):
    """Nothing of the day or the machine is in the file."""
    assert printed(values_in("fr", form)) == printed(values_in("fr", form))


def test_every_heading_has_a_level_that_follows():
    """An editor may begin with a small heading; a voice must not miss one in between."""
    html = "<h4>Small</h4><p>a</p><h3>Large</h3><h4>Small</h4>"
    sections = (PageSection("what", "What?", (Part("prose", html), Part("box", html, "do"))),)
    page: Page = page_in("en")._replace(sections=sections)
    values = leaflet_values(page, around("en"), signed(), site=SITE, form="leaflet")
    found = tags(printed(values))
    assert [tag for tag in found if tag[:2] == "/H"][:9] == (
        ["/H1", "/H2", "/H3", "/H3", "/H4", "/H3", "/H4", "/H4", "/H5"]
    )
