"""Every key leads somewhere, and every address is the article's own."""

import msgspec
import pytest

from content.check.keys import keys, kinds, links, slugs
from content.plain.blocks import FactText, Figure, Paragraph, Risk
from content.plain.languages import Both
from content.plain.surroundings import Place, Surroundings, UsedSlug
from tests.check.library import SURROUNDINGS
from tests.check.specimen import article, said_once


def test_specimen_leads_everywhere():
    for check in (keys, links, slugs, kinds):
        assert list(check(article(), SURROUNDINGS)) == []


@pytest.mark.parametrize(
    ("body", "code", "what", "key"),
    [
        ("Un {lost}.", "unknown_key", "fact", "lost"),
        ("Un.[^lost]", "unknown_key", "source", "lost"),
        ("Un [os](term:lost).", "unknown_key", "term", "lost"),
        ("**Un {lost}.**", "unknown_key", "fact", "lost"),
        ("::: do\n- Un {lost}\n:::", "unknown_key", "fact", "lost"),
        ("::: picture lost\n:::", "unknown_key", "picture", "lost"),
        ("::: slot lost\n:::", "unknown_key", "slot", "lost"),
        ("::: risk lost\n:::", "unknown_key", "fact", "lost"),
        ("::: lost\n:::", "unreadable_block", "block", "lost"),
        ("::: steps\nUn.\n:::", "unreadable_block", "block", "steps"),
        ("a" * 20_001, "too_long", "length", "20001"),
    ],
)
def test_key_that_leads_nowhere(body, code, what, key):
    found = list(keys(said_once(body, "One."), SURROUNDINGS))
    assert {(f.code, f.severity, f.language, f.values["what"], f.quote) for f in found} == {
        (code, "blocking", "fr", what, key)
    }


@pytest.mark.parametrize(
    "block", [Paragraph((FactText("faint", "12"),)), Risk(("faint",), ()), Figure("neck")]
)
def test_snapshot_that_lost_what_it_quotes(block):
    snapshot = said_once("Un.", "One.", facts=(), pictures=())
    section = msgspec.structs.replace(snapshot.sections[0], blocks=Both((block,), (block,)))
    found = list(keys(msgspec.structs.replace(snapshot, sections=(section,)), SURROUNDINGS))
    assert [f.code for f in found] == ["unknown_key", "unknown_key"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("lost", "dead_link"),
        ("lost#intro", "dead_link"),
        ("words#lost", "dead_anchor"),
        ("neck#cost", "dead_anchor"),
        ("words#intro", ""),
        ("words#sources", ""),
        ("words", ""),
        ("neck#radiation", ""),
    ],
)
def test_link_leads_to_an_article_and_a_section_of_it(target, code):
    found = list(links(said_once("Un.", f"[One](article:{target})."), SURROUNDINGS))
    assert [(f.code, f.language, f.quote) for f in found] == (
        [(code, "en", target)] if code else []
    )


@pytest.mark.parametrize(
    "slug", ["Neck", "cou à", "neck_injection", "-neck", "neck-", "a--b", "neck/x", "n\u0435ck"]
)
def test_address_is_small_letters_digits_and_hyphens(slug):
    found = list(slugs(article(slug=Both("cou", slug)), SURROUNDINGS))
    assert [(f.code, f.language, f.quote) for f in found] == [("bad_slug", "en", slug)]


def test_address_of_another_article_old_or_present_is_taken():
    used = Surroundings(
        places={"words": Place("glossary", Both("mots", "words"), frozenset())},
        used_slugs=frozenset(
            {UsedSlug("en", "old-neck", "spine"), UsedSlug("fr", "vieux", "neck")}
        ),
    )
    assert [f.values for f in slugs(article(slug=Both("mots", "old-neck")), used)] == [
        {"article": "words"},
        {"article": "spine"},
    ]


def test_its_own_old_address_may_come_back():
    used = Surroundings(used_slugs=frozenset({UsedSlug("fr", "vieux", "neck")}))
    assert list(slugs(article(slug=Both("vieux", "neck-injection")), used)) == []


def test_same_address_in_the_other_language_is_free():
    used = Surroundings(used_slugs=frozenset({UsedSlug("en", "rachis", "spine")}))
    assert list(slugs(article(slug=Both("rachis", "spine")), used)) == []


def test_unknown_genre_unknown_kind_and_repeated_section():
    snapshot = said_once("Un.", "One.")
    (section,) = snapshot.sections
    strange = msgspec.structs.replace(section, kind="lost")
    snapshot = msgspec.structs.replace(snapshot, sections=(section, section, strange))
    assert [(f.code, f.section) for f in kinds(snapshot, SURROUNDINGS)] == [
        ("repeated_section", "radiation"),
        ("unknown_kind", "lost"),
    ]
    lost = msgspec.structs.replace(snapshot, genre="lost")
    assert [f.code for f in kinds(lost, SURROUNDINGS)] == ["unknown_genre"]


def test_address_of_a_generated_page_is_taken():
    """Nobody’s article owns it, and no article may have it."""
    used = Surroundings(used_slugs=frozenset({UsedSlug("fr", "cou", "")}))
    snapshot = msgspec.structs.replace(article(), slug=Both("cou", "neck"))
    assert [f.code for f in slugs(snapshot, used)] == ["used_slug"]
