"""Constraints: the database itself refuses what must never be."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from content.source.address import Address
from content.source.article import Article, Section
from content.source.centre import Centre, Fee, Identity
from content.source.fact import Fact, Source
from content.source.note import Clearing, Note
from content.source.picture import Picture, PictureFile
from content.source.technique import Technique
from content.source.term import Term
from tests import factories

pytestmark = pytest.mark.django_db


def refused(model, **values):
    """Whether the database refuses a row, the model's own checks passed by."""
    try:
        with transaction.atomic():
            model._base_manager.bulk_create([model(**values)])
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize("model", [Article, Fact, Source, Term, Technique, Picture, Centre])
def test_key_is_given_once(model):
    given: dict[str, Any] = {"key": "twice"}
    given |= {"genre": "page"} if model is Article else {}
    given |= {"low": 1, "high": 1} if model is Fact else {}
    model._base_manager.create(**given)
    others = {"region": "lumbar"} if model is Technique else {}
    assert refused(model, **given | others)


def test_genre_is_known():
    assert refused(Article, key="a", genre="poem")
    assert not refused(Article, key="a", genre="page")


def test_section_stands_once_in_an_article():
    article = factories.article()
    factories.section(article, "what")
    assert refused(Section, article=article, kind="what")
    assert not refused(Section, article=article, kind="risks")
    assert not refused(Section, article=factories.article("back"), kind="what")


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"low": 2, "high": 1}, True),
        ({"low": 1, "high": 1}, False),
        ({"low": None, "high": None}, True),
        ({"low": 1, "high": None}, True),
        ({"low": None, "high": None, "local": True}, False),
    ],
)
def test_fact_has_a_range_in_order_or_waits(values, wrong):
    assert refused(Fact, key="a", kind="count", unit="none", **values) == wrong


def test_technique_stands_once_in_a_region():
    """One route with one drug has one status."""
    factories.technique()
    again = {"region": "cervical", "route": "facet", "drug_fr": "cortisone"}
    assert refused(Technique, key="again", **again)
    assert not refused(Technique, key="again", **again | {"drug_fr": "autre"})


@pytest.mark.parametrize(("subject", "wrong"), [("section", False), ("fact", True)])
def test_note_on_a_section_names_its_article(subject, wrong):
    """A note on a section has an article; any other has none."""
    article = factories.article()
    assert refused(Note, subject=subject, article=article, key="what", question="?") == wrong
    assert refused(Note, subject=subject, key="what", question="?") != wrong


def test_note_is_cleared_once_for_a_text():
    note = Note.objects.create(subject="fact", key="time", question="?")
    given = {"note": note, "text_digest": "0" * 64, "by": factories.user()}
    Clearing.objects.create(**given)
    assert refused(Clearing, **given)
    assert not refused(Clearing, **given, demonstration=True)
    assert not refused(Clearing, **given | {"text_digest": "1" * 64})


def test_address_is_given_once():
    """A slug belongs to one article for ever, in each language."""
    neck, back = factories.article("neck"), factories.article("back")
    Address.objects.create(language="fr", slug="cou", article=neck)
    assert refused(Address, language="fr", slug="cou", article=back)
    assert not refused(Address, language="en", slug="cou", article=back)


@pytest.mark.parametrize(
    ("low", "high", "start", "end", "wrong"),
    [(2, 1, 1, 2, True), (1, 2, 2, 1, True), (1, 1, 1, 1, False), (-1, 1, 1, 2, True),
     (0, 0, 1, 2, False)],
)  # fmt: skip
def test_fee_is_in_order(low, high, start, end, wrong):
    """No price and no period is upside down, and nobody is paid for coming."""
    days = {"valid_from": date(2026, 1, start), "valid_until": date(2026, 1, end)}
    given = {"centre": Centre.objects.create(key="north"), "article": factories.article()}
    assert refused(Fee, **given, low=low, high=high, **days) == wrong


@pytest.mark.parametrize(
    ("minutes", "wrong"), [(None, False), (0, False), (120, False), (121, True)]
)
def test_centre_asks_nobody_to_come_hours_early(minutes, wrong):
    assert refused(Centre, key="north", minutes_early=minutes) == wrong


def test_identity_is_single():
    """A site has one publisher."""
    assert refused(Identity, pk=2, publisher_fr="P")
    assert not refused(Identity, pk=1, publisher_fr="P")
    assert refused(Identity, pk=1, publisher_fr="Q")


def test_picture_has_one_file_of_each_sort():
    picture = Picture.objects.create(key="spine")
    place = {"picture": picture, "language": "fr", "variant": "480", "scheme": "light"}
    place |= {"suffix": "jpg"}
    PictureFile.objects.create(**place, width=1, height=1)
    assert refused(PictureFile, **place, width=1, height=1)
    assert not refused(PictureFile, **place | {"scheme": "dark"}, width=1, height=1)
    assert not refused(PictureFile, **place | {"suffix": "avif"}, width=1, height=1)
