"""withdraw, reinstate, review: what happens to words that were live. Refusals write nothing."""

from datetime import date, timedelta

import pytest

from content.publish.acts import reinstate, review, withdraw
from content.sign.edition import Edition
from content.sign.event import Event
from tests import cast
from tests.cast import EN, NOW, proof_of
from tests.publish.asking import at, html
from tests.refusal import refused
from tests.tampering import tamper

pytestmark = pytest.mark.django_db
STALE = NOW - timedelta(minutes=6)
LATER = date(2028, 3, 2)
NO_REASONS = ["", " \n", "\u200b\u2060"]


def take_away(live, by, reason="The dose changed."):
    return withdraw(live.article, by=by, reason=reason, at=NOW)


def bring_back(live, by, proof=None, reason="The dose was right."):
    proof = proof or proof_of(by)
    return reinstate(live.article, by=by, reason=reason, proof=proof, at=NOW)


def look_again(live, by, proof=None, statement="These words still hold."):
    return review(
        live.article,
        by=by,
        statement=statement,
        proof=proof or proof_of(by),
        review_due=LATER,
        at=NOW,
    )


ACTS = {"withdraw": take_away, "reinstate": bring_back, "review": look_again}


@pytest.fixture
def withdrawn(live, dr):
    return take_away(live, dr)


def test_withdrawing_is_one_act_of_one_person(live, dr):
    """The event says why; the page says so at once, with none of the words."""
    publication = take_away(live, dr)
    assert publication.withdrawn == Event.objects.first()
    assert publication.withdrawn.testimony().reason == "The dose changed."
    assert at("/en/advice-en/").status == 410
    assert EN not in html("/en/advice-en/")


def test_withdrawn_page_says_since_when(withdrawn):
    """The title, the day, and what to do instead."""
    said = html("/en/advice-en/")
    assert "Advice" in said
    assert "2\u00a0March\u00a02026" in said
    assert "A check failed" not in said


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("person", [cast.editor, cast.superuser])
def test_only_a_signatory_acts(live, act, person):
    """Neither who writes nor who administers."""
    with refused("not_signatory"):
        act(live, person())


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_was_never_published_is_left_alone(dr, act):
    """There is nothing to act on."""
    edition = cast.signed(cast.page(), dr)
    with refused("never_published"):
        act(edition, dr)


@pytest.mark.parametrize("reason", NO_REASONS)
def test_nothing_is_withdrawn_without_a_reason(live, dr, reason):
    """What nobody sees is no reason."""
    with refused("no_reason"):
        take_away(live, dr, reason)


@pytest.mark.parametrize("reason", NO_REASONS)
def test_nothing_is_reinstated_without_a_reason(withdrawn, dr, reason):
    """The event would not say why."""
    with refused("no_reason"):
        bring_back(withdrawn, dr, reason=reason)


def test_nothing_is_withdrawn_twice(withdrawn, dr):
    """A second click changes nothing."""
    with refused("already_withdrawn"):
        take_away(withdrawn, dr)


def test_reinstating_shows_the_same_words_again(withdrawn, dr):
    """Same edition, same signature, no banner."""
    publication = bring_back(withdrawn, dr)
    assert publication.withdrawn is None
    assert EN in html("/en/advice-en/")
    assert Event.objects.first().testimony().proof == "one-time code"


@pytest.mark.parametrize("act", [bring_back, look_again])
def test_identity_is_proven_again(live, dr, act):
    """Both are as grave as signing."""
    with refused("not_proven"):
        act(live, dr, proof=proof_of(dr, STALE))


def test_what_is_live_is_not_reinstated(live, dr):
    """There is nothing to bring back."""
    with refused("not_withdrawn"):
        bring_back(live, dr)


def test_tampered_words_are_not_reinstated(withdrawn, dr):
    """Nobody brings back words that were never signed."""
    tamper(withdrawn.edition, canonical=Edition.objects.get().canonical + " ")
    with refused("tampered"):
        bring_back(withdrawn, dr)


def test_review_moves_the_next_one(live, dr):
    """The words stay, the date moves, the event keeps the statement."""
    assert look_again(live, dr).review_due == LATER
    assert Event.objects.first().testimony().statement == "These words still hold."
    assert "2\u00a0March\u00a02028" in html("/en/advice-en/")


@pytest.mark.parametrize("statement", [" ", "\u00a0\n", "\u200b\u2060"])
def test_nothing_is_reviewed_without_a_statement(live, dr, statement):
    """The event would say nothing."""
    with refused("no_statement"):
        look_again(live, dr, statement=statement)


def test_withdrawn_words_are_not_reviewed(withdrawn, dr):
    """What nobody reads does not hold."""
    with refused("already_withdrawn"):
        look_again(withdrawn, dr)
