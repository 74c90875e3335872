"""prepare_papers: says what it made, and fails if something could not be."""

import pytest
from django.core.management.base import CommandError

from content.publish.paper import making
from content.publish.paper.typeset import PaperRefused
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def live(monkeypatch):
    """A procedure that was published; its papers cost nothing."""
    monkeypatch.setattr(making, "leaflet", lambda _values, _pictures, at: b"pdf")
    return cast.published(cast.procedure(), cast.radiologist())


def test_each_paper_is_named_once(run, live):
    """The second time there is nothing to make, and nothing to say."""
    assert run("prepare_papers").err.split() == [
        "neck-fr.pdf",
        "neck-fr-gros-caracteres.pdf",
        "neck-en.pdf",
        "neck-en-large-print.pdf",
    ]
    assert run("prepare_papers").err == ""


def test_what_could_not_be_made_is_a_failure(run, live, monkeypatch):
    """With the reason, so that somebody can mend it."""

    def refuse(_wanted):
        raise PaperRefused("no glyph for 中")

    monkeypatch.setattr(making, "make", refuse)
    with pytest.raises(CommandError, match=r"neck-fr\.pdf: no glyph for 中"):
        run("prepare_papers")
