"""The ready list: whole, made of signed words, and one act away from the first screen."""

import pytest
from django.urls import reverse

from content.plain.text_message import FRAGMENT, length
from content.publish.acts import withdraw
from content.publish.frame import PhoneView
from content.publish.link import Link
from content.publish.live import messages
from content.publish.live.house import visit
from content.source.article import Article
from content.source.centre import Centre
from tests import cast
from tests.cast import NOW
from tests.desk.links.prepared import SITE, ready_link

pytestmark = pytest.mark.django_db
LIST = "/admin/content/link/ready/"


def html(client, address=LIST, status=200):
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_every_procedure_centre_and_language_is_there(secretary):
    page = html(secretary)
    assert Link.objects.count() == 4
    for link in Link.objects.all():
        assert f'data-copies="send-{link.code}"' in page
        assert f"{SITE}/r/{link.code}" in page


def test_first_screen_of_the_clinic_copies_in_one_act(secretary):
    page = html(secretary, "/admin/")
    assert page.count("data-copies=") == 4
    assert f'href="{LIST}"' in page


def test_first_screen_of_others_is_their_own(enter, clinic, dr):
    assert "data-copies=" not in html(enter(dr), "/admin/")
    assert "data-copies=" not in html(enter(cast.account("boss", "administrator")), "/admin/")


def test_message_is_in_the_language_of_its_link(secretary):
    page = html(secretary)
    french, english = ready_link(language="fr"), ready_link(language="en")
    text = page.split(f'id="send-{french.code}"')[1].split("</textarea>")[0]
    assert "Lisez cette page avant de venir. C&#x27;est utile." in text
    assert "Infiltration du cou, {DATE}, Centre north." in text
    assert "01 99 00 12 34" in text
    text = page.split(f'id="send-{english.code}"')[1].split("</textarea>")[0]
    assert "Read this page before you come. It is useful." in text
    assert "Lisez" not in text


def test_new_centre_is_in_the_list_at_once(secretary):
    Centre.objects.create(key="east", name_fr="Est", name_en="East")
    assert html(secretary).count("data-copies=") == 6


def test_what_is_not_to_be_read_is_not_to_be_sent(secretary, dr):
    withdraw(Article.objects.get(key="neck"), by=dr, reason="Wrong.", at=NOW)
    page = html(secretary)
    assert "data-copies=" not in page


def test_closed_centre_leaves_the_list(secretary):
    Centre.objects.filter(key="north").update(closed_on=NOW.date())
    page = html(secretary)
    assert "The north centre" not in page
    assert page.count("data-copies=") == 2


def test_list_asks_as_much_for_many_centres_as_for_two(secretary, django_assert_max_num_queries):
    for number in range(30):
        Centre.objects.create(key=f"c{number}", name_fr=f"C {number}", name_en=f"C {number}")
    html(secretary)
    with django_assert_max_num_queries(30):
        page = html(secretary)
    assert page.count("data-copies=") == 64


@pytest.mark.parametrize("role", ["", "editor", "radiologist", "clinic staff", "administrator"])
def test_who_may_look(enter, clinic, role):
    """Everyone with a role; someone without is refused."""
    client = enter(cast.account("somebody", role))
    wanted = 200 if role else 403
    for address in (LIST, f"/admin/content/link/at/{ready_link().code}/",
                    "/admin/content/link/changed/", "/admin/content/link/links.csv"):  # fmt: skip
        assert client.get(address).status_code == wanted


def test_stranger_is_asked_to_log_in(client, clinic):
    answer = client.get(LIST)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/admin/login")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_says_its_language(secretary, language):
    """The day that is written into it is said in that language too."""
    page = html(secretary, reverse("admin:link", args=[ready_link(language=language).code]))
    for name in ("subject", "plain", "html"):
        start = page.split(f'id="{name}-{language}"')[1].split(">")[0]
        assert f'lang="{language}"' in start


def test_list_is_only_read(secretary):
    assert secretary.post(LIST).status_code == 405


def test_short_message_fits_one_part(secretary):
    page = html(secretary, reverse("admin:link", args=[ready_link().code]))
    text = page.split('id="short-en"')[1].split(">", 1)[1].split("</textarea>")[0]
    assert text.startswith("{DATE}. Read this page before you come. https://")
    assert length(text, FRAGMENT).parts == 1


@pytest.mark.parametrize(
    "sentence", ["Lisez cette page.", "Ça peut être reçu en français.", "Lisez bien. " * 20]
)
def test_short_message_fits_whatever_it_says(clinic, sentence):
    """With the longest code, in French, as a demonstration: the number goes, then the sentence."""
    address = f"{SITE}/r/{'k' * 24}"
    phone = PhoneView("", "01\u00a099\u00a000\u00a012\u00a034", "+33199001234", "")
    centre = visit("fr", NOW).practical.centres[0]._replace(phones=(phone,))
    stamp = "Démonstration : texte non relu par un médecin."
    short = messages._short(messages._Said(stamp, "", (sentence,), centre, address))
    assert short.startswith(f"{stamp} {{DATE}}. ")
    assert address in short
    assert length(short, FRAGMENT).parts == 1
    assert (sentence in short) == (sentence == "Lisez cette page.")
