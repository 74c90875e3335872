"""What a patient finds behind a link: their appointment, or what to do instead."""

import pytest
import time_machine

from content.plain.languages import LANGUAGES
from content.publish.link import Link
from content.publish.live import links
from content.publish.live.house import frame
from content.publish.verify import verify
from content.source.article import Article
from content.source.centre import Fee
from content.source.user import User
from tests import cast, factories
from tests.cast import NOW
from tests.read.links import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("centres")]
TODAY = NOW.date()
RECALL = "Batch 12 is recalled."
UNNAMED = {"current": ""}


def test_link_shows_the_appointment_at_its_centre(client, link):
    """In the language of the link, with that centre's numbers and no other's."""
    html = page(client, f"/r/{link.code}", accept_language="fr")
    assert '<html lang="en"' in html
    assert "The north centre" in html
    assert "tel:+33199001234" in html
    assert "tel:+33199005678" not in html
    assert [f'id="{kind}"' in html for kind in ("preparation", "warning_signs", "risks")] == [
        True,
        True,
        False,
    ]
    assert 'href="/en/neck-en/"' in html


def test_reader_chooses_another_language(client, link):
    html = page(client, f"/r/{link.code}/fr/", accept_language="en")
    assert '<html lang="fr"' in html
    assert f'href="/r/{link.code}/en/"' in html
    assert cast.FR in html
    assert cast.EN not in html


def test_link_of_no_language_follows_the_browser(client, link):
    Link.objects.create(code="both", article=link.article, centre=link.centre)
    assert '<html lang="fr"' in page(client, "/r/both", accept_language="fr-CH")
    assert '<html lang="en"' in page(client, "/r/both", accept_language="de, en;q=0.5")
    assert "Accept-Language" in client.get("/r/both")["Vary"]


def test_code_copied_by_hand_is_led_to_its_own_address(client, link):
    """By a redirect without a fragment: the browser keeps its own."""
    answer = client.get(f"/r/{link.code.upper()}/fr/")
    assert (answer.status_code, answer["Location"]) == (301, f"/r/{link.code}/fr/")
    answer = client.get(f"/r/{link.code.upper()}?next=https://evil.example")
    assert (answer.status_code, answer["Location"]) == (301, f"/r/{link.code}")


def test_page_sends_the_address_alone_to_a_relative(client, link):
    html = page(client, f"/r/{link.code}")
    address = f"https%3A//infiltrations.example/r/{link.code}"
    assert f'href="mailto:?body={address}"' in html
    assert f'href="sms:?&amp;body={address}"' in html


def test_fee_is_that_of_the_procedure(client, link):
    other = factories.article("back", title_en="Back injection")
    for article, low in ((link.article, 111), (other, 222)):
        dates = {"valid_from": TODAY, "valid_until": TODAY}
        Fee.objects.create(centre=link.centre, article=article, low=low, high=low, **dates)
    html = page(client, f"/r/{link.code}")
    assert "€111" in html
    assert "€222" not in html


def test_section_asked_for_comes_first(client, link):
    Link.objects.create(code="risques", article=link.article, centre=link.centre, section="risks")
    html = page(client, "/r/risques")
    assert 0 < html.index('id="risks"') < html.index('id="contraindications"')


def test_link_follows_a_new_address(client, link, dr):
    article = Article.objects.get(key="neck")
    article.slug_en = "the-neck"
    article.save()
    cast.published(article, dr, at=NOW + cast.MINUTE)
    with time_machine.travel(NOW + 2 * cast.MINUTE, tick=False):
        assert 'href="/en/the-neck/"' in page(client, f"/r/{link.code}")


def test_demonstration_says_so(client, demonstration):
    html = page(client, f"/r/{Link.objects.filter(language='en').first()}")
    assert "Demonstration: text not reviewed by a doctor" in html


def alert(dr: User, pages: list[str]) -> None:
    """A live one, on those pages."""
    words = {"lead_fr": "Le lot 12 est rappelé.", "lead_en": RECALL}
    article = factories.article("recall", genre="alert", region="", **words)
    factories.section(article, "alert", "Appelez votre centre.", "Call your centre.")
    cast.published(article, dr, pages=pages)


@pytest.mark.parametrize("pages", [[], ["neck"]])
def test_alert_of_the_page_stands_above_the_appointment(client, link, dr, pages):
    """Also where it was retired: who comes there needs it most."""
    alert(dr, pages)
    assert RECALL in page(client, f"/r/{link.code}")
    assert verify(NOW).wrong == ()
    Link.objects.create(code="old", article=link.article, centre=link.centre, retired_at=NOW)
    assert RECALL in page(client, "/r/old/en/", 410)


def test_appointment_without_its_alert_is_found(site, dr, monkeypatch):
    alert(dr, ["neck"])
    monkeypatch.setattr(links, "frame", lambda house, **given: frame(house, **given | UNNAMED))
    said = [found.partition(",")[0] for found in verify(NOW).wrong]
    assert said == [
        f"appointment neck ({code}): its alerts are not those signed" for code in LANGUAGES
    ]


def test_words_are_those_signed(site):
    assert verify(NOW).wrong == ()
