"""/e/CODE: an edition that was live once keeps its address for ever."""

from datetime import timedelta

import pytest

from content.publish.acts import publish, reinstate, withdraw
from content.sign.edition import freeze
from content.sign.event import Event
from tests import cast
from tests.cast import EN, FR, NOW
from tests.publish.asking import at, html

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
EARLIER = "This is an earlier version"
WITHDRAWN = "This page has been withdrawn"


def address(edition, language="en") -> str:
    return f"/e/{edition.code}/{language}/"


def replace(live, dr):
    """Publish other words."""
    cast.rewrite(live.article, "Vous restez assis.", "You sit still.")
    return cast.published(live.article, dr)


def test_live_edition_is_read_at_its_own_address(live):
    """In both languages, without a banner, never indexed."""
    assert EN in html(address(live.edition))
    assert FR in html(address(live.edition, "fr"))
    assert EARLIER not in html(address(live.edition))
    assert not at(address(live.edition)).indexed


def test_replaced_edition_keeps_its_words_under_a_banner(live, dr):
    """The words as they were signed, and that they are no longer today's."""
    replace(live, dr)
    said = html(address(live.edition))
    assert EN in said
    assert EARLIER in said
    assert '<a href="/en/advice-en/">' in said


def test_withdrawn_edition_keeps_its_words_under_a_warning(live, dr):
    """Whoever kept the address learns not to follow them."""
    withdraw(live.article, by=dr, reason="The dose changed.", at=NOW)
    said = html(address(live.edition))
    assert at(address(live.edition)).status == 200
    assert EN in said
    assert WITHDRAWN in said
    assert "Page withdrawn on 2\u00a0March\u00a02026." in said


def test_withdrawn_edition_stays_withdrawn_when_others_replace_it(live, dr):
    """“Earlier” would be too kind a word."""
    withdraw(live.article, by=dr, reason="The dose changed.", at=NOW)
    replace(live, dr)
    assert WITHDRAWN in html(address(live.edition))
    assert EARLIER not in html(address(live.edition))


def test_reinstated_edition_has_no_banner(live, dr):
    """It is the live one again."""
    withdraw(live.article, by=dr, reason="The dose changed.", at=NOW)
    reinstate(live.article, by=dr, reason="It had not.", proof=cast.proof_of(dr), at=NOW)
    assert WITHDRAWN not in html(address(live.edition))


def test_edition_that_was_never_published_has_no_address(dr):
    """Neither frozen nor signed words are a patient's."""
    assert at(address(freeze(cast.page("draft")))).status == 404
    assert at(address(cast.signed(cast.page("signed"), dr))).status == 404


def test_scheduled_edition_has_no_address_before_its_time(dr):
    """It is not live yet."""
    edition = cast.published(cast.page(), dr, live_from=NOW + HOUR).edition
    assert at(address(edition)).status == 404
    assert EN not in html(address(edition))
    assert at(address(edition), NOW + HOUR).status == 200


def test_edition_past_its_schedule_says_that_it_is_not_todays(dr):
    """Its address stays, under the banner."""
    edition = cast.published(cast.page(), dr, live_until=NOW + HOUR).edition
    assert EARLIER in html(address(edition), NOW + HOUR)


def test_edition_scheduled_again_keeps_its_address(live, dr):
    """Having been live once is enough."""
    cast.sign_edition(live.edition, dr)
    publish(live.edition, by=dr, at=NOW, live_from=NOW + HOUR)
    assert at(address(live.edition)).status == 200


def test_edition_signed_again_names_the_signature_it_rests_on(live, dr):
    """Who answered for it last, not who did first."""
    replace(live, dr)
    colleague = cast.radiologist("durand", name="Dr Paul Durand")
    cast.sign_edition(live.edition, colleague)
    publish(live.edition, by=dr, at=NOW)
    assert "Dr Paul Durand" in html(address(live.edition))
    assert "Dr Paul Durand" in html("/en/advice-en/")


def test_demonstration_edition_is_left_out_in_production(settings, dr):
    """Even when real words have replaced it since."""
    old = cast.published(cast.page(), cast.demonstration_signatory().user)
    replace(old, dr)
    assert at(address(old.edition)).status == 200
    settings.PRODUCTION = True
    assert at(address(old.edition)).status == 404
    assert Event.objects.filter(demonstration=True).exists()
