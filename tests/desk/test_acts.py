"""The other acts of the screen, from asking for a signature to the next review."""

import pytest
from django.utils import timezone

from content.desk.refusal import said
from content.desk.statement import REVIEWING
from content.publish.publication import Publication
from content.sign.edition import Edition, freeze
from content.sign.event import Event
from content.source.address import Address
from content.source.note import Clearing, Note
from tests import cast
from tests.desk.asking import REASON, address, do, filled, next_review, refused, screen
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db

OF_RADIOLOGISTS = (
    *("clear", "sign", "return", "publish"),
    *("cancel", "withdraw", "reinstate", "review"),
)


def acts():
    return [event.act for event in Event.objects.order_by("number")]


@pytest.fixture
def signed(dr, article):
    return cast.signed(article, dr, at=timezone.now())


@pytest.fixture
def withdrawn(enter, dr, article, live):
    do(enter(dr), "withdraw", article, dr)
    return live


@pytest.fixture
def note(article):
    return Note.objects.create(subject="section", article=article, key="summary", question="True?")


@pytest.mark.parametrize("name", OF_RADIOLOGISTS)
@pytest.mark.parametrize("who", ["editor", "superuser"])
def test_act_of_radiologists_is_theirs(enter, dr, article, live, note, name, who):
    """Neither who writes nor who may do anything in Django."""
    person = getattr(cast, who)()
    form = filled(name, article, dr, note=note.pk)
    before = everything_written()
    assert enter(person).post(address(name, article), form).status_code == 403
    assert everything_written() == before


@pytest.mark.parametrize("name", ["submit", *OF_RADIOLOGISTS])
def test_clinic_staff_do_no_act(enter, dr, article, live, name):
    staff, form = cast.account("desk", "clinic staff"), filled(name, article, dr)
    before = everything_written()
    assert enter(staff).post(address(name, article), form).status_code == 403
    assert everything_written() == before


@pytest.mark.parametrize("name", ["submit", *OF_RADIOLOGISTS])
def test_act_is_posted_about_an_article_that_exists(enter, dr, article, name):
    client = enter(dr)
    assert client.get(address(name, article)).status_code == 405
    assert client.post(f"/admin/content/article/{article.pk + 9}/{name}/").status_code == 404


@pytest.mark.parametrize("name", ["submit", *OF_RADIOLOGISTS])
def test_other_words_are_refused(enter, dr, article, live, note, name):
    """Every act is about the words that were shown."""
    given = {"shown_digest": "0" * 64, "note": note.pk}
    before = everything_written()
    refused(do(enter(dr), name, article, dr, **given), before, said("other_words"))


def test_editor_freezes_and_asks_for_a_signature(enter, editor, article):
    response = do(enter(editor), "submit", article, editor)
    assert acts() == ["submitted"]
    assert "Edition 1 is frozen" in response.content.decode()
    index = enter(cast.radiologist()).get("/admin/").content.decode()
    assert f'href="{screen(article)}?edition=1"' in index


def test_words_changed_before_they_were_frozen_are_not(enter, editor, article):
    form = filled("submit", article, editor)
    cast.rewrite(article, "Vous restez assis.", "You stay seated.")
    before = everything_written()
    refused(enter(editor).post(address("submit", article), form), before, said("other_words"))
    assert not Edition.objects.exists()


def test_radiologist_answers_a_note(enter, dr, article, note):
    do(enter(dr), "clear", article, dr, note=note.pk)
    assert Clearing.objects.get().note == note


def test_note_on_something_else_is_refused(enter, dr, article, note):
    before = everything_written()
    refused(do(enter(dr), "clear", article, dr, note=99), before, said("no_such_note"))


def test_radiologist_returns_with_a_reason(enter, dr, editor, article):
    do(enter(editor), "submit", article, editor)
    do(enter(dr), "return", article, dr)
    assert acts() == ["submitted", "returned"]
    assert Event.objects.latest("number").testimony().reason == REASON
    assert REASON in enter(editor).get(screen(article)).content.decode()


@pytest.mark.parametrize("reason", ["  ", "\u200b\u00a0"])
@pytest.mark.parametrize("name", ["return", "withdraw"])
def test_reason_is_not_left_out(enter, dr, article, live, name, reason):
    """What shows nothing gives none; the field says so."""
    before = everything_written()
    refused(do(enter(dr), name, article, dr, reason=reason), before, said("no_reason"))


def test_signed_edition_is_published_later(enter, dr, article, signed):
    do(enter(dr), "publish", article, dr)
    assert Publication.objects.get().edition == signed


def test_what_is_signed_is_published_even_while_another_edits(enter, dr, article, signed):
    """The edition does not move; the working copy may."""
    cast.rewrite(article, "Vous restez assis.", "You stay seated.")
    do(enter(dr), "publish", article, dr)
    assert Publication.objects.get().edition == signed


def test_nothing_signed_is_nothing_to_publish(enter, dr, article):
    freeze(article)
    before = everything_written()
    refused(do(enter(dr), "publish", article, dr, shown_digest="0"), before, said("other_words"))


def test_address_of_another_page_is_refused(enter, dr, article, signed):
    """And with it the whole act: no event says that something was published."""
    other = cast.page("other")
    Address.objects.create(language="fr", slug=article.slug_fr, article=other)
    before = everything_written()
    refused(do(enter(dr), "publish", article, dr), before, said("address_taken"))


def test_sign_and_publish_records_both_or_nothing(enter, dr, article):
    """Where publishing is refused, the signature is not recorded either."""
    freeze(article)
    other = cast.page("other")
    Address.objects.create(language="fr", slug=article.slug_fr, article=other)
    before = everything_written()
    response = do(enter(dr), "sign", article, dr, then="publish")
    assert response.status_code == 422
    assert everything_written() == before


def test_reinstating_needs_a_code(enter, dr, article, withdrawn):
    before = everything_written()
    refused(do(enter(dr), "reinstate", article, dr, code="000000"), before, said("not_proven"))
    do(enter(dr), "reinstate", article, dr)
    assert acts()[-1] == "reinstated"
    assert Publication.objects.get().withdrawn is None


def test_reviewing_needs_a_code(enter, dr, article, live):
    before = everything_written()
    refused(do(enter(dr), "review", article, dr, code="000000"), before, said("not_proven"))
    do(enter(dr), "review", article, dr)
    event = Event.objects.latest("number")
    assert (event.act, event.testimony().statement) == ("reviewed", REVIEWING.en)
    assert Publication.objects.get().review_due == next_review()


@pytest.mark.parametrize(
    ("name", "code"),
    [("withdraw", "already_withdrawn"), ("review", "already_withdrawn")],
)
def test_what_is_withdrawn_already_is_refused(enter, dr, article, withdrawn, name, code):
    before = everything_written()
    refused(do(enter(dr), name, article, dr), before, said(code))


def test_what_is_live_is_not_reinstated(enter, dr, article, live):
    before = everything_written()
    refused(do(enter(dr), "reinstate", article, dr), before, said("not_withdrawn"))


def test_demonstration_signatory_answers_and_signs_for_a_demonstration(enter, article, note):
    """What it signs says so, and what it answered counts for nobody else."""
    demo = cast.demonstration_signatory().user
    freeze(article)
    do(enter(demo), "clear", article, demo, note=note.pk)
    do(enter(demo), "sign", article, demo)
    assert Event.objects.get().demonstration
    assert "True?" in enter(cast.radiologist()).get(screen(article)).content.decode()
