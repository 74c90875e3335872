"""Translated fields: read by language, never by what happens to be active."""

import pytest
from django.utils.translation import override
from modeltranslation.translator import translator

from content.plain.languages import LANGUAGES, Both
from content.source.article import Article
from content.source.snapshot import take_snapshot
from content.source.translated import both, both_lines, field, get, split_lines
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("active", LANGUAGES)
@pytest.mark.parametrize(("empty", "full"), [("fr", "en"), ("en", "fr")])
def test_empty_title_shows_nothing(active, empty, full):
    """No language ever stands in for another, whichever is active: fallbacks are off."""
    article = factories.article(**{f"title_{empty}": "", f"title_{full}": "Words"})
    with override(active):
        stored = Article.objects.get(pk=article.pk)
        assert get(stored, "title", empty) == ""
        assert both(stored, "title")[full] == "Words"
        assert stored.title == ("" if active == empty else "Words")
        assert take_snapshot(stored).title[empty] == ""


@pytest.mark.parametrize("empty", LANGUAGES)
def test_no_translated_field_falls_back(empty):
    """The same for every field of every translated model."""
    for model in translator.get_registered_models(abstract=False):
        for name in translator.get_options_for_model(model).all_fields:
            row = model(**{field(name, language): "Words" for language in LANGUAGES})
            setattr(row, field(name, empty), "")
            with override(empty):
                assert not getattr(row, name), f"{model.__name__}.{name}"


def test_null_is_empty():
    assert get(Article(title_fr=None), "title", "fr") == ""


def test_both_is_normalised():
    """What is read is what a digest is taken of: NFC, LF, no idle blanks."""
    article = Article(title_fr=" e\u0301 \r\nb \n", title_en="")
    assert both(article, "title") == Both("é\nb", "")


def test_lists_are_one_entry_a_line():
    assert split_lines(" a \r\n\r\n b\n") == ("a", "b")
    row = Article(title_fr="a\nb", title_en="")
    assert both_lines(row, "title") == Both(("a", "b"), ())
