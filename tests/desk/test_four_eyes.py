"""Where four eyes are required, a writer is told before they sign, and no code is spent."""

import pytest
from django.utils import timezone

from content.desk.refusal import said
from content.publish.renewal import Quoted, prepare
from content.sign.edition import freeze
from content.sign.proof import prove
from content.source.article import Article, Section
from content.source.fact import Fact
from tests import cast, factories
from tests.desk.asking import code, do, refused, screen
from tests.desk.test_facts import sign_all
from tests.refusal import everything_written

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def required(settings):
    settings.FOUR_EYES = "required"


@pytest.fixture
def own(dr, article):
    """A text that the radiologist wrote, frozen."""
    Section.objects.update(author_fr=dr)
    return freeze(article)


def test_writer_is_offered_no_form_and_keeps_their_code(enter, dr, article, own):
    client, before, typed = enter(dr), everything_written(), code()
    shown = client.get(screen(article))
    assert "sign_form" not in shown.context["forms"]
    assert "here somebody else must sign it" in shown.content.decode()
    refused(do(client, "sign", article, dr, code=typed), before, said("four_eyes"))
    assert prove(dr, code=typed, at=timezone.now())


def test_colleague_is_offered_the_form(enter, article, own):
    assert "sign_form" in enter(cast.radiologist("roux")).get(screen(article)).context["forms"]


@pytest.mark.parametrize("prepared", [True, False])
def test_writer_of_the_live_text_is_told_before_a_sitting(enter, dr, prepared):
    """Whether an edition was prepared or not: they wrote the rest of it."""
    fact, colleague = factories.fact(), cast.radiologist("roux")
    article = cast.page("one", "Restez {table_time}.", "Stay {table_time}.")
    Article.objects.update(author_fr=dr)
    cast.published(article, colleague)
    Fact.objects.update(high=40)
    if prepared:
        prepare(Quoted("facts", fact.key), by=colleague, at=timezone.now())
    client, before, typed = enter(dr), everything_written(), code()
    page = client.get(f"/admin/content/fact/{fact.pk}/renew/").content.decode()
    assert "somebody else must sign what you wrote" in page
    refused(sign_all(client, fact, code=typed), before, said("four_eyes"))
    assert prove(dr, code=typed, at=timezone.now())
