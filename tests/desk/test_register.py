"""The register at the desk: every event by its evidence, taken away, printed, verified."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content.plain.spreadsheet import BYTE_ORDER_MARK
from content.publish.acts import withdraw
from content.sign.edition import freeze
from content.sign.event import Event
from content.source.user import User
from tests import cast
from tests.desk.asking import REASON, do
from tests.tampering import tamper

pytestmark = pytest.mark.django_db

LIST = "/admin/content/event/"


def rows(client, query=""):
    """The file as a spreadsheet reads it; its first row names the columns."""
    answer = client.get(f"{LIST}export/{query}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    text = b"".join(answer.streaming_content).decode()
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK))))


def test_file_says_who_when_and_what_in_both_times(enter, dr, live):
    """2 March 2026, 9:00 UTC is 10:00 in Paris."""
    published, signed = rows(enter(dr))
    event = Event.objects.get(act="signed")
    assert signed["act"] == "Signed"
    assert signed["name"] == "Dr Anne Martin"
    assert signed["role"] == "radiologist, radiologist, 10000000001"
    assert signed["time (UTC)"] == "2026-03-02 09:00:00+00:00"
    assert signed["time (Paris)"] == "2026-03-02 10:00:00+01:00"
    assert signed["meaning"] == cast.STATEMENT
    assert signed["digest of the edition"] == live.edition.digest
    assert signed["digest of the event"] == event.digest
    assert published["digest of the one before"] == event.digest


def test_file_follows_the_filters_of_the_list(enter, dr, live):
    client = enter(dr)
    assert [row["act"] for row in rows(client, "?act__exact=signed")] == ["Signed"]
    assert rows(client, "?q=nothing-like-it") == []


@pytest.mark.parametrize("name", ["Anne Martin", "anne", "MARTIN"])
def test_name_of_that_day_is_found(enter, dr, live, name):
    """Though the person is called otherwise since; the file is what the list shows."""
    User.objects.filter(pk=dr.pk).update(username="else", last_name="Else")
    client = enter(dr)
    assert len(rows(client, f"?q={name}")) == 2
    assert len(rows(client, "?q=advice else")) == 2
    assert rows(client, "?q=Anne Petit") == rows(client, "?q=registration") == []


def test_found_by_person_and_by_article(enter, dr, editor, live):
    """Who acted and what about: nobody else stands in the filters."""
    other = cast.page("other")
    cast.submit_edition(freeze(other), editor)
    client = enter(dr)
    page = client.get(LIST).content.decode()
    assert page.count("?user__id__exact=") == page.count("?article__id__exact=") == 2
    assert [row["name"] for row in rows(client, f"?user__id__exact={editor.pk}")] == ["Élise Petit"]
    assert len(rows(client, f"?article__id__exact={live.article_id}")) == 2


@pytest.mark.parametrize("path", ["", "sheet/", "export/"])
def test_year_of_no_calendar_leads_back(enter, dr, live, path):
    answer = enter(dr).get(f"{LIST}{path}?at__year={'9' * 25}")
    assert answer.status_code == 302


def test_filter_that_makes_no_sense_leads_back(enter, dr, live):
    assert enter(dr).get(f"{LIST}export/?number__exact=x")["Location"].startswith(LIST)
    assert enter(dr).get(f"{LIST}sheet/?act__exact__x=1").status_code in (302, 400)


def test_renamed_person_keeps_the_name_of_that_day(enter, dr, live):
    User.objects.filter(pk=dr.pk).update(username="else", last_name="Else")
    assert {row["name"] for row in rows(enter(dr))} == {"Dr Anne Martin"}


def test_reason_that_looks_like_a_formula_is_text(enter, dr, live, article):
    withdraw(article, by=dr, reason="=cmd|' /C calc'!A0", at=timezone.now())
    assert rows(enter(dr))[0]["reason"] == "'=cmd|' /C calc'!A0"


def test_french_desk_gets_french_words_and_its_spreadsheet_s_separator(enter, dr, live):
    """Also where the rows are written after the request is over."""
    client = enter(dr)
    User.objects.update(language="fr")
    text = b"".join(client.get(f"{LIST}export/").streaming_content).decode()
    assert text.removeprefix(BYTE_ORDER_MARK).startswith("numéro;acte;article;")
    assert ";Publié;" in text


def test_number_of_queries_does_not_grow(enter, dr, live):
    client = enter(dr)

    def asked(path):
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(path)
            b"".join(answer.streaming_content if answer.streaming else [])
        return len(queries)

    paths = (f"{LIST}export/", f"{LIST}sheet/", LIST)
    asked(LIST)
    before = [asked(path) for path in paths]
    for number in range(30):
        cast.signed(cast.page(f"page{number}"), dr)
    assert [asked(path) for path in paths] == before


def test_tampered_entry_is_said_and_stops_nothing(enter, dr, live):
    event = Event.objects.get(act="signed")
    tamper(event, body="{}")
    assert [row["meaning"] for row in rows(enter(dr))][1] == "(this entry was tampered with)"


def test_page_to_print_says_the_same(enter, dr, editor, live, article):
    client = enter(dr)
    do(client, "withdraw", article, dr)
    page = client.get(f"{LIST}sheet/").content.decode()
    assert "3 events, as on" in page
    assert f"<q>{REASON}</q>" in page
    assert Event.objects.get(act="signed").digest in page


def test_verifying_says_that_everything_holds(enter, dr, live):
    page = enter(dr).post(f"{LIST}verify/").content.decode()
    assert "Everything holds" in page
    assert Event.objects.order_by("-number")[0].digest in page


def test_verifying_names_what_is_wrong(enter, dr, live):
    tamper(live.edition, canonical=live.edition.canonical.replace("still", "lightly"))
    page = enter(dr).post(f"{LIST}verify/").content.decode()
    assert "its bytes do not match its digest" in page
    assert "Everything holds" not in page


def test_verifying_is_posted(enter, dr):
    assert enter(dr).get(f"{LIST}verify/").status_code == 405


@pytest.mark.parametrize("name", ["export", "sheet", "verify"])
def test_who_reads_no_article_reads_no_register(enter, client, live, name):
    secretary = enter(cast.account("desk", "clinic staff"))
    ask = secretary.post if name == "verify" else secretary.get
    assert ask(f"{LIST}{name}/").status_code == 403
    assert client.get(f"{LIST}{name}/").status_code == 302


def test_list_leads_to_all_three(enter, dr, live):
    page = enter(dr).get(f"{LIST}?act__exact=signed").content.decode()
    for name in ("export/?act__exact=signed", "sheet/?act__exact=signed", "verify/"):
        assert f"{LIST}{name}" in page
