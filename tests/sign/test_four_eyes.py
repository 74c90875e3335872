"""Who wrote a text, and whether they may sign it."""

import pytest

from content.sign.edition import freeze
from content.source.article import Section
from tests import cast
from tests.cast import sign_edition
from tests.refusal import refused
from tests.sign.writing import written_by

pytestmark = pytest.mark.django_db


def test_four_eyes_forbid_the_writer_to_sign(edition, dr, settings):
    """Where four eyes are required, who wrote a section in a language does not sign it."""
    settings.FOUR_EYES = "required"
    with refused("four_eyes"):
        sign_edition(written_by(dr, "author_en"), dr)


def test_four_eyes_look_at_the_edition_not_at_the_working_copy(dr, settings):
    """Handing the section to a colleague afterwards does not make it the colleague's; nor does
    writing the next words make these one's own."""
    settings.FOUR_EYES = "required"
    own = written_by(dr, "author_fr")
    Section.objects.update(author_fr=cast.editor())
    with refused("four_eyes"):
        sign_edition(own, dr)
    other = freeze(cast.page("other"))
    Section.objects.update(author_fr=dr)
    assert not sign_edition(other, dr).testimony().written_by_signer


@pytest.mark.parametrize("column", ["author_fr", "author_en"])
def test_who_wrote_only_the_head_is_a_writer(dr, settings, column):
    """Title, address and lead are words like any others."""
    article = cast.page()
    setattr(article, column, dr)
    article.save()
    edition = freeze(article)
    settings.FOUR_EYES = "required"
    with refused("four_eyes"):
        sign_edition(edition, dr)
    settings.FOUR_EYES = "off"
    assert sign_edition(edition, dr).testimony().written_by_signer


def test_four_eyes_let_a_colleague_sign(edition, dr, settings):
    """Where four eyes are required, another radiologist signs."""
    settings.FOUR_EYES = "required"
    edition = written_by(cast.editor(), "author_en")
    assert not sign_edition(edition, dr).testimony().written_by_signer


def test_writer_signs_where_one_doctor_does_both(edition, dr):
    """In a practice of one, the writer signs, and the event says so."""
    assert sign_edition(written_by(dr, "author_fr"), dr).testimony().written_by_signer
