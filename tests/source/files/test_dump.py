"""dump: the tables as files, from which load makes the same tables."""

import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from content.plain.canonical import normalise
from content.plain.invisible import invisible
from content.source.article import Article, Section
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.fact import Fact, Source
from content.source.files.dump import dump
from content.source.files.load import load
from content.source.note import Note
from content.source.picture import Picture, PictureFile
from content.source.technique import Technique
from content.source.term import Term
from tests import factories
from tests.house.source_code import ROOT
from tests.source.files.folder import write_folder
from tests.strategies import few

pytestmark = pytest.mark.django_db

TABLES = (Note, Fee, Phone, Centre, Section, Article, Fact, Term, Technique, Source, Identity)
ODD = ["## what: no", r"\## what: no", '"""', "'''", r"\n\u00e9", "[a]", "x = 1", "👍", "é", "---"]
TEXTS = st.lists(
    st.one_of(st.sampled_from([*ODD, "\n", " "]), st.text(max_size=9)), max_size=8
).map(
    lambda pieces: normalise("".join(c for c in "".join(pieces) if c == "\n" or not invisible(c)))
)
LINES = TEXTS.map(lambda text: " ".join(text.split())[:60])
WRITTEN = LINES.filter(bool)
FIGURES = st.lists(st.decimals(0, 99_999_999, places=4), min_size=2, max_size=2).map(sorted)
FIELDS = {
    "title": WRITTEN,
    "lead": TEXTS,
    "heading": LINES,
    "body": TEXTS,
    "ends": FIGURES,
    "name": LINES,
    "words": st.lists(WRITTEN, max_size=3),
    "question": WRITTEN,
    "year": st.none() | st.integers(1900, 2100),
}


def write_rows(title, lead, heading, body, ends, name, words, question, year):
    """A store with odd texts in every column that files hold."""
    article = factories.article(title_fr=title, title_en="", lead_en=lead)
    Section.objects.create(article=article, kind="what", heading_en=heading, body_en=body)
    Section.objects.create(article=article, kind="risks", heading_fr=heading, body_fr=lead)
    source = factories.source(title=title, authors=name, year=year)
    figure = {"kind": "count", "unit": "none", "low": ends[0], "high": ends[1]}
    fact = factories.fact(**figure, name_en=name, population_fr=title, year=year)
    fact.sources.add(source)
    factories.fact("local", low=None, high=None, local=True, words_fr=name)
    factories.term(word_fr=title, definition_en=body[:300], synonyms_fr="\n".join(words))
    Note.objects.create(subject="section", article=article, key="what", question=question)
    Note.objects.create(subject="fact", key=fact.key, question=question)


def rows():
    """What the tables hold: each row as its columns, without its number and its times."""
    return {
        table.__name__: sorted(
            sorted(
                (column.name, str(getattr(row, column.name) or ""))
                for column in table._meta.concrete_fields
                if column.name not in ("id", "changed_at", "author_fr", "author_en")
            )
            for row in table._base_manager.all()
        )
        for table in TABLES
    }


def reload(folder):
    """Dump, forget everything, load."""
    dump(folder)
    for table in (PictureFile, Picture, *TABLES):
        table._base_manager.all().delete()
    return load(folder)


@few
@given(st.fixed_dictionaries(FIELDS))
def test_dump_loads_back_without_loss(values):
    """Quotes, backslashes, emoji, lines that look like a heading: all come back."""
    with transaction.atomic(), tempfile.TemporaryDirectory() as folder:
        write_rows(**values)
        before = rows()
        reload(Path(folder))
        assert rows() == before
        assert Fact.objects.get(key="table_time").sources.get().title == values["title"]
        transaction.set_rollback(True)


def test_our_pages_dump_and_load_back(tmp_path):
    """The whole content of the site, its practical data and its drawings included."""
    load(ROOT / "content" / "pages")
    before, files = rows(), set(PictureFile.objects.values_list("digest", "picture__key"))
    reload(tmp_path)
    assert rows() == before
    assert set(PictureFile.objects.values_list("digest", "picture__key")) == files
    assert load(tmp_path) == 0


def test_practical_data_loads_back(tmp_path):
    load(write_folder(tmp_path / "given"))
    before = rows()
    reload(tmp_path / "dumped")
    assert rows() == before
    assert Fee.objects.get().low == Decimal("32.18")
    assert Fee.objects.get().valid_from == date(2026, 1, 1)


def test_empty_store_dumps_and_loads_back(tmp_path):
    assert reload(tmp_path) == 0


def test_note_on_a_section_that_was_deleted_loads_back(tmp_path):
    """A question outlives the text it was about: the text may come back."""
    article = factories.article()
    Note.objects.create(subject="section", article=article, key="risks", question="Sûr ?")
    reload(tmp_path)
    assert Note.objects.get().key == "risks"


def test_several_notes_on_one_entry_become_one(tmp_path):
    """A file has one note for each entry, which keeps all that was asked."""
    factories.fact()
    for question in ("Sûr ?", "Vraiment ?"):
        Note.objects.create(subject="fact", key="table_time", question=question)
    reload(tmp_path)
    assert Note.objects.get().question == "Sûr ? Vraiment ?"
