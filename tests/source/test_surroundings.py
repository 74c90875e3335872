"""surroundings: what a check needs to know of the rest of the house."""

import pytest
from django.utils.translation import override

from content.plain.addresses import RESERVED
from content.plain.languages import LANGUAGES, Both
from content.plain.surroundings import OpenNote, Place, UsedSlug
from content.source.address import Address
from content.source.note import Clearing, Note
from content.source.snapshot import take_snapshot
from content.source.surroundings import noted_texts, notes_of, open_notes, surroundings
from tests import factories

pytestmark = pytest.mark.django_db


def neck(body="Text."):
    article = factories.article("neck")
    factories.section(article, "what", "Texte.", body)
    return article


def clear(note, article, *, demonstration=False):
    """Answer a note for the text as it is."""
    ((found, digest),) = [pair for pair in notes_of(take_snapshot(article)) if pair[0] == note]
    by = factories.user(f"reader{Clearing.objects.count()}")
    Clearing.objects.create(note=found, text_digest=digest, by=by, demonstration=demonstration)


def opened(article, *, demonstration=False):
    return [note.number for note in open_notes(take_snapshot(article), demonstration=demonstration)]


def test_places_are_where_articles_stand():
    article = neck()
    factories.section(article, "risks")
    places = surroundings(take_snapshot(article)).places
    assert places["neck"] == Place(
        "procedure", Both("neck-fr", "neck-en"), frozenset({"what", "risks"})
    )


def test_slugs_of_others_are_used():
    """Present ones, old ones, and those of generated pages; an article's own are free to it."""
    article, back = neck(), factories.article("back")
    Address.objects.create(language="en", slug="old-back", article=back)
    Address.objects.create(language="en", slug="old-neck", article=article)
    used = surroundings(take_snapshot(article)).used_slugs
    reserved = {UsedSlug(language, slug, "") for language, slug in RESERVED}
    others = {UsedSlug(code, f"back-{code}", "back") for code in LANGUAGES}
    assert used == reserved | others | {UsedSlug("en", "old-back", "back")}
    assert UsedSlug("fr", "qui-signe", "") in used


def test_empty_slug_is_nobodys():
    factories.article("back", slug_en="")
    assert not [one for one in surroundings(take_snapshot(neck())).used_slugs if not one.slug]


def test_forbidden_words_and_techniques_are_told():
    factories.term(forbidden_en="scanner\ndisk")
    factories.technique(mentions_fr="facett")
    found = surroundings(take_snapshot(neck()))
    assert [rule.forbidden for rule in found.forbidden_words] == [Both((), ("scanner", "disk"))]
    assert [(rule.status, rule.mentions.fr) for rule in found.techniques] == [
        ("offered", ("facett",))
    ]


def test_note_is_open_until_it_is_cleared():
    article = neck()
    note = Note.objects.create(subject="section", article=article, key="what", question="Sûr ?")
    assert open_notes(take_snapshot(article)) == (OpenNote(note.pk, "section", "what", "Sûr ?"),)
    clear(note, article)
    assert opened(article) == []


@pytest.mark.parametrize("column", ["body_fr", "body_en", "heading_en"])
def test_note_reopens_when_its_text_changes(column):
    """In either language; and closes again when the text is as it was."""
    article = neck()
    section = factories.section(article, "risks")
    note = Note.objects.create(subject="section", article=article, key="risks", question="?")
    clear(note, article)
    before = getattr(section, column)
    type(section).objects.filter(pk=section.pk).update(**{column: "Another."})
    assert opened(article) == [note.pk]
    type(section).objects.filter(pk=section.pk).update(**{column: before})
    assert opened(article) == []


def test_note_on_a_fact_reopens_when_its_figure_changes():
    article, fact = neck("{table_time}"), factories.fact()
    note = Note.objects.create(subject="fact", key="table_time", question="?")
    clear(note, article)
    type(fact).objects.filter(pk=fact.pk).update(high=40)
    assert opened(article) == [note.pk]


def test_change_elsewhere_reopens_nothing():
    """A note is bound to its own text, not to the article."""
    article = neck()
    note = Note.objects.create(subject="section", article=article, key="what", question="?")
    clear(note, article)
    factories.section(article, "risks")
    factories.fact()
    assert opened(article) == []


def test_note_concerns_only_what_is_shown():
    """Not a fact nobody quotes here, nor a section of another article, nor one not written."""
    article, back = neck(), factories.article("back")
    factories.section(back, "what")
    factories.fact()
    Note.objects.create(subject="fact", key="table_time", question="?")
    Note.objects.create(subject="section", article=back, key="what", question="?")
    Note.objects.create(subject="section", article=article, key="risks", question="?")
    assert opened(article) == []


def test_demonstration_clears_only_for_demonstrations():
    """What a demonstration account answered counts for nobody's real signature."""
    article = neck()
    note = Note.objects.create(subject="section", article=article, key="what", question="?")
    clear(note, article, demonstration=True)
    assert opened(article, demonstration=True) == []
    assert opened(article) == [note.pk]
    assert surroundings(take_snapshot(article)).open_notes
    clear(note, article)
    assert opened(article) == []


def test_every_subject_of_a_note_has_a_text():
    factories.fact().sources.add(factories.source())
    factories.term()
    factories.technique()
    article = neck("{table_time} [disc](term:disc)\n\n::: techniques\n:::")
    subjects = {subject for subject, _ in noted_texts(take_snapshot(article))}
    assert subjects == {"section", "fact", "source", "term", "technique"}


@pytest.mark.parametrize("active", LANGUAGES)
def test_active_language_does_not_matter(active):
    article = neck()
    factories.term(forbidden_en="scanner")
    expected = surroundings(take_snapshot(article))
    with override(active):
        assert surroundings(take_snapshot(article)) == expected
