"""Texts of a known writer."""

from content.sign.edition import Edition, freeze
from content.source.article import Section
from content.source.user import User
from tests import cast


def written_by(person: User, column: str) -> Edition:
    """A small text of which this person wrote a section, frozen."""
    article = cast.page("written")
    Section.objects.filter(article=article).update(**{column: person})
    return freeze(article)
