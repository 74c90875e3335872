"""Page: a snapshot in one language, each block a part that a template shows."""

import msgspec
import pytest

from content.plain.blocks import (
    Box,
    Entry,
    FactText,
    Figure,
    Item,
    Listing,
    Missing,
    Risk,
    Sequence,
    Slot,
    Strong,
    Techniques,
    Text,
)
from content.plain.compose import page_of
from content.plain.languages import LANGUAGES, Both
from content.plain.odds import odds
from content.plain.page import STATUS_WORDS, Named, Rendition, RiskRow, TechniqueRow
from content.plain.snapshot import Fact, Picture, PictureFile, Source, Technique, Term
from tests.factories import paragraph, plain_section, plain_snapshot

SOURCES = tuple(Source(key, "", key, "en", "", None, "") for key in ("nice", "acr"))
FACT = Fact(
    "faint",
    "frequency",
    Both("malaise", "fainting"),
    Both("12 sur 1 000", "12 in 1,000"),
    Both("988 non", "988 not"),
    Both("Ailleurs", "Elsewhere"),
    2020,
    ("acr", "gone"),
)
LIGHT = PictureFile("wide", "light", "ab", "svg", 10, 20)
PICTURE = Picture(
    "spine",
    Both("Titre", "Title"),
    Both("Sept.", "Seven."),
    Both("Schéma", "Diagram"),
    Both(("Un",), ("One",)),
    Both((), (LIGHT,)),
)
TECHNIQUE = Technique(
    "facet",
    "cervical",
    "facet",
    "offered",
    Both("Facettaire", "Facet"),
    Both("Cortisone", "Steroid"),
    Both("Car.", "Because."),
    (),
)


def parts(blocks, language="en", kind="what", **given):
    """The parts of a section with the same blocks in both languages."""
    snapshot = plain_snapshot(
        sections=(plain_section(kind, fr=blocks, en=blocks),), sources=SOURCES, **given
    )
    return page_of(snapshot, language, {}).sections[0].parts


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_is_in_one_language(language):
    """Address, title, lead, headings and words are those of the language asked for."""
    what = plain_section("what", fr=(paragraph("Oui."),), en=(paragraph("Yes."),))
    term = Term("disc", Both("disque", "disc"), Both("Coussin", "Cushion"), Both(("d",), ("e",)))
    snapshot = plain_snapshot(sections=(what,), terms=(term,))
    page = page_of(snapshot, language, {})
    section = page.section("what")
    assert section is not None
    assert (page.slug, page.title) == (snapshot.slug[language], snapshot.title[language])
    assert section.heading == what.heading[language]
    assert section.parts[0].html == {"fr": "<p>Oui.</p>", "en": "<p>Yes.</p>"}[language]
    assert page.words[0][1:] == (
        term.word[language],
        term.definition[language],
        term.synonyms[language],
    )


def test_section_that_is_not_there():
    assert page_of(plain_snapshot(), "en", {}).section("risks") is None


def test_prose_runs_are_one_part():
    """Paragraphs that follow one another are one piece of HTML, cut by what has a template."""
    found = parts((paragraph("a"), paragraph("b"), Slot("centre-fees"), paragraph("c")))
    assert [part.template for part in found] == ["prose", "slot", "prose"]
    assert [part.html for part in found] == ["<p>a</p><p>b</p>", "", "<p>c</p>"]


def test_box_and_slot_and_missing_are_named():
    found = parts((Box("today", (paragraph("a"),)), Slot("centre-fees"), Missing("fact", "x")))
    assert [(part.template, part.name) for part in found] == [
        ("box", "today"),
        ("slot", "centre-fees"),
        ("missing", "x"),
    ]


def test_questions_to_ask_are_ticked_one_by_one():
    """A list within a list stays prose, and so does every list of another section."""
    asked = Listing(ordered=False, items=(Item((Strong((Text("Why?"),)),)), Item((Text("When?"),))))
    nested = Listing(ordered=False, items=(Item((Text("a"),), (asked,)),))
    found = parts((paragraph("a"), asked, nested), kind="questions")
    assert [part.template for part in found] == ["prose", "tell", "prose"]
    assert found[1].name == "ask"
    assert found[1].entries == (Named("<strong>Why?</strong>", ""), Named("When?", ""))
    assert [part.template for part in parts((asked,))] == ["prose"]


def test_sequence_has_its_own_template():
    entry = Entry((Strong((Text("One."),)),), (Text("Two."),))
    (part,) = parts((Sequence("steps", (entry,)),))
    assert (part.template, part.entries) == ("steps", (Named("<strong>One.</strong>", "Two."),))


def test_timeline_draws_the_durations_that_it_quotes():
    facts = tuple(
        msgspec.structs.replace(FACT, key=key, text=Both(fr, en))
        for key, fr, en in (("soon", "2 jours", "2 days"), ("late", "3 semaines", "3 weeks"))
    )
    quoted = tuple(FactText(fact.key, fact.text["en"]) for fact in facts)
    (path,) = parts((Sequence("timeline", (Entry((), quoted),)),), facts=facts)
    (steps,) = parts((Sequence("steps", (Entry((), quoted),)),), facts=facts)
    assert path.course is not None
    assert [moment.text for moment in path.course.moments] == ["2 days", "3 weeks"]
    assert steps.course is None


def test_risk_row_has_both_sides_and_known_sources():
    """A source's number is its place in the article's list."""
    (part,) = parts((Risk(("faint",), (paragraph("Common."),)),), facts=(FACT,))
    drawn = odds("12 in 1,000", "en")
    row = RiskRow("fainting", "12 in 1,000", "988 not", "Elsewhere", (("acr", 2),), drawn)
    assert (part.html, part.risks) == ("<p>Common.</p>", (row,))


def test_technique_says_its_status_in_words():
    (part,) = parts((Techniques(),), "fr", techniques=(TECHNIQUE,))
    assert part.techniques == (
        TechniqueRow("Facettaire", "Cortisone", "offered", "Pratiquée ici", "Car."),
    )


def test_every_status_has_words_in_both_languages():
    assert set(STATUS_WORDS) == {"offered", "not_offered", "contraindicated"}
    assert all(words[language] for words in STATUS_WORDS.values() for language in LANGUAGES)


def test_picture_has_the_files_of_its_language():
    (part,) = parts((Figure("spine"),), pictures=(PICTURE,))
    assert part.picture is not None
    assert (part.picture.alternative, part.picture.legend) == ("Seven.", ("One",))
    assert part.picture.files == {"wide_light": LIGHT}
    assert (part.picture.renditions, part.picture.srcset) == ((), "")


def test_photograph_offers_its_renditions_the_newest_format_first():
    """By rising width; what every browser reads is the image's own."""
    made = tuple(
        PictureFile(str(width), "light", f"{suffix}{width}", suffix, width, 1)
        for width in (960, 480)
        for suffix in ("jpg", "webp", "avif")
    )
    files = (PictureFile("wide", "light", "ab", "jpg", 1000, 2), *made)
    taken = msgspec.structs.replace(PICTURE, files=Both(files, files))
    (part,) = parts((Figure("spine"),), pictures=(taken,))
    assert part.picture is not None
    assert part.picture.files == {"wide_light": files[0]}
    assert part.picture.renditions == (
        Rendition("image/avif", "/p/avif480.avif 480w, /p/avif960.avif 960w"),
        Rendition("image/webp", "/p/webp480.webp 480w, /p/webp960.webp 960w"),
    )
    assert part.picture.srcset == "/p/jpg480.jpg 480w, /p/jpg960.jpg 960w"
