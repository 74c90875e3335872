"""The list of what a text may quote: complete without scripts, and where pickers take theirs."""

import pytest
from django.urls import reverse

from tests import cast, factories
from tests.desk.asking import seen

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/content/article/quotable/"


def test_every_key_stands_with_its_signs_and_what_it_says(enter, editor, article):
    factories.fact("rest")
    factories.term()
    factories.source("other")
    page = enter(editor).get(ADDRESS).content.decode()
    for mark in ("{rest}", "](term:disc)", "[^other]", "::: slot centre-fees", "::: steps"):
        assert mark in page
    assert "[…](article:advice#summary)" in page
    assert "::: do\n- …\n:::" in page


def test_form_leads_to_the_list(enter, editor, article):
    page = enter(editor).get(reverse("admin:content_article_change", args=[article.pk]))
    assert f'href="{ADDRESS}"' in page.content.decode()


def test_hostile_names_are_text(enter, editor):
    factories.source("other", title='"><script>alert(1)</script>')
    page = seen(enter(editor), ADDRESS)
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_list_is_for_those_who_write(enter, client, editor):
    assert enter(cast.account("desk", "clinic staff")).get(ADDRESS).status_code == 403
    assert "/login/" in client.get(ADDRESS)["Location"]
    assert enter(editor).post(ADDRESS).status_code == 405


def test_number_of_queries_does_not_grow(enter, editor, django_assert_max_num_queries):
    for number in range(12):
        factories.fact(f"fact{number}")
        factories.section(factories.article(f"article{number}"), "risks", "x", "y")
    client = enter(editor)
    with django_assert_max_num_queries(14):
        page = seen(client, ADDRESS)
    assert all(f"{{fact{number}}}" in page for number in range(12))
