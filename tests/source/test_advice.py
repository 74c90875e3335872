"""What nobody signs gives no advice: not by the desk, not by a file."""

import pytest
from django.core.exceptions import ValidationError

from content.plain.languages import LANGUAGES
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.practical import IDENTITY

CENTRE = ("name", "access", "interpreter", "hearing", "payment")
WRITTEN = [
    *((Centre, name, language) for name in CENTRE for language in LANGUAGES),
    (Phone, "label", "fr"),
    (Phone, "hours", "en"),
    (Fee, "sector", "fr"),
    (Fee, "reimbursement", "en"),
    *((Identity, name, language) for name in IDENTITY for language in LANGUAGES),
]


@pytest.mark.parametrize(("model", "name", "language"), WRITTEN)
def test_advice_is_refused_with_the_reason(model, name, language):
    row = model(**{f"{name}_{language}": "Venez à jeun."})
    with pytest.raises(ValidationError, match="a doctor signs it") as refused:
        row.clean()
    assert list(refused.value.message_dict) == [f"{name}_{language}"]


@pytest.mark.parametrize(("model", "name", "language"), WRITTEN)
def test_markup_is_refused(model, name, language):
    with pytest.raises(ValidationError, match="plain words"):
        model(**{f"{name}_{language}": "**Ici**"}).clean()


@pytest.mark.parametrize("name", ["street", "city"])
def test_what_is_written_once_gives_no_advice_either(name):
    with pytest.raises(ValidationError, match="a doctor signs it") as refused:
        Centre(**{name: "Venez à jeun."}).clean()
    assert list(refused.value.message_dict) == [name]


def test_facts_are_taken():
    Centre(name_fr="Nord", access_fr="Arrêt de bus devant la porte").clean()
