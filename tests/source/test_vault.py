"""The vault: files under the hash of their bytes, written once."""

import hashlib

import pytest

from content.source.vault import fetch, keep, place

CONTENT = b"a drawing"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


def test_file_is_named_by_its_hash():
    assert keep(CONTENT, "svg") == DIGEST
    assert place(DIGEST, "svg").read_bytes() == CONTENT
    assert place(DIGEST, "svg").name == f"{DIGEST}.svg"
    assert fetch(DIGEST, "svg") == CONTENT


def test_file_is_never_overwritten():
    """Keeping the same bytes again writes nothing, and leaves nothing half-written."""
    keep(CONTENT, "svg")
    before = place(DIGEST, "svg").stat()
    assert keep(CONTENT, "svg") == DIGEST
    after = place(DIGEST, "svg").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert list(place(DIGEST, "svg").parent.iterdir()) == [place(DIGEST, "svg")]


def test_altered_bytes_are_not_handed_out():
    """A file that is not what its name says is as good as lost."""
    keep(CONTENT, "svg")
    place(DIGEST, "svg").write_bytes(b"another drawing")
    assert fetch(DIGEST, "svg") is None


@pytest.mark.parametrize("suffix", ["svg", "jpg"])
def test_file_that_is_not_there(suffix):
    keep(CONTENT, "png")
    assert fetch(DIGEST, suffix) is None


def test_everyone_may_read_it():
    """The web server may be another user."""
    keep(CONTENT, "svg")
    assert place(DIGEST, "svg").stat().st_mode & 0o777 == 0o644
