"""Links: codes are given for good, and the ready list is always whole."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from content.publish.link import ExamCode, Link
from content.publish.ready import make_ready
from content.source.centre import Centre
from content.source.immutable import WrittenOnce
from tests import cast, factories
from tests.cast import NOW

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture
def centre():
    return Centre.objects.create(key="north", name_fr="Centre Nord", name_en="North centre")


@pytest.fixture
def link(centre):
    return Link.objects.create(code="cou-nord", article=factories.article(), centre=centre)


def test_link_is_found_however_its_code_is_copied(link):
    for typed in ("cou-nord", "COU-NORD", "c0un0rd"):
        assert Link.objects.at(typed) == link
    assert Link.objects.at("cou-sud") is None


@pytest.mark.parametrize("code", ["cou-nord", "c0u-n0rd", "counord"])
def test_code_that_could_be_mistaken_for_another_is_refused(link, code):
    """By the database itself, even once the first one is retired."""
    link.retire(timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        Link.objects.create(code=code, article=link.article, centre=link.centre)


def test_code_never_changes(link):
    """The database refuses; label and section may change."""
    link.label, link.section = "Affiche", "risks"
    link.save()
    with pytest.raises(DatabaseError, match="given for good"), transaction.atomic():
        Link.objects.filter(pk=link.pk).update(code="other")
    link.code = "other"
    with pytest.raises(DatabaseError, match="given for good"), transaction.atomic():
        link.save()


def test_link_is_never_deleted(link):
    with pytest.raises(WrittenOnce):
        link.delete()
    with pytest.raises(WrittenOnce):
        Link.objects.all().delete()
    assert Link.objects.filter(pk=link.pk).exists()


@pytest.mark.parametrize(
    "given", [{"language": "de"}, {"ready": True, "section": "risks"},
              {"ready": True, "retired_at": NOW}],
)  # fmt: skip
def test_database_refuses_what_a_link_cannot_be(link, given):
    with pytest.raises(IntegrityError), transaction.atomic():
        Link.objects.create(code="other", article=link.article, centre=link.centre, **given)


def test_badly_formed_code_is_refused(link):
    link.code = "Cou nord"
    with pytest.raises(ValidationError) as refused:
        link.full_clean()
    assert [error.code for error in refused.value.error_dict["code"]] == ["code"]


def test_empty_exam_code_is_refused(link):
    with pytest.raises(IntegrityError), transaction.atomic():
        ExamCode.objects.create(code="", article=link.article)


def test_publishing_makes_the_links_of_every_open_centre(centre):
    Centre.objects.create(key="shut", closed_on=TODAY)
    cast.published(cast.procedure(), cast.radiologist())
    found = Link.objects.values_list("article__key", "centre__key", "language", "ready")
    assert set(found) == {("neck", "north", "fr", True), ("neck", "north", "en", True)}


def test_ready_list_is_made_once(centre):
    cast.published(cast.procedure(), cast.radiologist())
    codes = set(Link.objects.values_list("code", flat=True))
    assert make_ready(TODAY) == 0
    Centre.objects.create(key="south")
    assert make_ready(TODAY) == 2
    assert codes < set(Link.objects.values_list("code", flat=True))


def test_ready_list_is_of_published_procedures_only(centre):
    cast.procedure()
    cast.published(cast.page(), cast.radiologist())
    assert make_ready(TODAY) == 0


def test_closed_centre_leaves_the_list_and_keeps_its_links(centre):
    cast.published(cast.procedure(), cast.radiologist())
    centre.closed_on = TODAY
    centre.save()
    assert Link.objects.ready(TODAY).count() == 0
    assert Link.objects.count() == 2


def test_whole_ready_list_asks_as_much_for_many_as_for_few(centre, django_assert_num_queries):
    cast.published(cast.procedure(), cast.radiologist())
    for number in range(20):
        Centre.objects.create(key=f"centre{number}")
    make_ready(TODAY)
    with django_assert_num_queries(3):
        make_ready(TODAY)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM content_link")
        assert cursor.fetchone() == (42,)
