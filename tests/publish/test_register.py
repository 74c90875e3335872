"""The register: every public act, with name, title and day; nothing of what is not public."""

from datetime import date, timedelta

import pytest

from content.publish.acts import reinstate, review, withdraw
from content.sign.acts import return_
from tests import cast
from tests.cast import NOW, proof_of
from tests.publish.asking import html

pytestmark = pytest.mark.django_db
REGISTER = "/en/who-signs/"


def acts(address: str = REGISTER) -> list[str]:
    """The acts on the page, newest first."""
    lines = html(address).split('<span class="who"><b>')[1:]
    return [line.partition("</b>")[0] for line in lines]


def test_every_public_act_is_listed_newest_first(live, dr):
    """What was done to a text that patients read."""
    again = {"by": dr, "proof": proof_of(dr), "at": NOW}
    review(live.article, statement="It holds.", review_due=date(2028, 1, 1), **again)
    withdraw(live.article, by=dr, reason="Secret reason.", at=NOW)
    reinstate(live.article, reason="Other reason.", **again)
    assert acts() == ["Published again", "Withdrawn", "Reviewed again", "Published", "Signed"]
    assert "ecret reason" not in html(REGISTER)


def test_act_names_person_title_day_and_words(live):
    """Who, as they were that day; and where the words are."""
    said = html(REGISTER)
    assert '<span lang="fr">Dr Anne Martin</span>, radiologist' in said
    assert "2\u00a0March\u00a02026" in said
    assert f"/e/{live.edition.code}/en/" in said


def test_titles_are_in_the_language_of_the_page(live):
    """No English on the French register."""
    said = html("/fr/qui-signe/")
    assert "Dr Anne Martin, radiologue" in said
    assert "radiologist" not in said


def test_account_number_and_registration_are_not_listed(live):
    """The register says no more than the page does."""
    assert "10000000001" not in html(REGISTER)
    assert "martin" not in html(REGISTER)


def test_draft_is_nobodys_business(live, dr):
    """Words that were never live: neither their signature, nor a submission, nor a return."""
    draft = cast.signed(cast.page("draft"), dr)
    cast.submit_edition(draft, dr)
    return_(draft, by=dr, reason="No.", at=NOW)
    assert acts() == ["Published", "Signed"]
    assert "draft" not in html(REGISTER)


def test_scheduled_words_are_nobodys_business_yet(dr):
    """They are listed when they begin."""
    begins = NOW + timedelta(hours=1)
    cast.published(cast.page(), dr, live_from=begins)
    assert acts() == []
    assert "Nothing has been signed yet." in html(REGISTER)
    assert "Published" in html(REGISTER, begins)


def test_demonstrations_are_marked_and_left_out_in_production(settings):
    """Nobody is named as having reviewed what they have not."""
    cast.published(cast.page(), cast.demonstration_signatory().user)
    assert html(REGISTER).count("Demonstration: text not reviewed by a doctor") >= 2
    settings.PRODUCTION = True
    assert acts() == []
