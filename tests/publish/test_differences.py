"""Between two editions: every signed place that differs is told, by names readers know."""

import msgspec
import pytest

from content.plain.blocks import (
    ArticleLink,
    Box,
    Figure,
    Paragraph,
    Table,
    Techniques,
    Text,
)
from content.plain.languages import LANGUAGES, Both
from content.plain.snapshot import (
    Picture,
    PictureFile,
    Section,
    Snapshot,
    Source,
    Technique,
    Term,
)
from content.publish.live.differences import differences

SAID = (Text("Mots"),)
BOTH = Both("Titre", "Title")


def both(*blocks) -> Section:
    return Section("aftercare", Both("Après", "After"), Both(blocks, blocks))


def snapshot(*blocks, **more) -> Snapshot:
    return Snapshot("neck", "procedure", "neck", Both("cou", "neck"), Both("Cou", "Neck"),
                    Both("", ""), (both(*blocks),), **more)  # fmt: skip


def picture(digest: str, alternative: str) -> Picture:
    file = PictureFile("wide", "light", digest, "svg", 1, 1)
    return Picture("p", BOTH, Both(alternative, alternative), BOTH, Both((), ()),
                   Both((file,), (file,)))  # fmt: skip


def link(key: str) -> Paragraph:
    return Paragraph((ArticleLink(key, "", SAID),))


def technique(why: str, status: str = "offered") -> Technique:
    return Technique("t", "neck", "r", status, Both("Voie", "Route"), BOTH, Both(why, why), ())


def term(definition: str) -> Term:
    return Term("w", Both("Mot", "Word"), Both(definition, definition), Both((), ()))


def source(url: str) -> Source:
    return Source("s", "A.", "Study", "en", "P.", 2020, url)


PAIRS = [
    (snapshot(Box("do", (Paragraph(SAID),))), snapshot(Box("dont", (Paragraph(SAID),))), "After",
     ("[Do]", "[Don’t]")),
    (snapshot(Table((SAID,), ())), snapshot(Table(((Text("Other"),),), ())), "After",
     ("Mots", "Other")),
    (snapshot(link("one")), snapshot(link("two")), "After", ("→ ", "The first", "two")),
    (snapshot(), snapshot(Techniques()), "After", ("[Techniques]",)),
    (snapshot(), snapshot(Figure("p"), pictures=(picture("a" * 64, "x"),)), "After", ("[Title]",)),
    (snapshot(terms=(term("old"),)), snapshot(terms=(term("new"),)), "Word", ("old", "new")),
    (snapshot(techniques=(technique("old"),)), snapshot(techniques=(technique("new"),)), "Route",
     ("old", "new")),
    (snapshot(sources=(source("https://a.example"),)),
     snapshot(sources=(source("https://b.example"),)), "Study",
     ("https://a.example", "https://b.example")),
    (snapshot(pictures=(picture("a" * 64, "old"),)), snapshot(pictures=(picture("a" * 64, "new"),)),
     "Title", ("old", "new")),
    (snapshot(pictures=(picture("a" * 64, "x"),)), snapshot(pictures=(picture("b" * 64, "x"),)),
     "Title", ("The picture itself was changed.",)),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "heading", "said"), PAIRS)
def test_whatever_differs_is_told_by_its_name(old, new, heading, said):
    first = differences(old, new, "en", {"one": "The first"})[0]
    assert first.heading == heading
    text = " ".join(run.text for line in first.lines for run in line)
    assert all(words in text for words in said)
    assert "aaaa" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_words_differ_in_nothing(language):
    for old, new, *_rest in PAIRS:
        assert differences(old, old, language, {}) == ()
        assert differences(old, new, language, {})


def test_labels_are_in_the_language():
    lines = differences(*PAIRS[0][:2], "fr", {})[0].lines
    assert {run.text for line in lines for run in line} == {"[À faire]", "[À ne pas faire]"}


def test_reason_is_said_beside():
    why = Section("changes", BOTH, Both((Paragraph(SAID),), (Paragraph(SAID),)))
    new = msgspec.structs.replace(snapshot(), sections=(*snapshot().sections, why))
    assert differences(snapshot(), new, "en", {}) == ()


def test_same_key_of_two_kinds_has_two_names():
    """A term and a picture may share their key."""
    old = snapshot(terms=(term("old"),), pictures=(picture("a" * 64, "old"),))
    new = snapshot(
        terms=(msgspec.structs.replace(term("new"), key="p"),),
        pictures=(picture("a" * 64, "new"),),
    )
    assert [one.heading for one in differences(old, new, "en", {})] == ["Word", "Title", "Word"]
