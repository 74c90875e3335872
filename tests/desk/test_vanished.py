"""A colleague deletes what stands in an open form: nobody is trapped, and no text is lost."""

import pytest
from django.urls import reverse

from content.desk.undo import keep, restore, saved, state_of
from content.source.article import Section
from content.source.centre import Centre, Phone
from tests import cast, factories
from tests.desk.browser_form import read

pytestmark = pytest.mark.django_db

DELETED = "Someone else deleted this since you opened it."
TYPED = "Une précision."


@pytest.fixture
def written(article):
    """A second section, after the first."""
    return factories.section(article, "details", "Du texte.", "Some text.")


@pytest.fixture
def late(enter, editor, article, written):
    """Who opened the form while both sections stood there; what they send later."""
    address = reverse("admin:content_article_change", args=[article.pk])
    client = enter(editor)
    fields = read(client.get(address).content.decode(), "article_form")
    return lambda form=None, **typed: client.post(
        address, (form or fields) | {name.replace("__", "-"): text for name, text in typed.items()}
    )


def bodies():
    return set(Section.objects.values_list("kind", "body_fr", "body_en"))


@pytest.mark.parametrize("kind", ["summary", "details"])
def test_who_did_not_touch_it_saves_the_rest(late, kind):
    Section.objects.filter(kind=kind).delete()
    assert late(title_fr="Autre titre").status_code == 302
    assert not Section.objects.filter(kind=kind).exists()
    assert Section.objects.get().article.title_fr == "Autre titre"


def test_who_typed_in_it_is_told_and_puts_it_back_in_both_languages(late, written):
    before = bodies()
    written.delete()
    page = late(sections__1__body_fr=TYPED).content.decode()
    assert page.count(DELETED) == 1
    assert "Theirs" not in page
    form = read(page, "article_form")
    assert TYPED in form.values()
    assert late(form).status_code == 302
    assert bodies() - before == {("details", TYPED, "Some text.")}


def test_who_was_told_may_leave_it_deleted(late, written):
    written.delete()
    form = read(late(sections__1__body_fr=TYPED).content.decode(), "article_form")
    place = next(name for name, text in form.items() if text == TYPED).removesuffix("-body_fr")
    empty = {f"{place}-{name}_{code}": "" for name in ("heading", "body") for code in ("fr", "en")}
    assert late(form | empty).status_code == 302
    assert Section.objects.count() == 1


def test_going_back_in_history_leaves_open_forms_usable(late, article, written, editor, dr):
    """A section that came back has another number; its words are compared as ever."""
    keep(article.pk, by=editor)
    state = saved(article.pk, most=1)[0].state
    written.delete()
    assert restore(article, state, seen=state_of(article.pk).digest, by=dr)
    assert late(sections__1__body_fr=TYPED).status_code == 302
    assert ("details", TYPED, "Some text.") in bodies()


def test_number_of_a_centre(enter):
    """What was typed for it is shown again; the other numbers are saved."""
    centre = Centre.objects.create(key="north", name_fr="Nord", name_en="North")
    phones = [Phone.objects.create(centre=centre, number=f"01 99 00 12 3{i}") for i in (4, 5)]
    address = reverse("admin:content_centre_change", args=[centre.pk])
    client = enter(cast.account("desk", "clinic staff"))
    fields = read(client.get(address).content.decode(), "centre_form")
    phones[0].delete()
    assert client.post(address, fields | {"city": "Lille"}).status_code == 302
    assert [phone.pk for phone in Phone.objects.all()] == [phones[1].pk]
    page = client.post(address, fields | {"phones-0-hours_en": "8:00"}).content.decode()
    assert DELETED in page
    assert client.post(address, read(page, "centre_form")).status_code == 302
    assert set(Phone.objects.values_list("number", "hours_en")) == {
        ("01 99 00 12 34", "8:00"),
        ("01 99 00 12 35", None),
    }
