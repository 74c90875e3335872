"""A figure that changes: every live text that quotes it is signed and published, or none."""

from datetime import timedelta

import pytest

from content.plain.transcript import page_words
from content.publish.acts import cancel, withdraw
from content.publish.publication import Publication
from content.publish.renewal import Quoted, Sitting, prepare, renew, renewals
from content.publish.verify import verify
from content.sign.edition import Edition
from content.sign.event import Event
from content.source.fact import Fact
from content.source.note import Note
from tests import cast, factories
from tests.cast import NOW, REVIEW_DUE, STATEMENT, proof_of
from tests.publish.asking import html
from tests.refusal import refused

pytestmark = pytest.mark.django_db
QUOTED = ("Restez {table_time}.", "Stay {table_time}.")
NEW = "40 minutes"
FIGURE = Quoted("facts", "table_time")
DAY = timedelta(days=1)


@pytest.fixture
def texts(dr):
    """Two live texts that quote the figure, one that does not; then the figure changes."""
    factories.fact()
    rows = [cast.published(cast.page(key, *QUOTED), dr) for key in ("one", "two")]
    cast.published(cast.page("other"), dr)
    change(40)
    return rows


def words(address: str) -> str:
    """What patients read there, without the marks of the page."""
    return page_words(html(address), {})


def change(minutes) -> None:
    fact = Fact.objects.get()
    fact.high = minutes
    fact.save()


def sitting(by, **given) -> Sitting:
    """What the signatory says of all the texts on the screen."""
    shown = [edition.digest for edition in prepare(FIGURE, by=by, at=NOW)]
    usual = Sitting(shown, STATEMENT, proof_of(by), REVIEW_DUE)
    return usual._replace(**given)


def test_changing_the_figure_changes_nothing_live(texts):
    assert "30 minutes" in words("/en/one-en/")
    assert NEW not in words("/en/one-en/")


def test_every_live_text_that_quotes_it_would_change(texts):
    """And none that only its working copy quotes it in."""
    cast.page("draft", *QUOTED)
    assert [one.live.snapshot.key for one in renewals(FIGURE, NOW)] == ["one", "two"]


def test_editions_are_prepared_and_their_signature_asked_for_once(texts, dr):
    """Whatever else the working copy says by now is not in them."""
    cast.rewrite(texts[0].article, "Autre chose.", "Something else.")
    editions = prepare(FIGURE, by=dr, at=NOW)
    assert [edition.number for edition in editions] == [2, 2]
    assert prepare(FIGURE, by=dr, at=NOW) == editions
    assert Event.objects.filter(act="submitted").count() == 2
    assert "Something else" not in editions[0].transcript_en
    assert "40" in editions[0].transcript_en


def test_all_are_signed_and_published_in_one_sitting(texts, dr):
    """Each with an event of its own, and the new value in both languages."""
    assert renew(FIGURE, sitting(dr), by=dr, at=NOW) == 2
    assert NEW in words("/en/one-en/")
    assert NEW in words("/fr/two-fr/")
    assert Event.objects.filter(act="signed").count() == 5
    assert verify(NOW).wrong == ()
    assert renewals(FIGURE, NOW) == ()


def test_nothing_is_renewed_twice(texts, dr):
    said = sitting(dr)
    renew(FIGURE, said, by=dr, at=NOW)
    with refused("nothing_to_renew"):
        renew(FIGURE, said, by=dr, at=NOW)


def test_value_that_changed_again_is_not_signed_unseen(texts, dr):
    said = sitting(dr)
    change(50)
    with refused("other_words"):
        renew(FIGURE, said, by=dr, at=NOW)


def test_figure_that_was_given_up_is_not_signed(texts, dr):
    """Its prepared editions wait in vain until it is that figure again."""
    (edition, _) = prepare(FIGURE, by=dr, at=NOW)
    change(30)
    with refused("other_figures"):
        cast.sign_edition(edition, dr)
    change(40)
    assert cast.sign_edition(edition, dr).act == "signed"


def test_one_refusal_refuses_all(texts, dr):
    """A question on one of the texts leaves the other as it is, too."""
    said = sitting(dr)
    two = texts[1].article
    Note.objects.create(subject="section", article=two, key="summary", question="True?")
    with refused("findings"):
        renew(FIGURE, said, by=dr, at=NOW)
    assert NEW not in words("/en/one-en/")


def test_question_on_the_figure_is_answered_first(texts, dr):
    said = sitting(dr)
    Note.objects.create(subject="fact", key="table_time", question="True?")
    with refused("findings"):
        renew(FIGURE, said, by=dr, at=NOW)


@pytest.mark.parametrize("person", [cast.editor, cast.superuser])
def test_only_a_signatory_renews(texts, dr, person):
    said = sitting(dr)
    other = person()
    with refused("not_signatory"):
        renew(FIGURE, said._replace(proof=proof_of(other)), by=other, at=NOW)


def test_identity_is_proven(texts, dr):
    said = sitting(dr, proof=proof_of(dr, NOW - DAY))
    with refused("not_proven"):
        renew(FIGURE, said, by=dr, at=NOW)


def test_what_is_withdrawn_stays_so(texts, dr):
    """A figure brings nothing back."""
    withdraw(texts[0].article, by=dr, reason="The dose changed.", at=NOW)
    assert [one.live.snapshot.key for one in renewals(FIGURE, NOW)] == ["two"]


def test_scheduled_edition_with_the_old_value_is_cancelled_first(texts, dr):
    """It would bring the old value back at its hour."""
    change(30)
    one = texts[0].article
    cast.rewrite(one, *(f"{text} Bien." for text in QUOTED))
    cast.published(one, dr, at=NOW, live_from=NOW + DAY)
    change(40)
    said = sitting(dr)
    with refused("old_value_scheduled"):
        renew(FIGURE, said, by=dr, at=NOW)
    cancel(one, by=dr, reason="The figure changed.", at=NOW)
    assert renew(FIGURE, said, by=dr, at=NOW) == 2


def test_end_of_a_schedule_is_kept(dr):
    factories.fact()
    cast.published(cast.page("one", *QUOTED), dr, live_until=NOW + DAY)
    change(40)
    renew(FIGURE, sitting(dr), by=dr, at=NOW)
    assert Publication.objects.current(NOW).get().live_until == NOW + DAY


def test_figure_nobody_knows_changes_nothing(texts):
    assert renewals(Quoted("facts", "nowhere"), NOW) == ()
    assert Edition.objects.count() == 3
