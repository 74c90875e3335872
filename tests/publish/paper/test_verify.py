"""verify compares papers with what was signed, as it does pages."""

from content.publish.paper import verify as papers
from content.publish.verify import verify
from tests import cast
from tests.cast import NOW


def test_papers_hold_what_was_signed(dr):
    """Links are words on paper, wherever they lead."""
    article = cast.procedure()
    cast.rewrite(
        article, "Lisez [les risques](article:neck#risks).", "See [the risks](article:neck#risks)."
    )
    cast.published(article, dr)
    assert not list(papers.verify_papers(NOW))


def test_a_word_too_many_on_paper_is_found(dr, monkeypatch):
    """Whatever sets the paper may not add to what was signed."""
    cast.published(cast.procedure(), dr)
    usual = papers.values_of
    monkeypatch.setattr(papers, "values_of", lambda paper: usual(paper) | {"lead": "Take two."})
    wrong = verify(NOW).wrong
    assert len(wrong) == 4
    assert "leaflet of neck (fr): its words are not those signed" in wrong
