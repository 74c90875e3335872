"""A safety alert: on every page or on some, in signed words, gone as soon as it is withdrawn."""

import pytest

from content.publish.acts import publish, withdraw
from content.publish.publication import Publication
from content.publish.verify import verify
from tests import cast, factories
from tests.cast import NOW
from tests.publish.asking import at, html
from tests.refusal import refused

pytestmark = pytest.mark.django_db
FR, EN = "Le lot 12 est rappelé.", "Batch 12 is recalled."
ADDRESSES = ("/en/advice-en/", "/en/neck-en/", "/en/", "/en/who-signs/", "/en/nothing-here/")


def alert(key="recall"):
    """A text of the genre, with its one section."""
    titles = {"title_fr": "Rappel d’un lot", "title_en": "Batch recall"}
    leads = {"lead_fr": FR, "lead_en": EN}
    article = factories.article(key, genre="alert", region="", **titles, **leads)
    factories.section(article, "alert", "Appelez votre centre.", "Call your centre.")
    return article


@pytest.fixture
def pages(dr, live):
    """A page, a procedure and the home page, all live."""
    cast.published(cast.procedure(), dr)
    cast.published(cast.common(), dr)


def shown_on() -> list[str]:
    return [address for address in ADDRESSES if EN in html(address)]


def test_alert_stands_on_every_page(dr, pages):
    """Also on those made of nothing but labels, and where there is no page."""
    cast.published(alert(), dr)
    assert shown_on() == list(ADDRESSES)
    assert FR in html("/fr/advice-fr/")
    assert EN not in html("/fr/advice-fr/")
    assert verify(NOW).wrong == ()


def test_alert_stands_on_the_pages_chosen(dr, pages):
    """The event keeps which ones."""
    row = cast.published(alert(), dr, pages=["neck", "common"])
    assert shown_on() == ["/en/neck-en/", "/en/"]
    assert row.published.testimony().pages == ("common", "neck")
    assert verify(NOW).wrong == ()


def test_alert_says_who_signed_it_when_and_where_the_rest_is(dr, pages):
    cast.published(alert(), dr)
    said = html("/en/advice-en/")
    assert "Dr Anne Martin" in said
    assert "2\u00a0March\u00a02026" in said
    assert '<a href="/en/recall-en/">' in said


def test_alert_has_its_own_page_where_it_is_not_said_twice(dr, pages):
    cast.published(alert(), dr)
    assert "data-alert" not in html("/en/recall-en/")
    assert "Call your centre." in html("/en/recall-en/")


def test_unpublished_alert_is_nobodys_business(dr, pages):
    cast.signed(alert(), dr)
    assert shown_on() == []


def test_withdrawn_alert_is_gone_at_once(dr, pages):
    """From every page, and its own says that it was withdrawn."""
    row = cast.published(alert(), dr)
    assert shown_on()
    withdraw(row.article, by=dr, reason="The batch was found.", at=NOW)
    assert shown_on() == []
    assert at("/en/recall-en/").status == 410
    assert verify(NOW).wrong == ()


def test_newest_alert_comes_first(dr, pages):
    cast.published(alert(), dr)
    cast.published(alert("other"), dr)
    said = html("/en/advice-en/")
    assert said.index("/en/other-en/") < said.index("/en/recall-en/")


def test_withdrawn_page_shows_its_alert(dr, pages, live):
    """Who comes there needs it most."""
    cast.published(alert(), dr, pages=["advice"])
    withdraw(live.article, by=dr, reason="The dose changed.", at=NOW)
    assert EN in html("/en/advice-en/")


def test_only_an_alert_stands_on_other_pages(dr, pages):
    edition = cast.signed(cast.page("other"), dr)
    with refused("no_alert"):
        publish(edition, by=dr, at=NOW, pages=["neck"])


@pytest.mark.parametrize("key", ["nowhere", "recall"])
def test_alert_stands_on_pages_that_exist(dr, pages, key):
    """And not on itself."""
    edition = cast.signed(alert(), dr)
    with refused("no_such_page"):
        publish(edition, by=dr, at=NOW, pages=[key])


def test_row_that_was_moved_to_other_pages_is_found(dr, pages):
    """The event says where it stands; the row may not say otherwise."""
    cast.published(alert(), dr, pages=["neck"])
    Publication.objects.filter(article__key="recall").update(pages=["advice"])
    assert verify(NOW).wrong == (
        "publication recall: its row of event 8 says another pages than the events",
    )


def test_template_that_changes_the_words_of_an_alert_is_found(dr, pages, settings, tmp_path):
    """They are signed like any others."""
    cast.published(alert(), dr)
    place = tmp_path / "templates" / "components" / "alerts.html"
    place.parent.mkdir(parents=True)
    place.write_text("<p data-alert>Batch 13 is recalled.</p>")
    engine = settings.TEMPLATES[0]
    settings.TEMPLATES = [engine | {"DIRS": [tmp_path / "templates", *engine["DIRS"]]}]
    said = [found.partition(",")[0] for found in verify(NOW).wrong]
    assert "page advice (en): its alerts are not those signed" in said


def test_queries_do_not_grow_with_the_alerts(dr, pages, django_assert_num_queries):
    at("/en/advice-en/")
    with django_assert_num_queries(5):
        at("/en/advice-en/")
    for number in range(5):
        cast.published(alert(f"recall{number}"), dr)
    with django_assert_num_queries(5):
        at("/en/advice-en/")
