"""A link of a guest is called back, in one act: it opens nothing from then on."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content.desk.guest_link import GuestLink
from content.sign.edition import freeze
from content.source.user import User
from tests import cast
from tests.desk.asking import screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(article, editor):
    until = timezone.localdate() + timedelta(days=7)
    return GuestLink.objects.create(edition=freeze(article), until=until, by=editor)


def opens(link, language="en"):
    return Client(headers={"accept-language": language}).get(
        reverse("guest", args=[link.token, language])
    )


def call_back(client, link):
    return client.post(f"/admin/content/edition/guest/{link.pk}/call-back/", follow=True)


def buttons(client, address):
    return client.get(address).content.decode().count(">Call it back<")


def test_link_called_back_answers_that_it_was(enter, editor, link):
    """In the reader's language, with no word of the page, for good."""
    client = enter(editor)
    assert opens(link).status_code == 200
    assert "it opens nothing from now on" in call_back(client, link).content.decode()
    answer = opens(link)
    assert answer.status_code == 410
    assert "It was called back" in answer.content.decode()
    assert cast.EN not in answer.content.decode()
    assert not answer.cookies
    assert "révoqué" in opens(link, "fr").content.decode()
    link.refresh_from_db()
    assert (link.called_back_by, link.called_back_at is not None) == (editor, True)


def test_links_stand_where_the_article_is_signed_and_with_its_editions(enter, dr, link):
    """Who made it and when it ends; also a link to words that were changed since."""
    client, edition = enter(dr), f"/admin/content/edition/{link.edition_id}/change/"
    cast.rewrite(link.edition.article, "Autre.", "Other.")
    page = client.get(screen(link.edition.article)).content.decode()
    assert "made by Élise Petit" in page
    for address in (screen(link.edition.article), edition):
        assert buttons(client, address) == 1
    call_back(client, link)
    assert buttons(client, edition) == 0


@pytest.mark.parametrize("change", ["past", "left", "other role"])
def test_link_that_opens_nothing_is_not_listed(enter, dr, link, change):
    if change == "past":
        GuestLink.objects.update(until=timezone.localdate() - timedelta(days=1))
    elif change == "left":
        User.objects.filter(pk=link.by_id).update(is_active=False)
    else:
        link.by.groups.clear()
    assert opens(link).status_code == 410
    assert buttons(enter(dr), screen(link.edition.article)) == 0


def test_colleague_calls_back_what_another_made(enter, dr, link):
    """The maker may be away."""
    call_back(enter(dr), link)
    assert opens(link).status_code == 410


def test_second_call_changes_nothing(enter, editor, dr, link):
    call_back(enter(editor), link)
    assert "called back already" in call_back(enter(dr), link).content.decode()
    link.refresh_from_db()
    assert link.called_back_by == editor


def test_only_who_reads_articles_calls_back(enter, client, link):
    secretary = enter(cast.account("rose", "clinic staff"))
    assert call_back(secretary, link).status_code == 403
    call_back(client, link)  # led to the door
    assert opens(link).status_code == 200


def test_calling_back_is_posted_and_of_a_link_that_is(enter, editor, link):
    client = enter(editor)
    address = f"/admin/content/edition/guest/{link.pk}/call-back/"
    assert client.get(address).status_code == 405
    assert client.post(address.replace(str(link.pk), "999")).status_code == 404
    assert opens(link).status_code == 200


def test_table_refuses_a_call_by_nobody(link):
    with pytest.raises(IntegrityError), transaction.atomic():
        GuestLink.objects.update(called_back_at=timezone.now())


def test_many_links_ask_as_little_as_one(enter, editor, link, django_assert_max_num_queries):
    client, address = enter(editor), screen(link.edition.article)
    with django_assert_max_num_queries(60) as few:
        client.get(address)
    for number in range(5):
        maker = cast.account(f"maker{number}", "editor")
        GuestLink.objects.create(edition=link.edition, until=link.until, by=maker)
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert buttons(client, address) == 6
