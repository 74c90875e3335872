"""A figure at the desk: where it is used, what a change will do, and signing what it changes."""

import pytest
from django.urls import reverse

from content.desk.refusal import said
from content.desk.statement import RENEWING
from content.plain.transcript import page_words
from content.sign.event import Event
from content.source.fact import Fact
from content.source.note import Note
from tests import cast, factories
from tests.desk.asking import code, next_review, refused
from tests.desk.browser_form import read
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db
QUOTED = ("Restez {table_time}.", "Stay {table_time}.")
NEW = "40 minutes"


@pytest.fixture
def fact(dr):
    """A figure that two live texts quote, and one working copy."""
    fact = factories.fact()
    for key in ("one", "two"):
        cast.published(cast.page(key, *QUOTED), dr)
    cast.page("draft", *QUOTED)
    return fact


def address(name: str, fact: Fact) -> str:
    return reverse(f"admin:content_fact_{name}", args=[fact.pk])


def typed(client, fact, **given) -> dict[str, str]:
    """The figure's form as a browser sends it, with what was typed."""
    return read(client.get(address("change", fact)).content.decode(), "fact_form") | given


def shown(client, fact) -> str:
    """The digests on the screen that signs."""
    return str(client.get(address("renew", fact)).context["shown"])


def sign_all(client, fact, **given):
    form = {
        "shown": shown(client, fact),
        "statement": "en",
        "review_due": next_review().isoformat(),
        "code": code(),
    }
    return client.post(address("renew", fact), form | given, follow=True)


def words(client, page: str) -> str:
    """What patients read there, without the marks of the page."""
    return page_words(client.get(page).content.decode(), {})


def change(fact) -> None:
    fact.high = 40
    fact.save()


def test_page_of_a_figure_says_where_it_is_used(enter, editor, fact):
    """In what patients read, and in the working copies."""
    page = enter(editor).get(address("change", fact)).content.decode()
    assert page.count("Patients read it in: Summary") == 2
    assert page.count("The working copy says it in: Summary") == 3


def test_figure_of_another_name_is_another_figure(enter, editor, fact):
    """`table` does not stand where `table_time` does."""
    page = enter(editor).get(address("change", factories.fact("table"))).content.decode()
    assert "No text quotes it." in page


def test_what_a_change_will_do_is_shown_before_it_is_made(enter, editor, fact):
    """In both languages of each text; nothing is written."""
    client, before = enter(editor), everything_written()
    response = client.post(address("effect", fact), typed(client, fact, high="40"))
    page = response.content.decode()
    assert "2 live texts would change." in page
    assert page.count('<ins><span class="vh">added: </span>40') == 8
    assert Fact.objects.get().high == 30
    assert everything_written() == before


def test_impossible_figure_is_refused_before_it_is_saved(enter, editor, fact):
    client = enter(editor)
    response = client.post(address("effect", fact), typed(client, fact, high="1"))
    assert response.status_code == 422
    assert "Correct what is marked first" in response.content.decode()


def test_saving_prepares_an_edition_of_each_live_text(enter, editor, fact):
    """And leads to the screen that signs them; patients read the old value until then."""
    client = enter(editor)
    response = client.post(address("change", fact), typed(client, fact, high="40"), follow=True)
    assert response.redirect_chain[-1][0] == address("renew", fact)
    assert "2 live texts quote this figure with another value." in response.content.decode()
    assert Event.objects.filter(act="submitted").count() == 2
    assert NEW not in words(client, "/en/one-en/")


def test_saving_the_same_figure_prepares_nothing(enter, editor, fact):
    client = enter(editor)
    client.post(address("change", fact), typed(client, fact))
    assert not Event.objects.filter(act="submitted").exists()


def test_all_are_signed_with_one_code(enter, dr, fact):
    """Each has its own signature, with the statement that was ticked."""
    change(fact)
    client = enter(dr)
    response = sign_all(client, fact)
    assert "2 texts are signed, and patients read them now." in response.content.decode()
    assert NEW in words(client, "/en/one-en/")
    assert NEW in words(client, "/fr/two-fr/")
    signed = [event.testimony().statement for event in Event.objects.filter(act="signed")]
    assert signed.count(RENEWING.en) == 2


@pytest.mark.parametrize("who", ["editor", "superuser"])
def test_who_is_no_radiologist_signs_none(enter, dr, fact, who):
    change(fact)
    client, before = enter(getattr(cast, who)()), everything_written()
    assert sign_all(client, fact).status_code == 403
    assert everything_written() == before


def test_clinic_staff_may_not_look(enter, fact):
    client = enter(cast.account("desk", "clinic staff"))
    assert client.get(address("renew", fact)).status_code == 403
    assert client.post(address("effect", fact)).status_code == 403


def test_unknown_figure_and_wrong_method(enter, dr, fact):
    client = enter(dr)
    assert client.get(f"/admin/content/fact/{fact.pk + 9}/renew/").status_code == 404
    assert client.put(address("renew", fact)).status_code == 405
    asked = client.get(address("effect", fact))
    assert (asked.status_code, asked.headers["Allow"]) == (405, "POST")
    assert "Nothing was done" in asked.content.decode()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"code": "000000"}, "not_proven"),
        ({"code": ""}, "incomplete"),
        ({"statement": ""}, "incomplete"),
        ({"shown": "0" * 64}, "other_words"),
    ],
)
def test_refused_sitting_signs_none(enter, dr, fact, given, message):
    change(fact)
    before = everything_written()
    refused(sign_all(enter(dr), fact, **given), before, said(message))


@pytest.mark.parametrize(("given", "kept"), [({"shown": "0" * 64}, False), ({"code": "0"}, True)])
def test_statement_stays_ticked_only_for_the_words_it_was_ticked_for(enter, dr, fact, given, kept):
    """A wrong code is no reason to tick again; other words are."""
    change(fact)
    page = sign_all(enter(dr), fact, **given).content.decode()
    assert ("checked" in page) is kept


def test_form_sent_twice_signs_once(enter, dr, fact):
    """The second time nothing waits any more."""
    change(fact)
    client = enter(dr)
    digests = shown(client, fact)
    sign_all(client, fact)
    before = everything_written()
    assert sign_all(client, fact, shown=digests).status_code == 422
    assert everything_written() == before


def test_question_on_the_figure_is_shown_and_forbids(enter, dr, fact):
    """With the way to where it is answered."""
    Note.objects.create(subject="fact", key="table_time", question="True?")
    change(fact)
    client, before = enter(dr), everything_written()
    assert "True?" in client.get(address("renew", fact)).content.decode()
    refused(sign_all(client, fact), before, said("findings"))


def test_figure_that_changes_nothing_says_so(enter, dr, fact):
    assert "There is nothing to sign." in enter(dr).get(address("renew", fact)).content.decode()
