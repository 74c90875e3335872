"""Sources and terms at the desk: what a change of one does to what is live."""

import pytest
from django.urls import reverse

from content.plain.transcript import page_words
from content.sign.event import Event
from content.source.fact import Source
from tests import cast, factories
from tests.desk.asking import code, next_review
from tests.desk.browser_form import read
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
NEW = "Low back pain, revised"


@pytest.fixture
def source(dr):
    """Two live texts list it: one cites it, one quotes a figure that rests on it."""
    source = factories.source()
    factories.fact().sources.add(source)
    cast.published(cast.page("one", f"{cast.FR} [^nice]", f"{cast.EN} [^nice]"), dr)
    cast.published(cast.page("two", "{table_time}.", "{table_time}."), dr)
    return source


def address(name: str, source: Source) -> str:
    return reverse(f"admin:content_source_{name}", args=[source.pk])


def typed(client, source, **given) -> dict[str, str]:
    return read(client.get(address("change", source)).content.decode(), "source_form") | given


def words(client, page: str) -> str:
    return page_words(client.get(page).content.decode(), {})


def test_page_of_a_source_says_where_it_is_used(enter, editor, source):
    page = enter(editor).get(address("change", source)).content.decode()
    assert page.count("Patients read it in: Summary") == 1
    assert page.count("Patients find it in the list of sources") == 1
    assert page.count("The working copy says it in: Summary") == 1


def test_what_a_change_will_do_is_shown_before_it_is_made(enter, editor, source):
    client, before = enter(editor), everything_written()
    response = client.post(address("effect", source), typed(client, source, title=NEW))
    page = response.content.decode()
    assert "2 live texts would change." in page
    assert page.count('<ins><span class="vh">added: </span>') == 4
    assert Source.objects.get().title == "Low back pain"
    assert everything_written() == before


def test_change_is_signed_in_one_sitting(enter, dr, source):
    """Saving leads to the screen; patients read the old title until it is signed."""
    client = enter(dr)
    saved = client.post(address("change", source), typed(client, source, title=NEW), follow=True)
    assert saved.redirect_chain[-1][0] == address("renew", source)
    page = saved.content.decode()
    assert "2 live texts list this source otherwise." in page
    assert NEW not in words(client, "/en/one-en/")
    form = {
        "shown": page.partition('name="shown" value="')[2].partition('"')[0],
        "statement": "en",
        "review_due": next_review().isoformat(),
        "code": code(),
    }
    done = client.post(address("renew", source), form, follow=True)
    assert "2 texts are signed, and patients read them now." in done.content.decode()
    assert NEW in words(client, "/en/one-en/")
    assert NEW in words(client, "/fr/two-fr/")
    assert "There is nothing to sign." in client.get(address("renew", source)).content.decode()


def test_day_it_was_checked_asks_nobody_for_a_signature(enter, editor, source):
    client = enter(editor)
    client.post(address("change", source), typed(client, source, checked="2026-03-01"))
    assert Source.objects.get().checked is not None
    assert not Event.objects.filter(act="submitted").exists()


def test_clinic_staff_may_not_look(enter, source):
    client = enter(cast.account("desk", "clinic staff"))
    assert client.get(address("renew", source)).status_code == 403
    assert client.post(address("effect", source)).status_code == 403


def test_changed_term_names_the_pages_that_do_not_have_it_yet(enter, editor, dr):
    """Saved as it was, it says nothing."""
    term = factories.term()
    cast.published(cast.page("one", "Le [disque](term:disc).", "The [disc](term:disc)."), dr)
    client, change = enter(editor), reverse("admin:content_term_change", args=[term.pk])
    form = read(client.get(change).content.decode(), "term_form")
    said = "until these pages are frozen and signed again: Advice."
    assert said not in client.post(change, form, follow=True).content.decode()
    form |= {"definition_en": "A soft cushion."}
    assert said in client.post(change, form, follow=True).content.decode()


def test_who_changed_a_source_is_known(enter, editor, source):
    """Four eyes ask for it. The day it was checked is no change: no patient sees it."""
    client = enter(editor)
    for given, author in (({"checked": "2026-03-01"}, None), ({"title": NEW}, editor)):
        client.post(address("change", source), typed(client, source, **given))
        source.refresh_from_db()
        assert source.author == author
