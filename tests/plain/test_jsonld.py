"""Structured data: true, dated, and harmless in a script element."""

import json
from datetime import date

import pytest
from hypothesis import given

from content.plain.blocks import Citation, Paragraph, Text
from content.plain.jsonld import Published, Reviewer, structured_data
from content.plain.languages import LANGUAGES, Both, Language
from content.plain.snapshot import Source
from tests.factories import plain_section, plain_snapshot
from tests.strategies import anything, quick

ADDRESSES: dict[Language, str] = {
    "fr": "https://a.example/fr/cou/",
    "en": "https://a.example/en/neck/",
}
REVIEWER = Reviewer("Dr Ann Other", "Radiologist", date(2026, 11, 2))
SOURCE = Source("nice", "NICE.", "Low back pain", "en", "NICE", 2020, "")
# Dropped from schema.org's MedicalProcedure, or forbidden to a medical site.
DEAD = {"indication", "outcome", "aggregateRating", "review"}


def published(language, reviewer=None):
    return Published(ADDRESSES[language], ADDRESSES, date(2026, 11, 3), reviewer)


def data(language="en", reviewer=None, **given):
    return json.loads(
        structured_data(plain_snapshot(**given), language, published(language, reviewer))
    )


def names(value):
    """Every property name, however deep."""
    if isinstance(value, dict):
        return set(value) | {name for inner in value.values() for name in names(inner)}
    return {name for inner in value for name in names(inner)} if isinstance(value, list) else set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_says_what_it_is(language):
    """Language, names and dates are those of the page."""
    found = data(language, REVIEWER)
    assert (found["@type"], found["inLanguage"]) == ("MedicalWebPage", language)
    assert found["name"] == plain_snapshot().title[language]
    assert found["description"] == plain_snapshot().lead[language]
    assert (found["url"], found["dateModified"]) == (ADDRESSES[language], "2026-11-03")


@pytest.mark.parametrize(("language", "translated"), [("fr", "en"), ("en", "fr")])
def test_translation_is_named(language, translated):
    """Each language names the other, and not itself."""
    work = {"@id": ADDRESSES[translated], "inLanguage": translated}
    assert data(language)["workTranslation"] == [work]


def test_reviewer_is_named_with_the_date():
    found = data(reviewer=REVIEWER)
    assert found["lastReviewed"] == "2026-11-02"
    assert found["reviewedBy"] == {
        "@type": "Person",
        "name": "Dr Ann Other",
        "jobTitle": "Radiologist",
    }


def test_demonstration_claims_no_review():
    """A demonstration was reviewed by nobody, and does not say it was."""
    assert not {"lastReviewed", "reviewedBy"} & names(data())


def test_no_dead_property_is_used():
    sections = (plain_section("indications"), plain_section("procedure"))
    assert not DEAD & names(data(reviewer=REVIEWER, sections=sections, sources=(SOURCE,)))


def test_procedure_answers_from_its_sections():
    """How it is done, how to prepare and what follows are the page's own words."""
    blocks = (Paragraph((Text("You lie down."), Citation("nice", 1))),)
    kinds = {"howPerformed": "procedure", "preparation": "preparation", "followup": "aftercare"}
    for name, kind in kinds.items():
        about = data(sections=(plain_section(kind, en=blocks),))["about"]
        assert about[name] == "You lie down.[1]"
        assert set(kinds) & set(about) == {name}


def test_body_and_sources_are_named():
    found = data(sources=(SOURCE,))
    assert found["about"]["bodyLocation"] == "Cervical spine"
    assert found["citation"] == ["NICE. Low back pain. NICE. 2020."]
    assert "bodyLocation" not in data(region="")["about"]


@quick
@given(anything)
def test_no_text_ends_the_script(text):
    """Whatever a title holds, the data stays JSON and holds no tag."""
    hostile = f"</script><!--{text}"
    snapshot = plain_snapshot(title=Both(hostile, hostile))
    said = structured_data(snapshot, "en", published("en"))
    assert "<" not in said
    assert json.loads(said)["name"] == hostile
