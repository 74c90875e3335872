"""load: a folder into the tables, all or nothing, and nothing the second time."""

from datetime import date
from decimal import Decimal

import pytest

from content.source.article import Article, Section
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.fact import Fact, Source
from content.source.files.load import load
from content.source.files.problem import LoadRefused
from content.source.note import Note
from content.source.picture import PictureFile
from content.source.technique import Technique
from content.source.term import Term
from content.source.vault import fetch
from tests.house.source_code import ROOT
from tests.source.files.folder import FILES, stored, write_folder

pytestmark = pytest.mark.django_db
PAGES = ROOT / "content" / "pages"


def changed(name, old, new):
    """One file of the folder with one thing changed."""
    text = FILES[name]
    assert isinstance(text, str)
    assert old in text
    return {name: text.replace(old, new)}


def test_our_pages_load_once():
    """The content of the site loads whole, and a second time writes nothing."""
    assert load(PAGES) > 0
    before = stored()
    assert load(PAGES) == 0
    assert stored() == before
    for article in Article.objects.all():
        assert Section.objects.of(article)


def test_every_file_of_our_pictures_is_kept():
    load(PAGES)
    files = PictureFile.objects.all()
    assert len(files) == len(list((PAGES / "pictures").glob("*.svg"))) * 3
    assert all(fetch(file.digest, file.suffix) for file in files)


def test_what_the_files_say_is_stored(tmp_path):
    load(write_folder(tmp_path))
    fact, term = Fact.objects.get(key="time"), Term.objects.get(key="disc")
    assert (fact.low, fact.high, fact.name_en) == (Decimal(10), Decimal(30), "time")
    assert list(fact.sources.all()) == [Source.objects.get(key="nice")]
    assert (term.definition_en, term.synonyms_fr) == ("A cushion.", "rondelle")
    assert Technique.objects.get(key="facet").mentions_en == "facet"
    section = Section.objects.get(article__key="neck", kind="what")
    assert (section.heading_fr, section.body_en) == ("Quoi ?", "It takes {time}.[^nice]")
    assert set(Note.objects.values_list("subject", "key")) == {
        ("section", "what"),
        ("fact", "time"),
    }


def test_practical_data_is_stored(tmp_path):
    load(write_folder(tmp_path))
    fee = Fee.objects.get(centre=Centre.objects.get(key="north"))
    assert (fee.low, fee.high) == (Decimal("32.18"), Decimal(160))
    assert fee.valid_until == date(2026, 12, 31)
    assert Phone.objects.get().hours_en == "9 am"
    assert Identity.objects.get().demonstration


def test_second_load_writes_nothing(tmp_path):
    """Not even the time of the last change."""
    root = write_folder(tmp_path)
    load(root)
    before = stored()
    assert load(root) == 0
    assert stored() == before


@pytest.mark.parametrize(
    "change",
    [
        changed("neck/fr.md", "Cela", "Celà"),
        changed("facts.toml", "high = 30", "high = 31"),
        changed("facts.toml", 'sources = ["nice"]', "sources = []"),
        changed("terms.toml", '"rondelle"', '"rondelle", "galette"'),
        changed("neck/article.toml", '"Bien ?"', '"Mieux ?"'),
        changed("centres.toml", "160", "170"),
    ],
)
def test_one_change_writes_one_row(tmp_path, change):
    load(write_folder(tmp_path))
    assert load(write_folder(tmp_path, change)) == 1
    assert load(tmp_path) == 0


def test_what_a_file_leaves_out_is_left_out(tmp_path):
    """A year, a language or a section taken out of the files is taken out of the tables."""
    load(write_folder(tmp_path))
    files = changed("sources.toml", "year = 2020\n", "") | {"neck/en.md": ""}
    assert load(write_folder(tmp_path, files)) > 0
    section = Section.objects.get(kind="what")
    assert Source.objects.get(key="nice").year is None
    assert (section.heading_en, section.body_en) == ("", "")
    assert section.body_fr


@pytest.mark.parametrize("name", ["neck/fr.md", "facts.toml", "neck/article.toml"])
def test_machine_does_not_show_in_files(tmp_path, name):
    """A byte order mark and CRLF line ends change nothing."""
    load(write_folder(tmp_path))
    text = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert load(tmp_path) == 0


def test_files_are_optional(tmp_path):
    """An article alone is a folder of content too."""
    nothing = dict.fromkeys([name for name in FILES if not name.startswith("neck")])
    assert load(write_folder(tmp_path, nothing)) > 0
    assert Fact.objects.count() == 0


def test_broken_file_writes_nothing(tmp_path):
    """The last file that is read is broken: nothing of the others is written, nor changed."""
    root = write_folder(tmp_path)
    load(root)
    before = stored()
    broken = changed("facts.toml", "30", "60") | changed("neck/fr.md", "Cela", "Ici cela")
    broken |= {"identity.toml": "publisher = 3\n"}
    with pytest.raises(LoadRefused):
        load(write_folder(tmp_path, broken))
    assert stored() == before


def test_every_problem_is_told_at_once(tmp_path):
    """Nobody mends a folder one error a run."""
    broken = {"terms.toml": "[a]\nword = 1\n[b]\nworm.fr = 1\n", "identity.toml": "[x\n"}
    broken |= {"neck/en.md": "## why: Why?\n\n## how: How?\n"}
    with pytest.raises(LoadRefused) as refused:
        load(write_folder(tmp_path, broken))
    files = [problem.file for problem in refused.value.problems]
    assert files == ["terms.toml", "terms.toml", "neck/en.md", "neck/en.md", "identity.toml"]


def test_no_folder(tmp_path):
    with pytest.raises(LoadRefused, match="no such folder"):
        load(tmp_path / "nowhere")
