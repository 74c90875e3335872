"""How early to come: where the centre says so, wherever its patients look."""

import pytest

from content.plain.languages import LANGUAGES
from content.source.centre import Centre
from tests.read.links import page, ready_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("centres", "site")]
COME = {
    "fr": "Venez 15\u00a0minutes avant l’heure de votre rendez‑vous.",
    "en": "Come 15\u00a0minutes before the time of your appointment.",
}
EARLY = 'data-early="15"'


@pytest.mark.parametrize("language", LANGUAGES)
def test_patients_read_when_to_come(client, language):
    """At their appointment, among its dates, and on the page of centres, each centre its own."""
    Centre.objects.filter(key="north").update(minutes_early=15)
    appointment = page(client, f"/r/{ready_link().code}/{language}/")
    assert appointment.count(COME[language]) == 2  # beside the address, and at the centre
    assert EARLY in appointment
    centres = "centres-et-tarifs" if language == "fr" else "centres-and-fees"
    html = client.get(f"/{language}/{centres}/").content.decode()
    assert html.count(COME[language]) == 1


def test_centre_that_says_nothing_puts_nothing_on_its_pages(client):
    Centre.objects.filter(key="south").update(minutes_early=15)
    appointment = page(client, f"/r/{ready_link().code}")
    assert "before the time of" not in appointment
    assert "data-early" not in appointment


def test_article_of_every_centre_has_no_hour_of_arrival(client):
    """Its dates belong to no centre."""
    Centre.objects.update(minutes_early=15)
    html = client.get("/en/neck-en/").content.decode()
    assert 'id="dates"' in html
    assert "data-early" not in html
