"""The shelf: papers by what they are made of, whole or not there."""

from datetime import timedelta
from pathlib import Path

import pytest

from content.publish.paper import shelf
from tests.cast import NOW

DAY = timedelta(days=1)


@pytest.fixture
def papers(settings) -> Path:
    return Path(settings.MEDIA_ROOT) / "papers"


def test_what_was_kept_is_found_by_its_values_only():
    """Other values are another paper."""
    shelf.keep("words", "key", b"pdf", since=NOW)
    assert shelf.fetch("words", "key") == b"pdf"
    assert shelf.fetch("words", "ke") is None
    assert shelf.fetch("other", "key") is None


def test_file_that_somebody_changed_is_as_good_as_none(papers):
    """Only bytes of our making are handed out."""
    shelf.keep("words", "key", b"pdf", since=NOW)
    (path,) = papers.glob("*/*.pdf")
    path.write_bytes(b"take two pills")
    assert shelf.fetch("words", "key") is None
    assert shelf.latest("words", NOW) is None


def test_last_paper_is_the_one_that_was_right_by_now():
    """Neither an older one, nor one made ready for next week, nor one of other words."""
    shelf.keep("words", "old", b"old", since=NOW - 2 * DAY)
    shelf.keep("words", "last", b"last", since=NOW - DAY)
    shelf.keep("words", "soon", b"soon", since=NOW + DAY)
    shelf.keep("other", "other", b"other", since=NOW)
    assert shelf.latest("words", NOW) == b"last"
    assert shelf.latest("words", NOW + DAY) == b"soon"
    assert shelf.latest("nothing", NOW) is None


def test_paper_leaves_thirty_days_after_nothing_points_to_it(papers):
    """Time enough to come back; not for ever."""
    shelf.keep("words", "stays", b"1", since=NOW)
    shelf.keep("words", "leaves", b"2", since=NOW)
    assert shelf.sweep({"stays"}, NOW) == 0
    assert shelf.sweep({"stays"}, NOW + 29 * DAY) == 0
    assert shelf.sweep({"stays"}, NOW + 31 * DAY) == 1
    assert shelf.fetch("words", "stays") == b"1"
    assert [path.suffix for path in papers.glob("*/*")] == [".pdf"]


def test_paper_that_comes_back_begins_its_thirty_days_anew():
    """Withdrawn and reinstated: nothing is lost meanwhile."""
    shelf.keep("words", "key", b"pdf", since=NOW)
    shelf.sweep(set(), NOW)
    shelf.sweep({"key"}, NOW + 20 * DAY)
    shelf.sweep(set(), NOW + 40 * DAY)
    assert shelf.sweep(set(), NOW + 60 * DAY) == 0
    assert shelf.fetch("words", "key") == b"pdf"


def test_paper_that_is_swept_while_somebody_asks_is_not_there(monkeypatch):
    """Two processes share the shelf: a reader who comes too late is told so, and nothing breaks."""
    shelf.keep("words", "key", b"pdf", since=NOW)

    def swept(self, *_given):
        raise FileNotFoundError(self)

    monkeypatch.setattr(Path, "read_bytes", swept)
    assert shelf.fetch("words", "key") is None
    assert shelf.latest("words", NOW) is None


def test_nothing_unfinished_is_left(papers):
    """A paper is there whole, and can be read by the server."""
    shelf.keep("words", "key", b"pdf", since=NOW)
    shelf.keep("words", "key", b"pdf", since=NOW)
    (path,) = papers.glob("*/*")
    assert path.stat().st_mode & 0o777 == 0o644
