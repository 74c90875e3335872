"""Four eyes and figures: who changed one wrote wherever it stands, however that came to be."""

import pytest

from content.publish.acts import reinstate, withdraw
from content.publish.renewal import Quoted, Sitting, prepare, renew, renewals
from content.publish.written import digest_of, written_by
from content.sign.edition import Writer, freeze
from content.source.article import Section
from content.source.fact import Fact, Source
from tests import cast, factories
from tests.cast import NOW, REVIEW_DUE, STATEMENT, proof_of
from tests.refusal import refused

pytestmark = pytest.mark.django_db
QUOTED = ("Restez {table_time}.", "Stay {table_time}.")
FIGURE = Quoted("facts", "table_time")


@pytest.fixture
def live(dr, settings):
    """A live text that quotes a figure; nobody signs their own words here."""
    settings.FOUR_EYES = "required"
    factories.fact()
    return cast.published(cast.page("one", *QUOTED), dr)


def change(by):
    Fact.objects.update(high=40, author=by)


def shown():
    return [digest_of(one) for one in renewals(FIGURE, NOW)]


def sign_all(by):
    return renew(FIGURE, Sitting(shown(), STATEMENT, proof_of(by), REVIEW_DUE), by=by, at=NOW)


def test_who_changed_the_figure_wrote_where_it_stands(live, dr):
    """They do not sign it; the rest keeps its writers; the working copy is not asked."""
    Section.objects.update(author_en=dr)
    change(editor := cast.editor())
    (edition,) = prepare(FIGURE, by=dr, at=NOW)
    written = Writer.objects.filter(edition=edition).values_list("kind", "language", "user")
    assert set(written) == {("summary", "fr", editor.pk), ("summary", "en", editor.pk)}


def test_who_changed_a_figure_does_not_sign_a_draft_that_quotes_it(live, dr):
    """Although a colleague wrote the sentence around it: both are its writers."""
    colleague = cast.radiologist("roux")
    cast.rewrite(live.article, *(f"{text} Bien." for text in QUOTED))
    Section.objects.update(author_fr=colleague)
    change(dr)
    edition = freeze(live.article)
    for writer in (dr, colleague):
        with refused("four_eyes"):
            cast.sign_edition(edition, writer)
    assert cast.sign_edition(edition, cast.radiologist("weiss"))


@pytest.mark.parametrize("cited", [" [^nice]", ""])
def test_who_changed_a_source_does_not_sign_what_lists_it(dr, settings, cited):
    """Cited in a sentence, or under a figure."""
    settings.FOUR_EYES = "required"
    factories.fact().sources.add(factories.source())
    article = cast.page("one", *(f"{text}{cited}" for text in QUOTED))
    Section.objects.update(body_en=f"::: risk table_time\n:::\n\nStay {{table_time}}{cited}.")
    Section.objects.update(body_fr=f"::: risk table_time\n:::\n\nRestez {{table_time}}{cited}.")
    Source.objects.update(author=dr)
    with refused("four_eyes"):
        cast.sign_edition(freeze(article), dr)


def test_figure_changed_while_the_page_is_withdrawn_is_not_signed_by_who_changed_it(live, dr):
    """Nothing was prepared then: the sitting itself names them."""
    withdraw(live.article, by=dr, reason="A doubt.", at=NOW)
    change(dr)
    assert prepare(FIGURE, by=dr, at=NOW) == ()
    reinstate(live.article, by=dr, reason="None.", proof=proof_of(dr), at=NOW)
    assert written_by(dr, renewals(FIGURE, NOW)) == set(shown())
    with refused("four_eyes"):
        sign_all(dr)
    assert sign_all(cast.radiologist("roux")) == 1


def test_writers_of_what_is_not_prepared_are_those_it_would_have(live, dr):
    """Of another section of the live edition, and who changed the figure; nobody else."""
    colleague, other = cast.radiologist("roux"), cast.radiologist("weiss")
    live.article.author_fr = colleague
    live.article.save()
    cast.rewrite(live.article, *(f"{text} Bien." for text in QUOTED))
    cast.published(live.article, dr)
    change(dr)
    found = renewals(FIGURE, NOW)
    before = [written_by(one, found) == set(shown()) for one in (dr, colleague, other)]
    prepare(FIGURE, by=other, at=NOW)
    after = [written_by(one, found) == set(shown()) for one in (dr, colleague, other)]
    assert before == after == [True, True, False]


def test_figure_that_a_colleague_changed_before_keeps_its_writer(live, dr):
    """Two figures changed, one after the other: each of the two wrote."""
    factories.fact("rest")
    cast.rewrite(live.article, "{table_time}, {rest}.", "{table_time}, {rest}.")
    cast.published(live.article, dr)
    colleague = cast.radiologist("roux")
    Fact.objects.filter(key="rest").update(high=50, author=colleague)
    prepare(Quoted("facts", "rest"), by=colleague, at=NOW)
    Fact.objects.filter(key="table_time").update(high=40, author=dr)
    (edition,) = prepare(FIGURE, by=dr, at=NOW)
    written = Writer.objects.filter(edition=edition, kind="summary", language="fr")
    assert set(written.values_list("user", flat=True)) == {dr.pk, colleague.pk}
