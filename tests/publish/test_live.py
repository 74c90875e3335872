"""live: published, not withdrawn, within its schedule; practical data as it is now."""

from datetime import UTC, datetime, timedelta

import pytest

from content.source.article import Article, Section
from content.source.centre import Centre, Phone
from tests import cast
from tests.cast import EN, FR, NOW
from tests.publish.asking import at, html

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


def test_page_shows_the_signed_words_of_its_language(live):
    """Each page in one language, from one edition."""
    assert EN in html("/en/advice-en/")
    assert FR not in html("/en/advice-en/")
    assert FR in html("/fr/advice-fr/")
    assert EN not in html("/fr/advice-fr/")


def test_editing_the_working_copy_changes_nothing_live(live, dr):
    """Neither saving, nor freezing, nor signing shows a word to a patient."""
    before = at("/en/advice-en/").page
    cast.rewrite(live.article, "Vous restez assis.", "You sit still.")
    Article.objects.update(title_en="Other title", lead_en="Other lead.")
    cast.signed(live.article, dr)
    assert at("/en/advice-en/").page == before


def test_deleting_the_sections_changes_nothing_live(live):
    """What is live needs no working copy."""
    before = at("/en/advice-en/").page
    Section.objects.all().delete()
    assert at("/en/advice-en/").page == before


def test_scheduled_page_begins_at_its_moment(dr):
    """Before it there is no such page; its title is nobody's business yet."""
    cast.published(cast.page(), dr, live_from=NOW + HOUR)
    assert at("/en/advice-en/", NOW + HOUR - SECOND).status == 404
    assert "Advice" not in html("/en/advice-en/", NOW)
    assert at("/en/advice-en/", NOW + HOUR).status == 200


def test_scheduled_page_ends_at_its_moment(dr):
    """After it the address stays, and says that the words no longer count."""
    cast.published(cast.page(), dr, live_until=NOW + HOUR)
    assert at("/en/advice-en/", NOW + HOUR - SECOND).status == 200
    assert at("/en/advice-en/", NOW + HOUR).status == 410
    assert EN not in html("/en/advice-en/", NOW + HOUR)
    assert "A check failed" not in html("/en/advice-en/", NOW + HOUR)


def test_overdue_review_stays_live_and_says_so(live):
    """A patient loses no page because a doctor is late."""
    due, overdue = datetime(2027, 3, 2, 12, tzinfo=UTC), datetime(2027, 3, 3, 12, tzinfo=UTC)
    assert "Next review: 2\u00a0March\u00a02027" in html("/en/advice-en/", due)
    assert at("/en/advice-en/", overdue).status == 200
    assert "A new review was due on 2\u00a0March\u00a02027" in html("/en/advice-en/", overdue)


def test_demonstration_is_left_out_in_production(settings):
    """Where patients read, words that no doctor read are not there."""
    cast.published(cast.page(), cast.demonstration_signatory().user)
    assert at("/en/advice-en/").status == 200
    settings.PRODUCTION = True
    assert at("/en/advice-en/").status == 404
    assert EN not in html("/en/advice-en/")


def test_demonstration_says_so_on_every_page(live):
    """The stamp stands on the article and on the pages made of it."""
    stamp = "Demonstration: text not reviewed by a doctor"
    assert stamp not in html("/en/advice-en/")
    cast.published(cast.page("demo"), cast.demonstration_signatory().user)
    assert stamp in html("/en/demo-en/")
    assert stamp in html("/en/who-signs/")


def test_written_and_signed_by_the_same_person_says_so(dr):
    """The page says it as the event does."""
    article = cast.page()
    Section.objects.update(author_en=dr)
    cast.published(article, dr)
    assert "Written and signed by the same person" in html("/en/advice-en/")


def test_practical_data_is_shown_as_it_is_now(live):
    """A new number is there at the next request, and nothing has to be signed."""
    centre = Centre.objects.create(key="north", name_fr="Nord", name_en="North")
    phone = Phone.objects.create(centre=centre, number="01 99 00 00 01")
    assert "+33199000001" in html("/en/advice-en/")
    phone.number = "01 99 00 00 02"
    phone.save()
    assert "+33199000002" in html("/en/advice-en/")
    assert "+33199000001" not in html("/en/advice-en/")
