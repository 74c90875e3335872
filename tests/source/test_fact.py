"""Facts: what the desk may enter, and what it becomes."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from content.plain.languages import Both
from content.source.fact import Fact, Source
from content.source.library import read_library
from tests import factories

pytestmark = pytest.mark.django_db
MINUTES = {"key": "a", "kind": "duration", "unit": "minute", "low": 10, "high": 30}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"unit": "percent"}, "unit"),
        ({"kind": "money"}, "unit"),
        ({"kind": "guess"}, "kind"),
        ({"low": None}, "low"),
        ({"high": None}, "low"),
        ({"low": 31}, "high"),
        ({"kind": "frequency", "unit": "per_thousand", "high": 1001}, "high"),
        ({"low": "many"}, "low"),
        ({"high": Decimal("NaN")}, "high"),
        ({"name_fr": "a\u200bb"}, "name_fr"),
        ({"key": "A b"}, "key"),
    ],
)
def test_wrong_fact_is_refused_at_its_field(changed, field):
    with pytest.raises(ValidationError) as refused:
        Fact(**MINUTES | changed).full_clean()
    assert field in refused.value.message_dict


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"low": 30},
        {"low": None, "high": None, "local": True},
        {"kind": "frequency", "unit": "per_million", "low": 0, "high": 1_000_000},
        {"kind": "count", "unit": "celsius", "low": -5, "high": Decimal("38.5")},
    ],
)
def test_right_fact_passes(changed):
    Fact(**MINUTES | changed).full_clean()


def test_wrong_unit_names_the_right_ones():
    with pytest.raises(ValidationError, match="minute, hour, day, week, month, year"):
        Fact(**MINUTES | {"unit": "euro"}).full_clean()


def test_frequency_has_its_other_side():
    """Read from the table, the figure is said both ways in both languages."""
    rare = {"kind": "frequency", "unit": "per_thousand", "low": 12, "high": 12}
    factories.fact("faint", **rare, population_en="Measured elsewhere.")
    fact = read_library().facts["faint"]
    assert fact.rest.en == "988 in\u00a01,000 people do not have it"
    assert fact.population == Both("", "Measured elsewhere.")


def test_source_keeps_the_language_of_its_title():
    """A French title is set as French, an English one as English, on both pages."""
    factories.source("fr", title="Quoi ?", language="fr")
    factories.source("en", title="What ?", language="en")
    sources = read_library().sources
    assert [sources[key].title for key in ("fr", "en")] == ["Quoi\u202f?", "What ?"]


@pytest.mark.parametrize("field", ["authors", "title", "publisher"])
def test_source_holds_nothing_invisible(field):
    """It is printed on the page, and signed with it."""
    given = {"key": "a", "title": "T", "language": "en"} | {field: "a\u202eb"}
    with pytest.raises(ValidationError) as refused:
        Source(**given).full_clean()
    assert list(refused.value.message_dict) == [field]


def test_day_a_source_was_checked_is_in_no_snapshot():
    """Desk data: looking at a source again changes no signature."""
    source = factories.source()
    before = read_library().sources
    Source.objects.filter(pk=source.pk).update(checked="2026-11-01")
    assert read_library().sources == before
