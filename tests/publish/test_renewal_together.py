"""Sources that change, and several changes at once: all of them are in what is signed."""

import pytest

from content.plain.transcript import page_words
from content.publish.renewal import Quoted, Sitting, prepare, renew, renewals
from content.publish.verify import verify
from content.sign.event import Event
from content.source.fact import Fact, Source
from tests import cast, factories
from tests.cast import NOW, REVIEW_DUE, STATEMENT, proof_of
from tests.publish.asking import html
from tests.refusal import refused

pytestmark = pytest.mark.django_db
TIME, REST = Quoted("facts", "table_time"), Quoted("facts", "rest")
NICE = Quoted("sources", "nice")


@pytest.fixture
def texts(dr):
    """One text quotes both figures and cites the source, the other one figure that rests on it."""
    source = factories.source()
    factories.fact()
    factories.fact("rest").sources.add(source)
    both = "{table_time}, {rest} [^nice]."
    return [
        cast.published(cast.page("one", both, both), dr),
        cast.published(cast.page("two", "{rest}.", "{rest}."), dr),
    ]


def sitting(quoted, by) -> Sitting:
    shown = [edition.digest for edition in prepare(quoted, by=by, at=NOW)]
    return Sitting(shown, STATEMENT, proof_of(by), REVIEW_DUE)


def words(address: str) -> str:
    return page_words(html(address), {})


def test_two_figures_changed_at_once_can_be_signed(texts, dr):
    """Neither waits for the other: what is signed has both."""
    Fact.objects.update(high=40)
    assert renew(TIME, sitting(TIME, dr), by=dr, at=NOW) == 1
    assert words("/en/one-en/").count("40 minutes") == 2
    assert [one.live.snapshot.key for one in renewals(REST, NOW)] == ["two"]
    assert renew(REST, sitting(REST, dr), by=dr, at=NOW) == 1
    assert verify(NOW).wrong == ()


def test_source_renews_every_text_that_lists_it(texts, dr):
    """Cited in the text, or under a figure; patients read the old title until it is signed."""
    Source.objects.update(title="Low back pain, revised")
    assert "revised" not in words("/en/one-en/")
    assert renew(NICE, sitting(NICE, dr), by=dr, at=NOW) == 2
    assert "revised" in words("/en/one-en/")
    assert "revised" in words("/fr/two-fr/")
    assert renewals(NICE, NOW) == ()


def test_day_a_source_was_checked_changes_nothing(texts):
    """Desk data: no patient sees it."""
    Source.objects.update(checked="2026-03-01")
    assert renewals(NICE, NOW) == ()


def test_source_that_was_given_up_is_not_signed(texts, dr):
    Source.objects.update(year=2025)
    (edition, _) = prepare(NICE, by=dr, at=NOW)
    Source.objects.update(year=2026)
    with refused("other_figures"):
        cast.sign_edition(edition, dr)


def test_what_was_signed_and_not_published_blocks_no_sitting(texts, dr):
    """That signature stands: it is published with the others, and not asked for twice."""
    Source.objects.update(year=2026)
    said = sitting(NICE, dr)
    cast.sign_edition(prepare(NICE, by=dr, at=NOW)[0], dr)
    assert renew(NICE, said, by=dr, at=NOW) == 2
    assert Event.objects.filter(act="signed").count() == 4
    assert verify(NOW).wrong == ()


def test_signature_of_a_colleague_is_not_taken_for_ones_own(texts, dr):
    Source.objects.update(year=2026)
    said = sitting(NICE, dr)
    cast.sign_edition(prepare(NICE, by=dr, at=NOW)[0], cast.radiologist("roux"))
    assert renew(NICE, said, by=dr, at=NOW) == 2
    assert Event.objects.filter(act="signed", user=dr).count() == 4
