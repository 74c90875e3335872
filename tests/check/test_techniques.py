"""What is not done here is never shown as done: in words, among things to do, in a picture."""

import msgspec
import pytest

from content.check.acceptance import may_be_accepted
from content.check.techniques import advised, pictured, shown_as_offered, tabled
from content.plain.languages import Both
from content.plain.snapshot import Route
from content.plain.surroundings import Surroundings, TechniqueRule
from tests.check.library import PICTURE, SURROUNDINGS, TECHNIQUES
from tests.check.specimen import article, said_once

OFFERED = (
    "Nous faisons une infiltration épidurale.",
    "Une injection PÉRI\u00adDURALE ou e\u0301pidurale.",
    "Des corticoïdes épiduraux sont injectés.",
    "- Facettaire\n- Épidurale",
    "### L'épidurale",
    "| Voie |\n|---|\n| épidurale |",
    "**Épidurale.** Faite le matin.",
    "Nous faisons :\n\n- l'épidurale",
    "::: steps\n1. **L'épidurale.** Le produit passe.\n:::",
    "::: risk faint\nAprès une épidurale.\n:::",
    "Une transépidurale.",
)
NOT_OFFERED = (
    "L'épidurale n'est pas faite ici.",
    "**Épidurale.** Elle n'est pas faite ici.",
    "Nous ne faisons pas :\n\n- l'épidurale\n- autre chose",
    "::: dont\n- Demander une épidurale.\n:::",
    "::: steps\n1. **L'épidurale.** Elle n'est pas pratiquée.\n:::",
    "L'infiltration facettaire est faite ici.",
)


@pytest.mark.parametrize("body", OFFERED)
def test_sentence_that_offers_it_is_never_accepted(body):
    found = list(shown_as_offered(said_once(body, "A bone."), SURROUNDINGS))
    assert [(f.code, f.language, f.values["technique"]) for f in found] == [
        ("technique_offered", "fr", "neck_epidural")
    ]
    assert not may_be_accepted(found[0])


@pytest.mark.parametrize("body", NOT_OFFERED)
def test_sentence_that_denies_it_is_left_alone(body):
    assert list(shown_as_offered(said_once(body, "A bone."), SURROUNDINGS)) == []


def test_specimen_offers_only_what_is_done():
    for check in (shown_as_offered, advised, pictured, tabled):
        assert list(check(article(), SURROUNDINGS)) == []


@pytest.mark.parametrize("part", ["title", "lead"])
def test_title_and_lead_are_judged(part):
    changed = {part: Both("L’épidurale du cou", "A bone")}
    snapshot = msgspec.structs.replace(said_once("Un os.", "A bone."), **changed)
    assert [f.values["part"] for f in shown_as_offered(snapshot, SURROUNDINGS)] == [part]


def test_caption_is_judged():
    picture = msgspec.structs.replace(PICTURE, caption=Both("Un os.", "An epidural in the neck."))
    found = list(
        shown_as_offered(said_once("Un os.", "A bone.", pictures=(picture,)), SURROUNDINGS)
    )
    assert [(f.language, f.values["key"]) for f in found] == [("en", "neck")]


def test_another_region_has_its_own_table():
    """The epidural is offered at the lower back, the foraminal route is not."""
    back = said_once("L'épidurale se fait.", "The epidural is done.", region="lumbar")
    assert list(shown_as_offered(back, SURROUNDINGS)) == []
    back = said_once("La foraminale se fait.", "A bone.", region="lumbar")
    assert len(list(shown_as_offered(back, SURROUNDINGS))) == 1


def test_longest_stem_wins():
    """« Épidurale foraminale » is the foraminal route, though « épidurale » is offered there."""
    back = said_once("L'épidurale foraminale se fait.", "A bone.", region="lumbar")
    assert len(list(shown_as_offered(back, SURROUNDINGS))) == 1
    exact = msgspec.structs.replace(
        SURROUNDINGS.techniques[2], mentions=Both(("épidurale foraminale guidée",), ())
    )
    rules = Surroundings(techniques=(exact, SURROUNDINGS.techniques[3]))
    back = said_once("L'épidurale foraminale guidée se fait.", "A bone.", region="lumbar")
    assert list(shown_as_offered(back, rules)) == []


def test_article_without_region_is_not_judged_by_a_region():
    words = said_once("L'épidurale est une piqûre.", "An epidural is an injection.", region="")
    assert list(shown_as_offered(words, SURROUNDINGS)) == []


def test_things_to_do_name_it_not_even_to_deny_it():
    body = "::: do\n- Ne demandez pas d'épidurale.\n:::"
    found = list(advised(said_once(body, "A bone."), SURROUNDINGS))
    assert [(f.code, f.severity) for f in found] == [("technique_in_do", "blocking")]


@pytest.mark.parametrize(
    ("route", "status", "wrong"),
    [
        ("epidural", "offered", True),
        ("epidural", "not_offered", False),
        ("facet", "not_offered", True),
        ("epidural", "contraindicated", False),
        ("foraminal", "offered", True),
        ("foraminal", "not_offered", False),
    ],
)
def test_picture_shows_done_what_the_table_offers_and_nothing_else(route, status, wrong):
    picture = msgspec.structs.replace(PICTURE, routes=(Route(route, status),))
    found = list(pictured(said_once("Un os.", "A bone.", pictures=(picture,)), SURROUNDINGS))
    assert [f.code for f in found] == (["technique_picture"] if wrong else [])


def test_row_follows_the_table():
    changed = (msgspec.structs.replace(TECHNIQUES[1], status="offered"),)
    found = list(tabled(said_once("Un os.", "A bone.", techniques=changed), SURROUNDINGS))
    assert [(f.code, f.values["status"]) for f in found] == [
        ("technique_status", "contraindicated")
    ]


def test_row_unknown_to_the_table_is_not_offered():
    found = list(tabled(article(), Surroundings()))
    assert [f.values["status"] for f in found] == ["not_offered", "not_offered"]


def test_route_known_in_another_region_only_is_not_offered():
    """What the table does not know of a region is not done there."""
    stems: Both[tuple[str, ...]] = Both(("intradiscal",), ("intradiscal",))
    elsewhere = TechniqueRule("back_disc", "lumbar", "intradiscal", "offered", stems)
    around = Surroundings(techniques=(*SURROUNDINGS.techniques, elsewhere))
    snapshot = said_once("Une injection intradiscale.", "A bone.")
    (found,) = shown_as_offered(snapshot, around)
    assert found.values["technique"] == "back_disc"
