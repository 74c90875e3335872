"""Withdrawing at the desk: two acts from the list of articles, and patients are told at once."""

import pytest

from content.sign.event import Event
from tests.desk.asking import do, screen

pytestmark = pytest.mark.django_db


def acts():
    return [event.act for event in Event.objects.order_by("number")]


def test_radiologist_withdraws_at_once(enter, dr, article, live, client):
    do(enter(dr), "withdraw", article, dr)
    assert acts()[-1] == "withdrawn"
    assert client.get(f"/fr/{article.slug_fr}/").status_code == 410


def test_list_of_articles_leads_to_withdrawing_in_two_acts(enter, dr, editor, article, live):
    """The link opens the form: a reason, a button. Only for those who may."""
    link = f'href="{screen(article)}?open=withdraw#withdraw"'
    articles = "/admin/content/article/"
    assert link in enter(dr).get(articles).content.decode()
    assert link not in enter(editor).get(articles).content.decode()
    page = enter(dr).get(screen(article), {"open": "withdraw"}).content.decode()
    assert "<details open><summary>Take these words away from patients" in page
