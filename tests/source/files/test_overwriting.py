"""What an account wrote at the desk, files change only when asked to by name."""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.management import CommandError, call_command

from content.source.article import Article, Section
from content.source.centre import Centre, Identity
from content.source.fact import Fact
from content.source.files.load import load
from content.source.files.problem import LoadRefused
from content.source.user import User
from tests.source.files.folder import FILES, stored, write_folder

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    """The folder that was loaded into an empty store."""
    root = write_folder(tmp_path)
    load(root)
    return root


def write_at_the_desk(row, **words):
    """What the desk does: change the row, and remember who did."""
    type(row).objects.filter(pk=row.pk).update(**words)
    by = User.objects.get_or_create(username="someone")[0]
    LogEntry.objects.log_actions(by.pk, [row], CHANGE, "changed", single_object=True)


def rewrite(root, name, old, new):
    """Change a file of the folder."""
    text = FILES[name]
    assert isinstance(text, str)
    assert old in text
    (root / name).write_text(text.replace(old, new))


@pytest.mark.parametrize(
    ("model", "words", "place"),
    [
        (Fact, {"name_fr": "temps"}, "facts.toml:1: time: "),
        (Article, {"title_fr": "Nuque"}, "neck/article.toml:1: file: "),
        (Centre, {"name_fr": "Sud"}, "centres.toml:1: north: "),
        (Identity, {"contact_fr": "X"}, "identity.toml:1: file: "),
    ],
)
def test_files_do_not_undo_the_desk(folder, model, words, place):
    """Whatever the table: the refusal names the file and what to do, and writes nothing."""
    write_at_the_desk(model.objects.get(), **words)
    before = stored()
    with pytest.raises(LoadRefused) as refusal:
        load(folder)
    (said,) = map(str, refusal.value.problems)
    assert said.startswith(place + "was written at the desk.")
    assert "dump_content" in said
    assert "--overwrite" in said
    assert stored() == before


def test_one_row_of_the_desk_stops_the_whole_folder(folder):
    """All or nothing: what nobody wrote at the desk is not changed either."""
    write_at_the_desk(Fact.objects.get(), low=20)
    rewrite(folder, "identity.toml", '"C"', '"D"')
    before = stored()
    with pytest.raises(LoadRefused):
        load(folder)
    assert stored() == before


def test_section_with_an_author_counts_for_its_article(folder):
    """A restored state stands in no log of the admin, but has who brought it back."""
    by = User.objects.create(username="someone")
    Section.objects.update(body_fr="Autre chose.", author_fr=by)
    with pytest.raises(LoadRefused, match=r"neck/article\.toml:1: file: was written at the desk"):
        load(folder)


def test_rows_of_the_desk_may_be_among_those_that_stay(folder):
    """Files that say what the desk wrote undo nothing."""
    write_at_the_desk(Fact.objects.get(), low=20)
    rewrite(folder, "facts.toml", "low = 10", "low = 20")
    rewrite(folder, "identity.toml", 'contact.en = "C"', 'contact.en = "D"')
    assert load(folder) == 1
    assert Identity.objects.get().contact_en == "D"


def test_overwriting_is_asked_for_by_name(folder):
    write_at_the_desk(Fact.objects.get(), low=20)
    with pytest.raises(CommandError, match=r"Nothing was loaded\.\nfacts\.toml:1: time: was"):
        call_command("load_content", folder)
    assert Fact.objects.get().low == 20
    call_command("load_content", folder, "--overwrite")
    assert Fact.objects.get().low == 10
