"""take_snapshot: from the tables to what a reader would see, in both languages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.plain.blocks import Citation, FactText, Figure, Missing, Paragraph, TermLink, Text
from content.plain.canonical import canonical, read_snapshot
from content.plain.languages import LANGUAGES, Both
from content.plain.words import inline_nodes, lines
from content.source.article import Article
from content.source.files.load import load
from content.source.picture import Picture
from content.source.snapshot import take_snapshot
from tests import factories
from tests.house.source_code import ROOT

pytestmark = pytest.mark.django_db


def taken(fr="Texte.", en="Text.", **given):
    """The snapshot of an article with one section."""
    article = factories.article(**given)
    factories.section(article, "what", fr, en)
    return take_snapshot(article)


def nodes(snapshot, language="en"):
    return list(inline_nodes(snapshot.sections[0].blocks[language]))


def test_fact_is_resolved_in_each_language():
    """A figure is written once, and said twice."""
    factories.fact()
    snapshot = taken("Cela dure {table_time}.", "It takes {table_time}.")
    assert FactText("table_time", "10 à\u00a030\u00a0minutes") in nodes(snapshot, "fr")
    assert FactText("table_time", "10 to 30\u00a0minutes") in nodes(snapshot)
    assert [fact.key for fact in snapshot.facts] == ["table_time"]


def test_local_fact_says_its_words():
    """A figure that waits for the centre is words, in each language."""
    words = {"words_fr": "votre centre vous le dira", "words_en": "your centre says"}
    factories.fact(low=None, high=None, local=True, **words)
    assert FactText("table_time", "your centre says") in nodes(
        taken("{table_time}", "{table_time}")
    )


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("{nope}", Missing("fact", "nope")),
        ("[^nope]", Missing("source", "nope")),
        ("[a](term:nope)", Missing("term", "nope")),
    ],
)
def test_unknown_key_is_missing(text, missing):
    assert nodes(taken(text, "Text."), "fr") == [missing]


def test_picture_is_found_or_missing():
    Picture.objects.create(key="spine", title_en="Spine", alternative_en="Bones")
    snapshot = taken("::: picture spine\n:::", "::: picture nope\n:::")
    assert snapshot.sections[0].blocks == Both((Figure("spine"),), (Missing("picture", "nope"),))
    assert [picture.alternative.en for picture in snapshot.pictures] == ["Bones"]


def test_sources_are_numbered_in_order_of_use():
    """First as cited in the text, of either language, then under the figures it shows."""
    for key in ("acr", "nice", "unused", "who"):
        factories.source(key)
    factories.fact().sources.add(factories.source("zzz"))
    snapshot = taken("A.[^nice] B.[^acr] {table_time}", "A.[^nice] B.[^who]")
    assert [source.key for source in snapshot.sources] == ["nice", "acr", "who", "zzz"]
    assert Citation("who", 3) in nodes(snapshot)


def test_only_what_is_used_is_in_the_snapshot():
    """A change elsewhere in the library changes no signature here."""
    for key in ("disc", "nerve"):
        factories.term(key)
    factories.fact()
    factories.technique()
    snapshot = taken("[disque](term:disc)", "[disc](term:disc)")
    assert nodes(snapshot) == [TermLink("disc", (Text("disc"),)), Text("disc")]
    assert [term.key for term in snapshot.terms] == ["disc"]
    assert (snapshot.facts, snapshot.techniques, snapshot.sources) == ((), (), ())


def test_techniques_are_those_of_the_region_offered_first():
    factories.technique("a_epidural", route="epidural", status="contraindicated")
    factories.technique("b_facet")
    factories.technique("lumbar_facet", region="lumbar")
    found = taken("::: techniques\n:::").techniques
    assert [technique.key for technique in found] == ["b_facet", "a_epidural"]


def test_glossary_has_every_term():
    factories.term("disc")
    factories.term("nerve")
    glossary = factories.article("glossary", genre="glossary", region="")
    assert [term.key for term in take_snapshot(glossary).terms] == ["disc", "nerve"]


def test_sections_stand_in_the_order_of_the_genre():
    """Whoever wrote them first."""
    article = factories.article()
    for kind in ("risks", "essentials", "what"):
        factories.section(article, kind)
    found = [section.kind for section in take_snapshot(article).sections]
    assert found == ["essentials", "what", "risks"]


def test_unsaved_text_is_shown_instead():
    """A preview shows what was typed, in the language it was typed in, and nothing is saved."""
    article = factories.article()
    section = factories.section(article, "what")
    snapshot = take_snapshot(article, {("what", "en"): ("New?", "Typed.")})
    found = snapshot.sections[0]
    assert found.heading == Both("Quoi\u202f?", "New?")
    assert [line.text for line in lines(found.blocks.en)] == ["Typed."]
    assert [line.text for line in lines(found.blocks.fr)] == ["Texte."]
    section.refresh_from_db()
    assert section.body_en == "Text."


def test_words_are_set_as_each_language_does():
    snapshot = taken("L'eau : oui ?", "It's water", title_fr="Quoi ?", title_en="What?")
    assert snapshot.title == Both("Quoi\u202f?", "What?")
    assert nodes(snapshot, "fr") == [Text("L’eau\u00a0: oui\u202f?")]
    assert nodes(snapshot) == [Text("It’s water")]


@pytest.mark.parametrize(
    "typed", ["Été.\r\n\r\nOui. ", "E\u0301te\u0301.\n\nOui.", "Été.  \n\nOui.\n"]
)
def test_machine_does_not_show_in_a_snapshot(typed):
    """CRLF, decomposed accents and idle blanks make no other snapshot."""
    blocks = taken(typed).sections[0].blocks.fr
    assert blocks == (Paragraph((Text("Été."),)), Paragraph((Text("Oui."),)))


def test_queries_do_not_grow_with_the_store():
    """As many with one article as with ten, each with sections, facts and sources."""
    counts = []
    for number in range(10):
        article = factories.article(f"a{number}")
        factories.section(article, "what", f"{{f{number}}}", f"{{f{number}}}")
        factories.fact(f"f{number}").sources.add(factories.source(f"s{number}"))
        factories.technique(f"t{number}", drug_fr=str(number))
        with CaptureQueriesContext(connection) as queries:
            take_snapshot(article)
        counts.append(len(queries))
    assert len(set(counts)) == 1, counts


def test_our_pages_have_nothing_missing():
    """Every key of our own content leads somewhere, and every snapshot reads back."""
    load(ROOT / "content" / "pages")
    for article in Article.objects.all():
        snapshot = take_snapshot(article)
        found = [
            b for s in snapshot.sections for code in LANGUAGES for b in inline_nodes(s.blocks[code])
        ]
        assert not [node for node in found if isinstance(node, Missing)], article
        assert read_snapshot(canonical(snapshot)) == snapshot
