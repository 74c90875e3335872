"""Reasons to accept a finding, given while the text is written, for the signatory to confirm."""

import pytest
from django.urls import reverse

from content.source.article import Section
from content.source.reason import Reason
from tests import cast
from tests.desk.asking import screen

pytestmark = pytest.mark.django_db

PROMISE = "L’injection est totalement indolore."


def reason_field(page):
    (name,) = {part.split('"')[0] for part in page.split('name="')[1:] if part[:7] == "reason_"}
    return name


@pytest.fixture
def promising(enter, editor, article):
    """A text with one finding that may be accepted, and the field for a reason."""
    Section.objects.update(body_fr=PROMISE, body_en="You rest.")
    page = enter(editor).post(
        reverse("admin:content_article_check", args=[article.pk]),
        {
            "sections-0-kind": "summary",
            "sections-0-body_fr": PROMISE,
            "sections-0-body_en": "You rest.",
        },
    )
    return reason_field(page.content.decode())


def test_reason_is_kept_for_the_exact_quote(promising, writing, editor):
    writing(**{promising: "It quotes a leaflet."})
    reason = Reason.objects.get()
    assert (reason.code, reason.language, reason.section) == ("promise", "fr", "summary")
    assert (reason.quote, reason.reason, reason.by) == (PROMISE, "It quotes a leaflet.", editor)


def test_reason_waits_on_the_signing_screen_to_be_confirmed(
    promising, writing, enter, dr, editor, article
):
    """The signatory finds it in its field; nothing is accepted before they sign."""
    writing(**{promising: "It quotes a leaflet."})
    cast.submit_edition(cast.freeze(article), editor)
    page = enter(dr).get(screen(article)).content.decode()
    assert page.count("It quotes a leaflet.") == 1
    Section.objects.update(body_fr="C’est totalement indolore, dit-on.")
    cast.submit_edition(cast.freeze(article), editor)
    assert "It quotes a leaflet." not in enter(dr).get(screen(article)).content.decode()


@pytest.mark.parametrize("nothing", ["  ", "\u200b\r\n"])
def test_emptied_reason_goes(promising, writing, nothing):
    """And so does one that shows nothing; of one that shows something the rest is kept."""
    writing(**{promising: "It quotes\x00 a\u202e leaflet.\r\nTruly."})
    assert Reason.objects.get().reason == "It quotes a leaflet.\nTruly."
    writing(**{promising: nothing})
    assert not Reason.objects.exists()


def test_reason_for_no_finding_is_no_reason(writing):
    """A field that was made up, or of a finding that is gone, keeps nothing."""
    writing(reason_123456789abc="Because.")
    assert not Reason.objects.exists()
