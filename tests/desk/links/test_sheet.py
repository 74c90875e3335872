"""One link: everything to copy and print, and how often it was opened."""

import re
from datetime import timedelta

import pytest
import zxingcpp
from django.utils import timezone
from PIL import Image

from content.publish.link import Link
from content.publish.tally import count
from content.source.centre import Centre
from tests.cast import NOW
from tests.desk.links.prepared import SITE, own_link, ready_link
from tests.publish.paper.reading import opened
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def address(link, name=""):
    return f"/admin/content/link/at/{link.code}/{name}"


def html(client, link):
    return client.get(address(link)).content.decode()


def test_sheet_has_everything_to_copy(secretary):
    link = ready_link()
    page = html(secretary, link)
    for copied in ("address", "text-en", "short-en", "mail-en", "plain-en", "html-en"):
        assert f'data-copies="{copied}"' in page
    assert f"{SITE}/r/{link.code}#rdv={{YYYY-MM-DDThh:mm}}" in page
    assert "text-fr" not in page


def test_link_of_no_language_has_both_sides(secretary):
    page = html(secretary, own_link())
    assert "text-fr" in page
    assert "text-en" in page


def test_email_as_html_is_escaped_once_in_its_field(secretary):
    Centre.objects.filter(key="north").update(name_en="<North> & Co")
    page = html(secretary, ready_link())
    assert "The <North>" not in page
    field = page.split('id="html-en"')[1].split(">", 1)[1].split("</textarea>")[0]
    assert "&amp;lt;North&amp;gt; &amp;amp; Co" in field
    assert "&lt;p&gt;" in field


def test_qr_leads_to_the_link(secretary, tmp_path):
    link = ready_link()
    answer = secretary.get(address(link, "qr.png"))
    (tmp_path / "qr.png").write_bytes(answer.content)
    (found,) = zxingcpp.read_barcodes(Image.open(tmp_path / "qr.png"))
    assert found.text == f"{SITE}/r/{link.code}"
    assert "no-store" in answer["Cache-Control"]
    assert secretary.get(address(link, "qr.svg"))["Content-Type"] == "image/svg+xml"


@pytest.mark.parametrize("name", ["card.pdf", "poster.pdf"])
def test_paper_is_printed(secretary, name):
    answer = secretary.get(address(ready_link(), name))
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_paper_of_a_link_without_language_is_printed_in_either(secretary):
    """The one that is asked for; of a link with a language, in that one whatever is asked."""
    both, english = own_link(), ready_link()

    def printed(link, language):
        with opened(secretary.get(card(link, language)).content) as pdf:
            return str(pdf.Root.Lang)

    assert [printed(both, language) for language in ("fr", "en", "de")] == ["fr", "en", "en"]
    assert printed(english, "fr") == "en"
    assert card(both, "fr") in html(secretary, both)
    assert card(english, "fr") not in html(secretary, english)


def card(link, language):
    return address(link, f"card.pdf?language={language}")


@pytest.mark.parametrize("name", ["qr.gif", "..", "card"])
def test_unknown_file_is_not_there(secretary, name):
    assert secretary.get(address(ready_link(), name)).status_code == 404


def test_nobody_prints_a_dead_card(secretary):
    """The screen says why, and how patients are told."""
    link = ready_link()
    Centre.objects.filter(key="north").update(closed_on=TODAY)
    answer = secretary.get(address(link, "card.pdf"))
    assert (answer.status_code, answer["Location"]) == (302, address(link))
    assert "There is nothing to send now" in html(secretary, link)


def test_unknown_code_is_not_there(secretary):
    assert secretary.get("/admin/content/link/at/zzzz/").status_code == 404


def test_opens_are_shown_by_day_and_by_month(secretary):
    """As bars, and as numbers for whoever does not see them."""
    link = ready_link()
    for days in (0, 0, 6, 34, 35):
        count("opened", link.code, language="en", on=TODAY - timedelta(days=days))
    page = html(secretary, link)
    assert "4 times in five weeks. Most on 2 March: 2." in page
    assert page.count("<rect") == page.split('class="bars"')[0].count("<rect") + 3
    days, months = (part.split("</table>")[0] for part in page.split('class="times"')[1:])
    assert days.count('<th scope="row">') == 35
    assert "Monday 2 March</th><td>2</td>" in days
    assert re.findall(r"row.>([^<]*)</th><td>(\d+)", months) == [
        ("March 2026", "2"), ("February 2026", "1"), ("January 2026", "2"),
    ]  # fmt: skip


def test_link_that_nobody_opened_says_so(secretary):
    page = html(secretary, ready_link())
    assert "0 times in five weeks." in page
    assert 'class="bars"' not in page


def test_own_link_is_retired_and_stays(secretary):
    link = own_link()
    answer = secretary.post(address(link, "retire/"), follow=True)
    assert "is retired" in answer.content.decode()
    assert Link.objects.get(code="affiche").retired_at == timezone.now()
    assert "Retire it" not in answer.content.decode()


def test_link_of_the_ready_list_is_not_retired(secretary):
    link = ready_link()
    before = everything_written()
    assert secretary.post(address(link, "retire/")).status_code == 403
    assert secretary.get(address(link, "retire/")).status_code == 405
    assert everything_written() == before


def test_only_the_clinic_retires(enter, clinic, dr):
    link = own_link()
    assert enter(dr).post(address(link, "retire/")).status_code == 403
    assert Link.objects.get(code="affiche").retired_at is None
