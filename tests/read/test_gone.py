"""Never a dead card: what a link says when there is no appointment behind it."""

from datetime import timedelta

import pytest

from content.publish.acts import withdraw
from content.publish.link import Link
from content.source.centre import Centre, Phone
from tests import cast, factories
from tests.cast import NOW
from tests.read.links import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("centres")]
TODAY = NOW.date()


def test_retired_link_leads_on(client, link):
    Link.objects.create(code="old", article=link.article, centre=link.centre, retired_at=NOW)
    html = page(client, "/r/old", 410, accept_language="en")
    assert "This link is no longer used" in html
    assert 'href="/en/neck-en/"' in html
    assert "tel:+33199001234" in html


@pytest.fixture
def silent(link: Link) -> Link:
    """A link of the centre in the north, whose number nobody entered."""
    Phone.objects.filter(centre=link.centre).delete()
    return link


def test_no_centre_with_a_number_says_where_it_is(client, silent):
    """Never an empty list under “Whom to call”."""
    Phone.objects.all().delete()
    Link.objects.create(code="old", article=silent.article, centre=silent.centre, retired_at=NOW)
    html = page(client, "/r/old", 410, accept_language="en")
    assert "number is on your appointment letter" in html
    assert "another of our centres" not in html


def test_closed_centre_names_the_others(client, link):
    Centre.objects.filter(key="north").update(closed_on=TODAY)
    html = page(client, f"/r/{link.code}", 410)
    assert "This centre has closed" in html
    assert "tel:+33199005678" in html
    assert "tel:+33199001234" not in html


def test_centre_is_open_until_it_closes(client, link):
    Centre.objects.filter(key="north").update(closed_on=TODAY + timedelta(days=1))
    page(client, f"/r/{link.code}")


def test_withdrawn_procedure_says_so_at_its_centre(client, link, dr):
    withdraw(link.article, by=dr, reason="Wrong.", at=NOW)
    html = page(client, f"/r/{link.code}", 410)
    assert "Do not follow what it said" in html
    assert "tel:+33199001234" in html
    assert "tel:+33199005678" not in html
    assert cast.EN not in html
    assert f'href="/r/{link.code}/fr/"' in html
    assert "Ne suivez plus" in page(client, f"/r/{link.code}/fr/", 410)


def test_procedure_not_live_yet_says_so(client, site):
    back = factories.article("back")
    Link.objects.create(code="back", article=back, centre=Centre.objects.get(key="north"))
    assert "being prepared" in page(client, "/r/back", 404, accept_language="en")


def offers_the_others(html: str) -> bool:
    """The letter, and the number of the centre in the south under its name."""
    said = "number is on your appointment letter. Or call another of our centres:"
    _first, _, rest = html.partition(said)
    return rest.partition("tel:+33199005678")[0].count("The south centre") == 1


def test_centre_without_a_number_offers_the_others(client, silent, dr):
    """On the appointment, and where the link was retired or its page withdrawn."""
    appointment = page(client, f"/r/{silent.code}")
    assert appointment.count("The south centre") == appointment.count("tel:+33199005678") > 0
    Link.objects.create(code="old", article=silent.article, centre=silent.centre, retired_at=NOW)
    assert offers_the_others(appointment)
    assert offers_the_others(page(client, "/r/old/en/", 410))
    withdraw(silent.article, by=dr, reason="Wrong.", at=NOW)
    assert offers_the_others(page(client, f"/r/{silent.code}", 410))


def test_closed_centre_offers_only_those_with_a_number(client, silent):
    Centre.objects.create(key="east", name_fr="Est", name_en="East")
    Centre.objects.filter(key="north").update(closed_on=TODAY)
    html = page(client, f"/r/{silent.code}", 410)
    assert "tel:+33199005678" in html
    assert "East" not in html
