"""load_content and dump_content: the working copies as files, all or nothing."""

from typing import Any

import pytest
from django.core.management.base import CommandError

from content.publish.link import ExamCode, Link
from content.source.article import Article, Section
from content.source.snapshot import take_snapshot
from tests import cast

pytestmark = pytest.mark.django_db


def rows() -> list[Any]:
    return [*Article.objects.values(), *Section.objects.values()]


def test_folder_is_loaded(run, folder):
    """The command says how much was written."""
    assert run("load_content", folder).out == f"2 rows written from {folder}.\n"
    assert take_snapshot(Article.objects.get()).title.en == "Advice"


def test_loading_again_writes_nothing(run, folder):
    """Idempotent: not a row, not a date."""
    run("load_content", folder)
    before = rows()
    assert run("load_content", folder).out == f"0 rows written from {folder}.\n"
    assert rows() == before


def test_centre_that_comes_by_file_has_its_links_at_once(run, folder, client):
    """A booking system may ask in the same minute; loading again makes none twice."""
    neck = cast.procedure()
    cast.published(neck, cast.radiologist())
    ExamCode.objects.create(code="NZLH002", article=neck)
    (folder / "centres.toml").write_text('[north]\nname.fr = "Nord"\nname.en = "North"\n')
    run("load_content", folder)
    answer = client.get("/api/link?exam=NZLH002&centre=north&language=en")
    assert answer.status_code == 200
    assert run("load_content", folder).out.startswith("0 rows written")
    assert Link.objects.count() == 2


def test_broken_folder_loads_nothing(run, folder):
    """Every file is read before a row is kept; the message names file and line."""
    (folder / "broken").mkdir()
    (folder / "broken" / "article.toml").write_text('genre = "page"\nslug.fr = \n')
    with pytest.raises(CommandError, match=r"Nothing was loaded\.\nbroken/article\.toml:2: "):
        run("load_content", folder)
    assert rows() == []


def test_folder_that_is_not_there_is_named(run, tmp_path):
    """Not an empty site, but a message."""
    with pytest.raises(CommandError, match="nowhere: no such folder"):
        run("load_content", tmp_path / "nowhere")


def test_dump_is_what_load_reads(run, folder, tmp_path):
    """Dumped and loaded again, nothing changes."""
    run("load_content", folder)
    said = run("dump_content", tmp_path / "dump").out
    assert said.endswith(f"files written to {tmp_path / 'dump'}.\n")
    assert run("load_content", tmp_path / "dump").out.startswith("0 rows written")


def test_dump_fills_an_empty_store_with_the_same_words(run, tmp_path):
    """Words, facts and sources survive the way out and in."""
    before = take_snapshot(cast.procedure())
    run("dump_content", tmp_path / "dump")
    Article.objects.all().delete()
    run("load_content", tmp_path / "dump")
    assert take_snapshot(Article.objects.get()) == before


def test_dump_overwrites_nothing(run, tmp_path):
    """A folder that holds anything is left as it is."""
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(CommandError, match="is not empty"):
        run("dump_content", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_dump_says_where_it_cannot_write(run, tmp_path):
    """A file in the way is named."""
    (tmp_path / "file").write_text("")
    with pytest.raises(CommandError, match="cannot be written"):
        run("dump_content", tmp_path / "file" / "dump")
