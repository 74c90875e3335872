"""Cards and posters: signed words, a code that reads, a number to call, on one sheet."""

from datetime import UTC, datetime
from typing import Any

import pytest

from content.plain.languages import LANGUAGES
from content.plain.page import PageSection, Part
from content.publish.live.house import visit
from content.publish.paper.card import Handout, card, poster
from content.publish.paper.handout import handout
from content.publish.paper.typeset import PaperRefused
from content.source.centre import Centre, Phone
from tests import cast
from tests.cast import NOW
from tests.publish.paper.reading import codes, opened, said, tags
from tests.publish.shown import CENTRE

ADDRESS = "https://infiltration.example.fr/r/K7M2QX"
SHEETS = pytest.mark.parametrize("sheet", [card, poster])


def made(**given: Any) -> Handout:
    usual = Handout(
        language="en",
        title="Neck injection",
        address=ADDRESS,
        sentences=PageSection("card", "", (Part("prose", "<p>Read this. <em>Call</em> us.</p>"),)),
        emergency=PageSection(
            "help_emergency",
            "Call 15 or 112",
            (Part("prose", "<p>At once:</p><ul><li>an arm is weak</li><li>a leg</li></ul>"),),
        ),
        centre=CENTRE,
        demonstration=False,
        at=datetime(2026, 3, 2, 9, tzinfo=UTC),
    )
    return usual._replace(**given)


@SHEETS
@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}-and-a-longer-one-than-we-make"])
def test_code_and_typed_address_lead_to_the_same_place(sheet, address):
    """Whoever cannot scan can type."""
    pdf = sheet(made(address=address))
    assert codes(pdf) == [address]
    assert address.removeprefix("https://") in "".join(said(pdf))


@SHEETS
def test_sheet_says_its_words_in_order_and_whom_to_call(sheet):
    """A voice hears what the eye sees: title, sentences, number, hours, signs of danger."""
    text = " ".join(said(sheet(made())))
    parts = ["Neck injection", "Read this. Call us.", ADDRESS[8:], "01 99 00 12 34 Accueil, 8 h"]
    parts += ["Call 15 or 112 At once: an arm is weak a leg", "Emergency: 15 or 112"]
    places = [text.find(part.replace("\u00a0", " ")) for part in parts]
    assert -1 not in places, text
    assert places[0] < places[1] < places[-2] < places[-1]
    assert "Demonstration" not in text


@SHEETS
def test_sheet_is_tagged_and_titled_in_its_language(sheet):
    """What PDF/UA asks of a document, seen from outside."""
    document = opened(pdf := sheet(made()))
    root = document.Root
    assert str(root.Lang) == "en"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert str(document.docinfo.Title) == "Neck injection"
    assert document.open_metadata()["pdfuaid:part"] == "1"
    assert [tag for tag in tags(pdf) if tag[:2] == "/H"] == ["/H1", "/H2"]


@pytest.mark.parametrize(
    ("sheet", "pages", "size"), [(card, 2, (420, 298)), (poster, 1, (595, 842))]
)
@pytest.mark.parametrize("repeated", [1, 8])
def test_sheet_keeps_its_size_by_setting_smaller(sheet, pages, size, repeated):
    """Longer words make smaller type, not another page."""
    parts = made().emergency.parts * repeated
    pages_made = opened(sheet(made(emergency=PageSection("e", "Call", parts)))).pages
    assert len(pages_made) == pages
    assert tuple(round(float(length)) for length in pages_made[0].mediabox[2:]) == size


@SHEETS
def test_words_too_long_for_any_type_are_all_there(sheet):
    """Words are never left out to save paper."""
    long = PageSection("card", "", tuple(Part("prose", f"<p>Sentence{n}.</p>") for n in range(300)))
    pdf = sheet(made(sentences=long))
    assert [word for word in said(pdf) if word.startswith("Sentence")][-1] == "Sentence299."


@SHEETS
def test_same_handout_gives_the_same_bytes(sheet):
    """Nothing of the day or the machine is in the file."""
    assert sheet(made()) == sheet(made())


@SHEETS
def test_demonstration_says_so_in_plain_sight(sheet):
    """A printed card outlives the screen it was made on."""
    pdf = sheet(made(demonstration=True))
    assert "Demonstration: text not reviewed by a doctor" in " ".join(said(pdf))


@SHEETS
def test_card_without_centre_or_common_words_still_says_whom_to_call(sheet):
    """Nothing empty is printed."""
    text = " ".join(said(sheet(made(centre=None, sentences=None, emergency=None))))
    assert "number is on your appointment letter" in text
    assert "Emergency: 15 or 112" in text


@SHEETS
def test_a_character_nobody_can_draw_is_refused_by_name(sheet):
    """Rather no card than one with a hole in its words."""
    with pytest.raises(PaperRefused, match="中"):
        sheet(made(title="Neck 中"))


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_handout_is_made_of_what_is_live(language):
    """Title of the live article, sentences of the live common words, the centre's own numbers."""
    dr = cast.radiologist()
    cast.published(cast.procedure(), dr)
    cast.published(cast.common(), dr)
    centre = Centre.objects.create(key="north", name_fr="Nord", name_en="North")
    Phone.objects.create(centre=centre, number="01 99 00 00 01")
    found = handout(visit(language, NOW), "neck", address=ADDRESS, centre="north")
    assert found is not None
    assert found.title == {"fr": "Infiltration du cou", "en": "Neck injection"}[language]
    assert found.emergency is not None
    assert found.centre is not None
    assert found.centre.phones[0].number == "01\u00a099\u00a000\u00a000\u00a001"
    assert not found.demonstration
    assert codes(card(found)) == [ADDRESS]


@pytest.mark.django_db
def test_there_is_no_card_of_what_is_not_live():
    """A draft, or an unknown article, is nobody's business."""
    cast.procedure()
    assert handout(visit("en", NOW), "neck", address=ADDRESS) is None
    assert handout(visit("en", NOW), "nothing", address=ADDRESS) is None
